package org.jalon.examples.spark;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jalon.examples.commandline.InvalidInput;

/**
 * Parquet files whose rows know their numbers: those that they have in one table of all files in
 * the order of their names.
 */
final class ParquetTable {

  private static final String FILE = "_metadata.file_path";
  private static final String INDEX = "_metadata.row_index";

  private final Dataset<Row> table;
  private final Map<String, Long> before;
  private final int partitions;

  private ParquetTable(Dataset<Row> table, Map<String, Long> before, int partitions) {
    this.table = table;
    this.before = before;
    this.partitions = partitions;
  }

  /**
   * A row.
   *
   * @param index its number, from 0
   * @param values its values, null where there is none
   */
  record NumberedRow(long index, List<Object> values) implements Serializable {

    /** The values as fields of a table in CSV. */
    List<String> fields() {
      return values.stream().map(value -> value == null ? "" : value.toString()).toList();
    }
  }

  /** Whether the files are Parquet, as the name of the first tells. */
  static boolean accepts(SparkOptions.Cluster cluster, String files) throws IOException {
    return cluster.files().list(files).stream()
        .findFirst()
        .filter(file -> file.getPath().getName().endsWith(".parquet"))
        .isPresent();
  }

  /** Opens files, to be cut into as many parts as were asked for, or else as they lie. */
  static ParquetTable open(SparkOptions.Cluster cluster, String files) {
    Dataset<Row> table = cluster.spark().read().parquet(files);
    Map<String, Long> before = new HashMap<>();
    long rows = 0;
    List<Row> counts = new ArrayList<>(table.groupBy(col(FILE)).count().collectAsList());
    counts.sort(Comparator.comparing(row -> row.getString(0)));
    for (Row count : counts) {
      before.put(count.getString(0), rows);
      rows += count.getLong(1);
    }
    return new ParquetTable(table, before, cluster.given());
  }

  List<String> columns() {
    return Arrays.asList(table.columns());
  }

  /** The rows with the values of some columns, in any order. */
  JavaRDD<NumberedRow> rows(List<String> columns) {
    for (String column : columns) {
      if (!columns().contains(column)) {
        throw new InvalidInput(
            "There is no column (%s) among %s. Maybe --column must be given."
                .formatted(column, columns()));
      }
    }
    Map<String, Long> numbers = before;
    int width = columns.size();
    Dataset<Row> wanted = table.select(wanted(columns));
    return (partitions == 0 ? wanted : wanted.repartition(partitions))
        .toJavaRDD()
        .map(
            row -> {
              Object[] values = new Object[width];
              Arrays.setAll(values, row::get);
              long index = numbers.getOrDefault(row.getString(width), 0L) + row.getLong(width + 1);
              return new NumberedRow(index, Arrays.asList(values));
            });
  }

  private static Column[] wanted(List<String> columns) {
    return Stream.concat(
            columns.stream().map(name -> col("`" + name.replace("`", "``") + "`")),
            Stream.of(col(FILE), col(INDEX)))
        .toArray(Column[]::new);
  }
}
