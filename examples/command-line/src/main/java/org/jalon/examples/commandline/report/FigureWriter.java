package org.jalon.examples.commandline.report;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes a picture with its caption, its numbers and its file. */
final class FigureWriter {

  /** Of persons, aggregates leave the directory only. */
  private static final Set<TableKind> PERSONAL = Set.of(TableKind.PERSONS, TableKind.PERSON_FIT);

  private final Markup html;
  private int number;

  FigureWriter(Markup html) {
    this.html = html;
  }

  void write(Picture picture) {
    number++;
    html.open("figure", "id", picture.key(), "class", picture.wide() ? "wide" : "column");
    html.open(
        "div",
        "class",
        "scroll",
        "tabindex",
        "0",
        "role",
        "group",
        "aria-label",
        "Picture of figure " + number);
    picture(picture);
    html.close();
    caption(picture);
    html.open("div", "class", "tools");
    download(picture);
    data(picture);
    html.close().close();
  }

  private void picture(Picture picture) {
    Box box = picture.drawing().box();
    String title = picture.key() + "-title";
    String seen = picture.key() + "-seen";
    html.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "role",
        "img",
        "aria-labelledby",
        title,
        "aria-describedby",
        seen,
        "viewBox",
        "0 0 " + Numbers.place(box.width()) + " " + Numbers.place(box.height()));
    html.element("title", picture.title(), "id", title);
    html.element("desc", picture.seen(), "id", seen);
    html.raw(picture.drawing().content()).close();
  }

  private void caption(Picture picture) {
    html.open("figcaption").open("p");
    html.element("span", "Figure " + number + ".", "class", "number");
    html.element("strong", picture.title() + ".").text(" " + together(picture.caption()));
    html.close().close();
  }

  /** No line breaks between a number and its sign. */
  private static String together(String caption) {
    return caption.replace(" %", "\u00A0%").replace("± ", "±\u00A0");
  }

  private void download(Picture picture) {
    Optional<String> source =
        PERSONAL.contains(picture.source().kind()) ? Optional.empty() : picture.source().source();
    String name = source.isPresent() ? picture.source().kind().file() : picture.key() + ".csv";
    String bytes =
        Base64.getEncoder()
            .encodeToString(source.orElseGet(picture.data()::csv).getBytes(StandardCharsets.UTF_8));
    html.open(
        "a",
        "class",
        "download",
        "download",
        name,
        "href",
        "data:text/csv;charset=utf-8;base64," + bytes);
    html.text(source.isPresent() ? "Download " + name : "Download the numbers drawn (CSV)").close();
    if (source.isEmpty()) {
      html.element(
          "p",
          "The whole file, %s, is too large or too personal for this page."
              .formatted(picture.source().kind().file()),
          "class",
          "note");
    }
  }

  private void data(Picture picture) {
    DataTable data = picture.data();
    int shown = Math.min(DataTable.SHOWN, data.rows().size());
    html.open("details").element("summary", "Table of figure " + number);
    html.open(
        "div",
        "class",
        "data",
        "tabindex",
        "0",
        "role",
        "region",
        "aria-label",
        "Table of figure " + number);
    TableWriter.write(html, "", data.header(), data.rows().subList(0, shown));
    html.close();
    if (shown < picture.source().total()) {
      note(picture, shown);
    }
    html.close();
  }

  private void note(Picture picture, int shown) {
    List<List<Object>> rows = picture.data().rows();
    if (rows.size() > shown) {
      html.element(
          "p",
          "The first %s of %s rows."
              .formatted(
                  Numbers.count(shown),
                  Numbers.count(Math.max(rows.size(), picture.source().total()))),
          "class",
          "note");
    }
  }
}
