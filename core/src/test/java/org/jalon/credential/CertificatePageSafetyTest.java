package org.jalon.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jalon.certification.Certificate;
import org.jalon.certification.CertifiedAchievement;
import org.jalon.referential.Language;
import org.jalon.referential.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** No text, whatever is in it, changes the page around it. */
class CertificatePageSafetyTest {

  /** The elements and attributes of a page of one competence with plain texts. */
  private static final List<String> SHAPE = shape(page("A plain name"));

  static Stream<String> texts() {
    return Stream.of(
        "<script>alert(1)</script>",
        "</title></style><script src='https://example.org/x'>",
        "\"><img src=x onerror=\"alert(1)\">",
        "' onmouseover='alert(1)",
        "&lt;b&gt; &amp; &#60; &nbsp;",
        "]]> <!-- -- > <![CDATA[ x",
        "{{7*7}} ${7*7} %s %n",
        "\u05D0\u05D1\u05D2 \u0645\u0631\u062D\u0628\u0627",
        "e\u0301a\u0308\u0323 Z\u0351\u0352\u0357\u035B",
        "👩🏽‍🚀 🇫🇷 😀",
        "\u202Eevil\u202C \u2066open",
        "x".repeat(200),
        "é ".repeat(100) + "end");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void a_text_is_shown_as_it_is_and_is_never_markup(String text) throws Exception {
    ParsedPage page = ParsedPage.of(page(text));
    assertThat(shape(page(text))).isEqualTo(SHAPE);
    assertThat(page.texts("bdi").stream().filter(text::equals)).hasSize(7);
    assertThat(page.texts("title")).containsExactly(text + " – " + text);
  }

  @Property(tries = 300)
  void any_text_at_all_gives_a_well_formed_page_of_the_same_shape(@ForAll("anything") String text) {
    assertThat(shape(page(text))).isEqualTo(SHAPE);
  }

  /** All of Unicode but halves of pairs, which certificates refuse; markup often. */
  @Provide
  Arbitrary<String> anything() {
    Arbitrary<Integer> characters =
        Arbitraries.frequencyOf(
            Tuple.of(
                3, Arbitraries.of('<', '>', '&', '"', '\'', '/', '!', '-', ' ').map(c -> (int) c)),
            Tuple.of(2, Arbitraries.integers().between(0, 0x2FF)),
            Tuple.of(1, Arbitraries.integers().between(0, Character.MAX_CODE_POINT)));
    return characters
        .filter(c -> Character.getType(c) != Character.SURROGATE)
        .list()
        .ofMaxSize(30)
        .map(list -> "a" + list.stream().map(Character::toString).collect(Collectors.joining()));
  }

  @Test
  void characters_that_the_web_forbids_are_replaced() throws Exception {
    ParsedPage page =
        ParsedPage.of(page("a\u0000b\u0007c\td\r\ne\uFFFEf\uFDD0g\u0085h\uDBFF\uDFFFi"));
    assertThat(page.texts("h1"))
        .containsExactly("a\uFFFDb\uFFFDc d  e\uFFFDf\uFFFDg\uFFFDh\uFFFDi");
  }

  @Test
  void an_address_is_written_in_ascii_and_cannot_leave_its_attribute() throws Exception {
    URI address = URI.create("https://example.org/é?a='1'&b=2");
    ParsedPage page =
        ParsedPage.of(
            CertificatePage.in(Language.FRENCH)
                .withVerificationAddress(address)
                .html(PageSamples.full()));
    assertThat(page.one("a").getAttribute("href"))
        .isEqualTo("https://example.org/%C3%A9?a='1'&b=2")
        .isEqualTo(page.one("a").getTextContent());
    assertThat(page.one("a").getAttributes().getLength()).isEqualTo(1);
  }

  @Test
  void a_page_loads_and_runs_nothing() throws Exception {
    ParsedPage page = ParsedPage.of(page("A plain name"));
    assertThat(page.elements().stream().map(Element::getTagName))
        .doesNotContain(
            "script", "link", "img", "iframe", "object", "embed", "form", "base", "svg");
    assertThat(attributes(page).map(name -> name.substring(name.indexOf('@') + 1)))
        .noneMatch(
            name -> name.startsWith("on") || Set.of("style", "src", "srcset").contains(name));
    assertThat(page.texts("style")).containsExactly(PageStyle.CSS);
    assertThat(PageStyle.CSS).doesNotContain("url(", "@import", "<", "&", "]]");
  }

  @ParameterizedTest
  @CsvSource({
    "fr,    fr,    ''",
    "fr-BE, fr-BE, fr-BE",
    "fr-CA, fr,    ''",
    "en-US, en-GB, en-GB",
  })
  void the_text_is_that_of_the_region_if_there_is_one(String wanted, String shown, String marked)
      throws Exception {
    Map<Language, String> names = new LinkedHashMap<>();
    Stream.of("es", "fr-BE", "fr", "en-GB").forEach(tag -> names.put(Language.of(tag), tag));
    Element name = name(wanted, new LocalizedText(names));
    assertThat(name.getTextContent()).isEqualTo(shown);
    assertThat(name.getAttribute("lang")).isEqualTo(marked);
  }

  @Test
  void a_text_in_no_language_of_the_page_is_marked_as_what_it_is() throws Exception {
    LocalizedText arabic = new LocalizedText(Map.of(Language.of("ar"), "كفاءات"));
    assertThat(name("en", arabic).getAttribute("lang")).isEqualTo("ar");
    assertThat(name("en", arabic).getTextContent()).isEqualTo("كفاءات");
    String html = CertificatePage.in(Language.ENGLISH).html(named(arabic));
    assertThat(ParsedPage.of(html).one("title").getAttribute("lang")).isEqualTo("ar");
  }

  private static Element name(String language, LocalizedText name) throws Exception {
    String html = CertificatePage.in(Language.of(language)).html(named(name));
    return ParsedPage.children(ParsedPage.of(html).one("h1")).get(0);
  }

  private static Certificate named(LocalizedText name) {
    Certificate sample = PageSamples.full();
    return new Certificate(
        sample.code(),
        sample.holder(),
        sample.issuer(),
        new CertifiedAchievement(sample.achievement().id(), name, sample.achievement().criteria()),
        sample.validity(),
        sample.result());
  }

  private static String page(String text) {
    return CertificatePage.in(Language.FRENCH).html(PageSamples.saying(text, Language.FRENCH));
  }

  private static List<String> shape(String html) {
    try {
      ParsedPage page = ParsedPage.of(html);
      return Stream.concat(page.elements().stream().map(Element::getTagName), attributes(page))
          .toList();
    } catch (Exception e) {
      throw new AssertionError("The page is not well-formed: " + e.getMessage(), e);
    }
  }

  private static Stream<String> attributes(ParsedPage page) {
    return page.elements().stream().flatMap(CertificatePageSafetyTest::attributes);
  }

  private static Stream<String> attributes(Element element) {
    NamedNodeMap attributes = element.getAttributes();
    return IntStream.range(0, attributes.getLength())
        .mapToObj(k -> element.getTagName() + "@" + attributes.item(k).getNodeName());
  }
}
