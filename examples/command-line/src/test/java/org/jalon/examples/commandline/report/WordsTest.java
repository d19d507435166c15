package org.jalon.examples.commandline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** Texts of files, which are untrusted: as labels, in sentences, in markup. */
class WordsTest {

  @Test
  void a_long_name_keeps_its_ends() {
    assertThat(Words.shortened("maximum-information", 14)).isEqualTo("maximum-i…tion").hasSize(14);
    assertThat(Words.shortened("short", 14)).isEqualTo("short");
    assertThat(Words.shortened("\uD83D\uDE00".repeat(20), 4))
        .isEqualTo("\uD83D\uDE00\uD83D\uDE00…\uD83D\uDE00");
  }

  @Property
  void a_fitted_text_is_no_wider_than_there_is_room(@ForAll String text) {
    assertThat(Words.width(Words.fitted(text, 80, 11), 11)).isLessThanOrEqualTo(80);
    assertThat(Words.fitted("max-items", 80, 11)).isEqualTo("max-items");
  }

  @Test
  void a_quoted_name_cannot_turn_the_sentence() {
    assertThat(Words.quoted("a\u202Eb")).isEqualTo("\u2068a\uFFFDb\u2069");
    assertThat(Words.quoted("a\u2069b")).isEqualTo("\u2068a\uFFFDb\u2069");
  }

  @Test
  void outcomes_are_spoken() {
    assertThat(Words.spoken("mean_standard_error")).isEqualTo("mean standard error");
    assertThat(Words.spoken("rmse")).isEqualTo("RMSE");
    assertThat(Words.spoken("rmsea2_lower")).isEqualTo("RMSEA2 lower");
    assertThat(Words.of(1, "item is", "items are")).isEqualTo("1 item is");
  }

  @Property
  void whatever_a_text_holds_is_a_text_and_no_markup(@ForAll String text) throws Exception {
    String xml = new Markup("").element("p", text, "title", text).element("b", "x").finished();

    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader("<r>" + xml + "</r>")));

    assertThat(document.getElementsByTagName("*").getLength()).isEqualTo(3);
    String read = document.getElementsByTagName("p").item(0).getTextContent();
    assertThat(read.codePointCount(0, read.length())).isEqualTo((int) text.codePoints().count());
    assertThat(read.codePoints().filter(c -> c >= 'a' && c <= 'z').toArray())
        .isEqualTo(text.codePoints().filter(c -> c >= 'a' && c <= 'z').toArray());
  }

  @Test
  void marks_of_markup_come_out_as_they_went_in() {
    assertThat(new Markup("").element("p", "<a href=\"x\">'&\u0007\uD800").finished())
        .isEqualTo("\n<p>&lt;a href=&quot;x&quot;&gt;&#39;&amp;\uFFFD\uFFFD</p>");
  }
}
