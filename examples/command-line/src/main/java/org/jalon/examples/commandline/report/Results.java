package org.jalon.examples.commandline.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a directory of results holds.
 *
 * @param name what it is called
 * @param tables its tables
 * @param manifest the members of its manifest; empty without one
 * @param conditions the directories of the conditions of a comparison
 */
public record Results(
    String name,
    Map<TableKind, Table> tables,
    Map<String, @Nullable Object> manifest,
    List<Results> conditions) {

  /**
   * Whether there is nothing to show.
   *
   * @return true without any table that has a row
   */
  public boolean isEmpty() {
    return tables.values().stream().allMatch(table -> table.rows() == 0)
        && conditions.stream().allMatch(Results::isEmpty);
  }

  /** A table, if it is there and has rows. */
  Optional<Table> table(TableKind kind) {
    return Optional.ofNullable(tables.get(kind)).filter(table -> table.rows() > 0);
  }

  /** The numbers of a column, or none. */
  double[] numbers(TableKind kind, String column) {
    return table(kind).map(table -> table.numbers(column)).orElse(new double[0]);
  }
}
