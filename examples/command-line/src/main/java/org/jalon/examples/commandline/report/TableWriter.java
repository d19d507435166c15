package org.jalon.examples.commandline.report;

import java.util.List;

/** Writes a table whose first column names the rows. */
final class TableWriter {

  private static final int LONGEST = 200;

  private TableWriter() {}

  /** The caption may be empty. */
  static void write(
      Markup html, String caption, List<String> header, List<? extends List<?>> rows) {
    html.open("table");
    if (!caption.isEmpty()) {
      html.element("caption", caption);
    }
    html.open("thead").open("tr");
    for (int k = 0; k < header.size(); k++) {
      String name = Words.spoken(header.get(k));
      if (isNumeric(rows, k)) {
        html.element("th", name, "scope", "col", "class", "n");
      } else {
        html.element("th", name, "scope", "col");
      }
    }
    html.close().close().open("tbody");
    rows.forEach(row -> row(html, row));
    html.close().close();
  }

  private static boolean isNumeric(List<? extends List<?>> rows, int column) {
    return !rows.isEmpty() && isNumber(rows.get(0).get(column));
  }

  private static boolean isNumber(Object cell) {
    return cell instanceof Double || cell instanceof Summary.Shown;
  }

  private static void row(Markup html, List<?> cells) {
    html.open("tr");
    for (int k = 0; k < cells.size(); k++) {
      Object cell = cells.get(k);
      if (isNumber(cell)) {
        html.element("td", DataTable.shown(cell), "class", "n");
      } else if (k == 0) {
        html.open("th", "scope", "row");
        html.element("bdi", Words.shortened(cell.toString(), LONGEST)).close();
      } else {
        html.open("td").element("bdi", Words.shortened(cell.toString(), LONGEST)).close();
      }
    }
    html.close();
  }
}
