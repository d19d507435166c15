package org.jalon.examples.commandline.report;

import java.util.List;

/**
 * The list of sections and figures, to go to by keyboard.
 *
 * @param html where it is written
 */
record Contents(Markup html) {

  void write(List<Part> parts) {
    html.open("nav", "aria-labelledby", "contents").element("h2", "Contents", "id", "contents");
    html.open("ol");
    parts.forEach(this::part);
    link("provenance", "Provenance");
    html.close().close().close();
  }

  private void part(Part part) {
    if (part.hasSummary()) {
      link(part.summaryKey(), part.summaryTitle());
      html.close();
    }
    part.sections().forEach(this::section);
  }

  private void section(Section section) {
    link(section.key(), section.title());
    html.open("ol");
    for (Picture picture : section.pictures()) {
      link(picture.key(), picture.title());
      html.close();
    }
    html.close().close();
  }

  /** Leaves the element of the list open. */
  private void link(String key, String title) {
    html.open("li").element("a", title, "href", "#" + key);
  }
}
