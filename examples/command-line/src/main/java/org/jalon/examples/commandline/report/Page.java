package org.jalon.examples.commandline.report;

import java.util.List;

/** The page while it is written. */
final class Page {

  private final Markup html = new Markup("<!DOCTYPE html>");
  private final FigureWriter figures = new FigureWriter(html);
  private final Results results;
  private final List<Part> parts;

  Page(Results results) {
    this.results = results;
    this.parts = Part.of(results);
  }

  String write() {
    html.open("html", "lang", "en");
    head();
    html.open("body");
    html.element("a", "Skip to the results", "class", "skip", "href", "#results");
    header();
    html.open("div", "class", "page");
    new Contents(html).write(parts);
    html.open("main", "id", "results", "tabindex", "-1");
    parts.forEach(this::part);
    provenance();
    html.close().close();
    html.element(
        "footer",
        "All of this page is in one file; it asks nothing of the network. Tables and downloads are"
            + " in the file, not on paper.");
    html.close().close();
    return html.finished() + "\n";
  }

  private void head() {
    html.open("head").empty("meta", "charset", "UTF-8");
    html.empty(
        "meta", "http-equiv", "Content-Security-Policy", "content", Style.contentSecurityPolicy());
    meta("viewport", "width=device-width, initial-scale=1");
    meta("color-scheme", "light dark");
    meta("referrer", "no-referrer");
    html.element("title", kind() + ": " + results.name());
    html.open("style").raw(Style.sheet()).close().close();
  }

  private void meta(String name, String content) {
    html.empty("meta", "name", name, "content", content);
  }

  private void header() {
    html.open("header").element("p", kind(), "class", "kicker");
    html.open("h1").element("bdi", results.name()).close();
    html.element("p", lead(), "class", "lead").close();
  }

  private String kind() {
    if (!results.conditions().isEmpty() || results.table(TableKind.COMPARISON).isPresent()) {
      return "Comparison";
    }
    boolean simulated =
        results.table(TableKind.ITEMS).isPresent()
            || results.table(TableKind.BY_ABILITY).isPresent()
            || results.table(TableKind.LENGTHS).isPresent();
    return simulated ? "Simulation" : "Calibration";
  }

  private String lead() {
    long pictures =
        parts.stream()
            .flatMap(part -> part.sections().stream())
            .mapToLong(section -> section.pictures().size())
            .sum();
    Object version = results.manifest().get("library-version");
    return Words.of(pictures, "figure", "figures")
        + (version == null ? "" : ", made with Jalon " + Words.quoted(version.toString()))
        + ". Each figure has its numbers in a table and as a file.";
  }

  private void part(Part part) {
    if (part.hasSummary()) {
      section(part.summaryKey(), part.summaryTitle());
      Summary.write(html, part.results());
      html.close();
    }
    for (Section section : part.sections()) {
      String title =
          part.isWhole()
              ? section.title()
              : section.title() + ", " + Words.quoted(part.results().name());
      section(section.key(), title);
      html.open("div", "class", "figures");
      section.pictures().forEach(figures::write);
      html.close().close();
    }
  }

  private void provenance() {
    section("provenance", "Provenance");
    new ProvenanceWriter(html, results.manifest()).write();
    html.close();
  }

  /** Opens a section that its heading names. */
  private void section(String key, String title) {
    html.open("section", "id", key, "aria-labelledby", key + "-heading");
    html.element("h2", title, "id", key + "-heading");
  }
}
