package org.jalon.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.TestBanks;
import org.junit.jupiter.api.Test;

/** Documents on one line each, as files of many records have them. */
class DocumentLinesTest {

  private static final AssessmentJson JSON = AssessmentJson.withDefaults();

  @Test
  void every_document_fits_on_one_line_and_is_read_back_to_an_equal_value() {
    assertThat(Samples.all())
        .allSatisfy(
            (name, value) -> {
              String line = JSON.writeLine(value);

              assertThat(line.indexOf('\n')).as(name).isEqualTo(line.length() - 1);
              assertThat((Object) JSON.read(value.getClass(), line)).isEqualTo(value);
            });
  }

  @Test
  void a_line_has_no_space_that_says_nothing() {
    assertThat(JSON.writeLine(ItemBank.of("b", "1", List.of(TestBanks.item("q1")))))
        .isEqualTo(
            "{\"format\":\"jalon-item-bank\",\"version\":1,\"name\":\"b\",\"release\":\"1\","
                + "\"calibration\":{\"origin\":\"unknown\",\"description\":\"not stated\"},"
                + "\"negative-discrimination\":\"refused\",\"items\":[{\"id\":\"q1\",\"model\":\"2PL\",\"a\":1.2,\"b\":0.5}]}\n");
  }

  @Test
  void what_has_no_format_is_refused() {
    Item item = TestBanks.item("q1");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> JSON.writeLine(item))
        .withMessageContaining("There is no document format for the class (org.jalon.item.Item)");
  }
}
