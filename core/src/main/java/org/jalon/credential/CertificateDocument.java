package org.jalon.credential;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jalon.certification.Certificate;
import org.jalon.certification.CertificateIssuer;
import org.jalon.certification.CertifiedCompetence;
import org.jalon.certification.CertifiedResult;
import org.jalon.referential.Language;
import org.jalon.referential.Level;
import org.jalon.referential.LocalizedText;

/** The page of one certificate while it is written. */
final class CertificateDocument {

  private static final int LAST_WEB_YEAR = 9999;
  private static final String[] NO_ATTRIBUTE = {};
  private static final String[] REACHED = {"class", "reached"};

  private final HtmlWriter html = new HtmlWriter();
  private final Certificate certificate;
  private final Language wanted;
  private final Language language;

  /** Texts are in the language wanted if there are any; the words of the page in the other one. */
  CertificateDocument(Certificate certificate, Language wanted, Language language) {
    this.certificate = certificate;
    this.wanted = wanted;
    this.language = language;
  }

  String html(Optional<URI> address) {
    html.open("html", "lang", language.tag());
    head();
    html.open("body");
    header();
    html.open("main");
    award();
    result();
    competences();
    check(address);
    html.close();
    footer();
    html.close().close();
    return html.document();
  }

  /** The name of the holder is the last of the title: whatever its direction, nothing follows. */
  private void head() {
    LocalizedText name = certificate.achievement().name();
    html.open("head").empty("meta", "charset", "UTF-8");
    html.empty(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        PageStyle.contentSecurityPolicy());
    meta("viewport", "width=device-width, initial-scale=1");
    meta("color-scheme", "light dark");
    meta("referrer", "no-referrer");
    meta("robots", "noindex");
    html.open("title", marked(name));
    html.text(name.in(languageOf(name)) + " – " + certificate.holder().name()).close();
    html.style(PageStyle.CSS).close();
  }

  private void meta(String name, String content) {
    html.empty("meta", "name", name, "content", content);
  }

  private void header() {
    html.open("header").open("p").text(PageWord.CERTIFICATE_FROM.in(language));
    text(certificate.issuer().name());
    html.close().close();
  }

  private void award() {
    html.open("h1");
    text(certificate.achievement().name());
    html.close();
    html.open("p", "class", "holder").text(PageWord.AWARDED_TO.in(language));
    html.element("bdi", certificate.holder().name()).close();
    html.open("p");
    text(certificate.achievement().criteria());
    html.close().open("dl");
    certificate.holder().birthDate().ifPresent(day -> date(PageWord.BIRTH_DATE, day, ""));
    date(PageWord.AWARDED_ON, certificate.awardedOn(), "");
    certificate
        .validity()
        .until()
        .ifPresent(day -> date(PageWord.VALID_UNTIL, day, PageWord.INCLUDED.in(language)));
    html.close();
  }

  private void date(PageWord term, LocalDate date, String after) {
    term(term);
    String text = PageWord.date(date, language);
    if (date.getYear() >= 1 && date.getYear() <= LAST_WEB_YEAR) {
      html.element("time", text, "datetime", date.toString());
    } else {
      html.text(text);
    }
    html.text(after).close().close();
  }

  /** Opens a description and its group. */
  private void term(PageWord term) {
    html.open("div").element("dt", term.in(language)).open("dd");
  }

  private void result() {
    CertifiedResult result = certificate.result();
    if (result.points().isEmpty() && result.globalLevel().isEmpty()) {
      return;
    }
    section("result", PageWord.RESULT);
    html.open("dl");
    result.points().ifPresent(this::points);
    result.globalLevel().ifPresent(this::globalLevel);
    html.close().close();
  }

  private void points(int points) {
    term(PageWord.POINTS);
    html.text(Integer.toString(points));
    certificate
        .result()
        .maximumPoints()
        .ifPresent(maximum -> html.text(PageWord.OUT_OF.in(language) + maximum));
    html.close().close();
  }

  private void globalLevel(LocalizedText name) {
    term(PageWord.GLOBAL_LEVEL);
    text(name);
    html.close().close();
  }

  private void competences() {
    if (certificate.result().competences().isEmpty()) {
      return;
    }
    section("competences", PageWord.COMPETENCES);
    html.open("table").element("caption", PageWord.CAPTION.in(language)).open("thead").open("tr");
    html.element("th", PageWord.COMPETENCE.in(language), "scope", "col");
    html.element("th", PageWord.LEVEL.in(language), "scope", "col").close().close();
    html.open("tbody");
    certificate.result().competences().forEach(this::competence);
    html.close().close().close();
  }

  private void competence(CertifiedCompetence competence) {
    html.open("tr").open("th", "scope", "row");
    text(competence.name());
    html.close().open("td");
    if (competence.level().isPresent()) {
      level(competence.level().getAsInt());
    } else {
      html.text(PageWord.NOT_TESTED.in(language));
    }
    html.close().close();
  }

  /** The bar only repeats the words before it, so that it is hidden from those who listen. */
  private void level(int level) {
    String words =
        level == 0
            ? PageWord.NO_LEVEL.in(language)
            : PageWord.LEVEL_NUMBER.in(language)
                + level
                + PageWord.OUT_OF.in(language)
                + Level.COUNT;
    html.element("span", words, "class", "level").text(" ");
    html.open("span", "class", "bar", "aria-hidden", "true");
    for (int cell = 1; cell <= Level.COUNT; cell++) {
      html.element("span", "", cell <= level ? REACHED : NO_ATTRIBUTE);
    }
    html.close();
  }

  private void check(Optional<URI> address) {
    section("check", PageWord.CHECK);
    html.open("p").text(PageWord.CODE.in(language));
    html.element("code", certificate.code().value()).close();
    html.open("p");
    if (address.isPresent()) {
      String uri = address.get().toASCIIString();
      html.text(PageWord.ENTER_IT_AT.in(language)).element("a", uri, "href", uri).text(".");
    } else {
      html.text(PageWord.ASK_THE_ISSUER.in(language));
    }
    html.close().close();
  }

  /** Opens a section that its heading names. */
  private void section(String id, PageWord heading) {
    html.open("section", "aria-labelledby", id);
    html.element("h2", heading.in(language), "id", id);
  }

  private void footer() {
    CertificateIssuer issuer = certificate.issuer();
    html.open("footer").open("p").text(PageWord.ISSUER.in(language));
    text(issuer.name());
    html.text(", ").element("bdi", issuer.id().toASCIIString()).close().close();
  }

  /** A text of the certificate, kept from turning what is around it, in a language it exists in. */
  private void text(LocalizedText text) {
    html.element("bdi", text.in(languageOf(text)), marked(text));
  }

  /** The attribute that says in which language a text is, unless that of the page says so. */
  private String[] marked(LocalizedText text) {
    Language found = languageOf(text);
    return found.equals(language) ? NO_ATTRIBUTE : new String[] {"lang", found.tag()};
  }

  /** That of the region wanted, that of no region, that of another region, the first one. */
  private Language languageOf(LocalizedText text) {
    Set<Language> there = text.texts().keySet();
    return wanted.withFallback().stream()
        .filter(there::contains)
        .findFirst()
        .or(() -> language.nearestIn(there))
        .orElseGet(() -> there.iterator().next());
  }
}
