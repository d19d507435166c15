package org.jalon.examples.commandline.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The numbers behind a picture.
 *
 * @param header the names of the columns
 * @param rows a text or a number for each column
 */
record DataTable(List<String> header, List<List<Object>> rows) {

  /** So many rows are shown; the file has them all. */
  static final int SHOWN = 200;

  /** So many rows are kept of a table that is too long. */
  static final int KEPT = 1_000;

  private static final MathContext DIGITS = new MathContext(9);

  static DataTable of(List<String> header, int rows, IntFunction<List<Object>> row) {
    List<List<Object>> all = new ArrayList<>();
    for (int k = 0; k < rows; k++) {
      all.add(row.apply(k));
    }
    return new DataTable(header, all);
  }

  /** Some columns of a table, its first rows if there are too many. */
  static DataTable from(Table table, String... columns) {
    List<String> header = Arrays.stream(columns).filter(table::has).toList();
    return of(
        header,
        Math.min(KEPT, table.rows()),
        row -> header.stream().map(column -> value(table, column, row)).toList());
  }

  /** All columns of the contract. */
  static DataTable from(Table table) {
    List<String> columns = new ArrayList<>(table.kind().texts());
    columns.addAll(table.kind().numbers());
    return from(table, columns.toArray(String[]::new));
  }

  private static Object value(Table table, String column, int row) {
    return table.kind().texts().contains(column)
        ? table.text(column, row)
        : (Object) table.number(column, row);
  }

  /** A cell as a reader sees it. */
  static String shown(Object cell) {
    return cell instanceof Double number ? Numbers.significant(number, 4) : cell.toString();
  }

  /** As CSV, for who wants to draw it again. */
  String csv() {
    StringBuilder text = new StringBuilder();
    append(text, header);
    rows.forEach(row -> append(text, row));
    return text.toString();
  }

  private static void append(StringBuilder text, List<?> fields) {
    String separator = "";
    for (Object field : fields) {
      text.append(separator);
      if (field instanceof Double number) {
        text.append(
            Double.isFinite(number)
                ? new BigDecimal(number).round(DIGITS).stripTrailingZeros().toString()
                : "");
      } else {
        text.append('"').append(field.toString().replace("\"", "\"\"")).append('"');
      }
      separator = ",";
    }
    text.append('\n');
  }
}
