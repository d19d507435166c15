package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Lines of bytes, against splitting a text. */
class LineReaderTest {

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("ab\n é").ofMaxLength(200);
  }

  @Property(tries = 300)
  void lines_are_those_of_the_text(@ForAll("texts") String text) throws IOException {
    List<RecordLine> lines = lines(reader(text));

    List<String> expected = new ArrayList<>(List.of(text.split("\n", -1)));
    boolean complete = expected.remove(expected.size() - 1).isEmpty();
    if (!complete) {
      expected.add(text.substring(text.lastIndexOf('\n') + 1));
    }
    assertThat(lines.stream().map(line -> new String(line.bytes(), StandardCharsets.UTF_8)))
        .isEqualTo(expected);
    for (int i = 0; i < lines.size(); i++) {
      assertThat(lines.get(i).number()).isEqualTo(i + 1);
      assertThat(lines.get(i).complete()).isEqualTo(complete || i < lines.size() - 1);
    }
  }

  @Property(tries = 300)
  void reading_can_go_on_at_any_line(@ForAll("texts") String text) throws IOException {
    LineReader whole = reader(text);
    while (true) {
      InputPosition position = whole.position();
      LineReader part = reader(text);
      assertThat(part.skip(position.lines(), position.bytes())).isTrue();
      assertThat(part.position().hash()).isEqualTo(position.hash());
      RecordLine expected = whole.next();
      RecordLine next = part.next();
      if (expected == null) {
        assertThat(next).isNull();
        return;
      }
      assertThat(next).usingRecursiveComparison().isEqualTo(expected);
    }
  }

  @Test
  void a_position_is_that_of_the_bytes_read() throws IOException {
    String text = "one\ntwo\n";
    LineReader reader = reader(text);
    lines(reader);

    assertThat(reader.position().lines()).isEqualTo(2);
    assertThat(reader.position().bytes()).isEqualTo(8);
    assertThat(reader.position().hash())
        .isEqualTo(Sha256.hex(text.getBytes(StandardCharsets.UTF_8)));
    assertThat(reader("short").skip(1, 6)).isFalse();
  }

  private static LineReader reader(String text) {
    return new LineReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<RecordLine> lines(LineReader reader) throws IOException {
    List<RecordLine> lines = new ArrayList<>();
    for (RecordLine line = reader.next(); line != null; line = reader.next()) {
      lines.add(line);
    }
    return lines;
  }
}
