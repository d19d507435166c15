package org.jalon.examples.spark;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jalon.examples.commandline.AnswerSheet;
import org.jalon.examples.commandline.ResponseRow;
import org.jalon.examples.commandline.ResponsesLayout;
import org.jalon.examples.commandline.SheetsOfRows;

/**
 * Answer sheets of tables of responses, wide or long, CSV or Parquet. A row of a wide table is a
 * sheet; the rows of a long table are brought together by person.
 */
final class ResponseTables {

  private static final StructType LONG_ROW =
      new StructType()
          .add("person", "string")
          .add("ordinal", "long")
          .add("line", "long")
          .add("item", "string")
          .add("response", "string")
          .add("complaint", "string");

  private ResponseTables() {}

  /** The sheets of files, in any order. */
  static JavaRDD<AnswerSheet> sheets(SparkOptions.Cluster cluster, String files)
      throws IOException {
    return ParquetTable.accepts(cluster, files) ? ofParquet(cluster, files) : ofCsv(cluster, files);
  }

  private static JavaRDD<AnswerSheet> ofCsv(SparkOptions.Cluster cluster, String files)
      throws IOException {
    CsvTable table = CsvTable.open(cluster, files);
    CsvTable.Reader reader = table.reader();
    ResponsesLayout layout = ResponsesLayout.of(files, table.header());
    if (!layout.isLong()) {
      return table
          .parts()
          .spread()
          .flatMap(reader::lines)
          .map(line -> layout.sheet(line.line(), line.fields()));
    }
    List<Long> before = before(table.parts().spread().map(reader::count).collect());
    return together(
        cluster,
        table
            .parts()
            .spread()
            .mapPartitionsWithIndex(
                (index, part) ->
                    part.hasNext()
                        ? new Rows(layout, reader.lines(part.next()), before.get(index))
                        : List.<ResponseRow>of().iterator(),
                true));
  }

  private static List<Long> before(List<Long> counts) {
    ArrayList<Long> before = new ArrayList<>();
    long sum = 0;
    for (long count : counts) {
      before.add(sum);
      sum += count;
    }
    return before;
  }

  /** The header of a table in CSV is its line 1. */
  private static JavaRDD<AnswerSheet> ofParquet(SparkOptions.Cluster cluster, String files) {
    ParquetTable table = ParquetTable.open(cluster, files);
    ResponsesLayout layout = ResponsesLayout.of(files, table.columns());
    JavaRDD<ParquetTable.NumberedRow> rows = table.rows(table.columns());
    return layout.isLong()
        ? together(cluster, rows.map(row -> layout.row(row.index(), row.index() + 2, row.fields())))
        : rows.map(row -> layout.sheet(row.index() + 2, row.fields()));
  }

  /** Brings the rows of each person to one machine, in their order. */
  private static JavaRDD<AnswerSheet> together(
      SparkOptions.Cluster cluster, JavaRDD<ResponseRow> rows) {
    return cluster
        .spark()
        .createDataFrame(rows.map(ResponseTables::sent), LONG_ROW)
        .repartition(cluster.partitions(), col("person"))
        .sortWithinPartitions("person", "ordinal")
        .toJavaRDD()
        .map(ResponseTables::received)
        .mapPartitions(SheetsOfRows::new);
  }

  private static Row sent(ResponseRow row) {
    return RowFactory.create(
        row.person(), row.ordinal(), row.line(), row.item(), row.response(), row.complaint());
  }

  private static ResponseRow received(Row row) {
    return new ResponseRow(
        row.getLong(1),
        row.getLong(2),
        row.getString(0),
        "",
        row.getString(3),
        row.getString(4),
        row.getString(5));
  }

  /** The rows of a part, numbered. */
  private static final class Rows implements Iterator<ResponseRow> {

    private final ResponsesLayout layout;
    private final Iterator<CsvTable.Line> lines;
    private long ordinal;

    Rows(ResponsesLayout layout, Iterator<CsvTable.Line> lines, long ordinal) {
      this.layout = layout;
      this.lines = lines;
      this.ordinal = ordinal;
    }

    @Override
    public boolean hasNext() {
      return lines.hasNext();
    }

    @Override
    public ResponseRow next() {
      CsvTable.Line line = lines.next();
      return layout.row(ordinal++, line.line(), line.fields());
    }
  }
}
