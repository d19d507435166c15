package org.jalon.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jalon.certification.Certificate;
import org.jalon.certification.CertificateHolder;
import org.jalon.certification.CertifiedCompetence;
import org.jalon.certification.CertifiedResult;
import org.jalon.certification.ValidityPeriod;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.Language;
import org.jalon.referential.Level;
import org.jalon.referential.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** What a page says, and how it is made so that everybody can read it. */
class CertificatePageTest {

  private static ParsedPage page(String language, Certificate certificate) throws Exception {
    return ParsedPage.of(
        CertificatePage.in(Language.of(language))
            .withVerificationAddress(PageSamples.ADDRESS)
            .html(certificate));
  }

  @ParameterizedTest
  @CsvSource({"fr, fr", "en, en", "fr-CA, fr", "en-US, en", "FR-be, fr"})
  void a_page_declares_its_language_and_encoding(String wanted, String declared) throws Exception {
    ParsedPage page = page(wanted, PageSamples.full());
    assertThat(page.root().getTagName()).isEqualTo("html");
    assertThat(page.root().getAttribute("lang")).isEqualTo(declared);
    assertThat(page.all("meta").get(0).getAttribute("charset")).isEqualTo("UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "frr", "zh-Hant"})
  void other_languages_are_refused(String language) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CertificatePage.in(Language.of(language)))
        .withMessage("The language of the page (" + language + ") must be French or English.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "/check", "mailto:a@example.org", "https:a"})
  void an_address_that_is_not_of_the_web_is_refused(String address) {
    CertificatePage page = CertificatePage.in(Language.FRENCH);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> page.withVerificationAddress(URI.create(address)))
        .withMessage(
            "The address where the code can be checked ("
                + address
                + ") must be an absolute http or https address.");
  }

  @Test
  void landmarks_and_headings_are_in_order() throws Exception {
    ParsedPage page = page("en", PageSamples.full());
    assertThat(ParsedPage.children(page.one("body")).stream().map(Element::getTagName))
        .containsExactly("header", "main", "footer");
    List<String> headings =
        page.elements().stream().map(Element::getTagName).filter(n -> n.matches("h[1-6]")).toList();
    assertThat(headings).containsExactly("h1", "h2", "h2", "h2");
    assertThat(page.texts("h1")).containsExactly("Digital competences");
    assertThat(page.texts("h2")).containsExactly("Result", "Competences", "Check this certificate");
    assertThat(page.texts("title")).containsExactly("Digital competences – Zoë Lefèvre");
  }

  @Test
  void ids_are_unique_and_every_section_is_named_by_its_heading() throws Exception {
    ParsedPage page = page("fr", PageSamples.full());
    assertThat(page.elements().stream().map(e -> e.getAttribute("id")).filter(i -> !i.isEmpty()))
        .doesNotHaveDuplicates()
        .hasSize(3);
    assertThat(page.all("section"))
        .hasSize(3)
        .allSatisfy(
            section -> {
              Element heading = ParsedPage.children(section).get(0);
              assertThat(heading.getTagName()).isEqualTo("h2");
              assertThat(section.getAttribute("aria-labelledby"))
                  .isNotEmpty()
                  .isEqualTo(heading.getAttribute("id"));
            });
  }

  @Test
  void the_competences_are_a_table_with_a_caption_and_scopes() throws Exception {
    ParsedPage page = page("fr", PageSamples.full());
    assertThat(ParsedPage.children(page.one("table")).stream().map(Element::getTagName))
        .containsExactly("caption", "thead", "tbody");
    assertThat(page.texts("caption"))
        .containsExactly("Niveau atteint dans chaque compétence, sur une échelle de 1 à 8");
    assertThat(ParsedPage.within(page.one("thead"), "th"))
        .extracting(Element::getTextContent, e -> e.getAttribute("scope"))
        .containsExactly(tuple("Compétence", "col"), tuple("Niveau", "col"));
    assertThat(ParsedPage.within(page.one("tbody"), "th"))
        .allMatch(e -> e.getAttribute("scope").equals("row"))
        .extracting(Element::getTextContent)
        .containsExactlyElementsOf(
            PageSamples.full().result().competences().stream()
                .map(competence -> competence.name().in(Language.FRENCH))
                .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "fr, 0, Niveau 1 non atteint",
    "fr, 1, Niveau 1 sur 8",
    "fr, 8, Niveau 8 sur 8",
    "fr, , Non évaluée",
    "en, 0, Level 1 not reached",
    "en, 5, Level 5 out of 8",
    "en, , Not tested"
  })
  void a_level_is_in_words_and_again_as_a_bar(String language, Integer level, String words)
      throws Exception {
    OptionalInt reached = level == null ? OptionalInt.empty() : OptionalInt.of(level);
    Element cell = page(language, PageSamples.with(result(reached))).one("td");
    assertThat(cell.getTextContent().strip()).isEqualTo(words);
    List<Element> bars =
        ParsedPage.within(cell, "span").stream()
            .filter(e -> e.getAttribute("class").equals("bar"))
            .toList();
    assertThat(bars).hasSize(level == null ? 0 : 1);
    for (Element bar : bars) {
      assertThat(bar.getAttribute("aria-hidden")).isEqualTo("true");
      assertThat(bar.getTextContent()).isEmpty();
      List<String> cells =
          ParsedPage.children(bar).stream().map(e -> e.getAttribute("class")).toList();
      assertThat(cells).hasSize(Level.COUNT);
      assertThat(cells.subList(0, level)).allMatch("reached"::equals);
      assertThat(cells.subList(level, Level.COUNT)).allMatch(""::equals);
    }
  }

  private static CertifiedResult result(OptionalInt level) {
    return new CertifiedResult(
        OptionalInt.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        List.of(
            new CertifiedCompetence(
                new CompetenceId("1.1"), LocalizedText.of("Un", "One"), level)));
  }

  @Test
  void everything_that_a_certificate_has_is_said() throws Exception {
    ParsedPage page = page("fr", PageSamples.full());
    assertThat(page.texts("header"))
        .containsExactly("\nCertificat délivré par Académie d’exemple\n");
    assertThat(page.texts("dt"))
        .containsExactly(
            "Date de naissance", "Délivré le", "Valable jusqu’au", "Points", "Niveau global");
    assertThat(page.texts("dd"))
        .containsExactly(
            "29 février 2008",
            "1er mars 2026",
            "28 février 2029 inclus",
            "512 sur 895",
            "Indépendant 2");
    assertThat(page.texts("code")).containsExactly("P-2346789B");
    assertThat(page.texts("p"))
        .contains("Décerné à Zoë Lefèvre", "Réussir un test adaptatif.")
        .contains(
            "Pour savoir si ce certificat est authentique et compte encore, saisissez ce code à l’adresse "
                + PageSamples.ADDRESS
                + ".")
        .contains("Organisme certificateur\u00A0: Académie d’exemple, https://example.org/issuer");
  }

  @Test
  void what_a_certificate_does_not_have_leaves_no_trace() throws Exception {
    String html = CertificatePage.in(Language.ENGLISH).html(PageSamples.least());
    ParsedPage page = ParsedPage.of(html);
    assertThat(page.texts("dt")).containsExactly("Awarded on");
    assertThat(page.texts("h2")).containsExactly("Check this certificate");
    assertThat(page.all("table")).isEmpty();
    assertThat(page.all("a")).isEmpty();
    assertThat(page.texts("p"))
        .contains(
            "To know whether this certificate is genuine and still counts, give this code to the organisation that"
                + " issued it.");
    assertThat(html.substring(html.indexOf("<body>")))
        .doesNotContain("895", "Result", "Competences", "Points", "null", "Optional", "empty");
  }

  @Test
  void points_without_a_maximum_stand_alone() throws Exception {
    CertifiedResult points =
        new CertifiedResult(OptionalInt.of(0), OptionalInt.empty(), Optional.empty(), List.of());
    ParsedPage page = page("fr", PageSamples.with(points));
    assertThat(page.texts("dd")).contains("0").doesNotContain("512 sur 895");
    assertThat(page.texts("dt")).contains("Points").doesNotContain("Niveau global");
  }

  @ParameterizedTest
  @CsvSource({
    "fr, 2026-01-01, 1er janvier 2026",
    "fr, 2026-08-31, 31 août 2026",
    "fr, 0987-12-02, 2 décembre 987",
    "en, 2026-01-01, 1 January 2026",
    "en, 2026-05-22, 22 May 2026"
  })
  void dates_are_in_the_long_form_of_the_language(String language, LocalDate date, String text)
      throws Exception {
    Element time = page(language, bornOn(date)).all("time").get(0);
    assertThat(time.getTextContent()).isEqualTo(text);
    assertThat(time.getAttribute("datetime")).isEqualTo(date.toString());
  }

  @Test
  void a_year_that_the_web_cannot_write_is_only_text() throws Exception {
    ParsedPage page = page("en", bornOn(LocalDate.of(10_000, 3, 1)));
    assertThat(page.texts("dd")).contains("1 March 10000");
    assertThat(page.texts("time")).containsExactly("1 March 2026");
  }

  private static Certificate bornOn(LocalDate date) {
    Certificate least = PageSamples.least();
    return new Certificate(
        least.code(),
        new CertificateHolder("Zoë Lefèvre", Optional.of(date)),
        least.issuer(),
        least.achievement(),
        ValidityPeriod.startingOn(least.awardedOn()),
        least.result());
  }
}
