package org.jalon.examples.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jalon.answer.CheckedAnswer;
import org.jalon.item.Question;
import org.jalon.referential.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is typed, the program goes on, and says nothing that a terminal would take as a command.
 */
class HostileInputTest {

  private static final String MEGABYTE = "x".repeat(1 << 20);

  private static final Map<AnswerKind, Question> QUESTIONS = new EnumMap<>(AnswerKind.class);

  static {
    for (Question question : Player.MATERIAL.questions().declaration().questions()) {
      if (question.timeLimitSeconds().isEmpty()) {
        QUESTIONS.putIfAbsent(AnswerKind.of(question.in(Language.ENGLISH).key()), question);
      }
    }
  }

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(AnswerKind.class)
  void a_megabyte_of_text_is_wrong_or_asked_again(AnswerKind kind) {
    Question question = QUESTIONS.get(kind);
    int fields = Math.max(1, AnswerKind.fields(question.in(Language.ENGLISH).key()).size());
    String input = (MEGABYTE + "\n").repeat(fields) + (MEGABYTE + "\ns\n");

    CheckedAnswer checked = take(question, input, new ByteArrayOutputStream());

    assertThat(checked.isCorrect()).isFalse();
  }

  private static CheckedAnswer take(Question question, String input, ByteArrayOutputStream out) {
    Dialogue dialogue = Player.dialogue(input, Language.ENGLISH, out);
    return new QuestionTurn(dialogue, Player.STANDING_CLOCK).take(question);
  }

  @Property(tries = 300)
  void any_lines_are_an_answer_or_end_the_test(
      @ForAll AnswerKind kind, @ForAll("lines") List<String> lines) {
    Question question = QUESTIONS.get(kind);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      CheckedAnswer checked = take(question, String.join("\n", lines), out);
      new Correction(Player.dialogue("", Language.ENGLISH, out), true)
          .show(question.in(Language.ENGLISH), checked);
    } catch (StoppedException e) {
      assertThat(lines).noneMatch(line -> line.equals("s"));
    }
    assertThat(out.toString(StandardCharsets.UTF_8).codePoints())
        .noneMatch(unit -> unit != '\n' && Character.isISOControl(unit));
  }

  @Provide
  Arbitrary<List<String>> lines() {
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(40);
    Arbitrary<String> odd =
        Arbitraries.strings()
            .withChars("\u001B[2J\u0000\u0007\r\u009B\uD800\uDC00\u202E\uFEFF0123, \\sq?")
            .ofMaxLength(12);
    return Arbitraries.oneOf(any, odd).list().ofMaxSize(8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u001B[2J\u0007", "\uD800", "\uDC00\uD800", "\u202Eevil", "\u0000", "😀"})
  void what_is_shown_again_has_no_invisible_character(String typed) {
    assertThat(Typed.shown(typed).codePoints())
        .noneMatch(
            point ->
                Character.isISOControl(point)
                    || Character.getType(point) == Character.FORMAT
                    || Character.getType(point) == Character.SURROGATE);
  }

  @Test
  void what_is_shown_again_is_short() {
    assertThat(Typed.shown(MEGABYTE)).isEqualTo("x".repeat(60) + "…");
    assertThat(Typed.shown("x".repeat(60))).isEqualTo("x".repeat(60));
  }

  @Test
  void a_line_is_kept_up_to_a_length_and_the_next_one_is_read_from_its_beginning() {
    LineInput input = new LineInput(new StringReader(MEGABYTE + "\r\nnext\r\n\nlast"));

    assertThat(input.next()).hasValue("x".repeat(LineInput.MAXIMUM_LENGTH));
    assertThat(input.next()).hasValue("next");
    assertThat(input.next()).hasValue("");
    assertThat(input.next()).hasValue("last");
    assertThat(input.next()).isEmpty();
    assertThat(input.next()).isEmpty();
  }

  @Test
  void an_input_that_breaks_has_ended() throws IOException {
    Reader closed = new StringReader("text");
    closed.close();

    assertThat(new LineInput(closed).next()).isEmpty();
  }

  @Test
  void a_whole_test_of_noise_is_stopped_by_the_end_of_the_input() {
    String noise = "\u001B[31m\n\uD800\uDBFF\n" + MEGABYTE + "\n9 9 9\n\n\t\n?\n";

    Player.Run run =
        Player.run(
            noise.repeat(20),
            Player.options(folder.resolve("test.json"), Language.FRENCH, "all", "reference"));

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("Le test est enregistré dans").doesNotContain("\u001B");
  }
}
