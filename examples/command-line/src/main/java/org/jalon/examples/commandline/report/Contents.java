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

  /** Of a condition only the sections, or the list would be longer than what it lists. */
  private void part(Part part) {
    if (part.isWhole()) {
      if (part.hasSummary()) {
        link(part.summaryKey(), part.summaryTitle());
        html.close();
      }
      part.sections().forEach(this::section);
    } else {
      link(part.summaryKey(), part.summaryTitle());
      list(
          part.sections().stream().map(Section::key).toList(),
          part.sections().stream().map(Section::title).toList());
    }
  }

  private void list(List<String> keys, List<String> titles) {
    html.open("ol");
    for (int k = 0; k < keys.size(); k++) {
      link(keys.get(k), titles.get(k));
      html.close();
    }
    html.close().close();
  }

  private void section(Section section) {
    link(section.key(), section.title());
    list(
        section.pictures().stream().map(Picture::key).toList(),
        section.pictures().stream().map(Picture::title).toList());
  }

  /** Leaves the element of the list open. */
  private void link(String key, String title) {
    html.open("li").element("a", title, "href", "#" + key);
  }
}
