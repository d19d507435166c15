package org.jalon.constraint;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A blueprint as a table, the form in which test assembly is usually written down: CSV text with
 * the header {@code CONSTRAINT_ID,TYPE,WHAT,CONDITION,LB,UB,ONOFF}. The columns may stand in any
 * order, their names and types in any case; {@code ONOFF} may be absent.
 *
 * <table>
 * <caption>Types</caption>
 * <tr><th>TYPE<th>CONDITION<th>LB, UB<th>means
 * <tr><td>Number<td>an {@link ItemCondition}<td>numbers of items<td>{@link CountBetween}
 * <tr><td>Number<td>empty<td>the same number twice<td>the length of the test; exactly one row
 * <tr><td>Sum<td>an attribute<td>sums<td>{@link SumBetween}
 * <tr><td>Order<td>an attribute<td>empty<td>{@link AscendingOrder}
 * <tr><td>Enemy<td>an {@link ItemCondition}<td>empty<td>{@link Enemies}
 * <tr><td>Include<td>an {@link ItemCondition}<td>empty<td>{@link IncludedItems}
 * <tr><td>Exclude<td>an {@link ItemCondition}<td>empty<td>{@link ExcludedItems}
 * <tr><td>AllOrNone<td>an {@link ItemCondition}<td>empty<td>{@link AllOrNone}
 * </table>
 *
 * <p>{@code WHAT} is {@code Item}. Rows about sets of items with attributes of their own ({@code
 * Stimulus} elsewhere) are refused: that the items about one passage come together, whole or not at
 * all, is the rule {@link ItemGroups}, or a row {@code AllOrNone} for each passage. An empty bound
 * does not bind. A row whose {@code ONOFF} is {@code OFF} is checked and then left out; {@code ON}
 * or nothing keeps it. Nothing in a table is executed.
 *
 * @param length how many items the test has
 * @param rows the rules that are switched on, in their order
 */
public record BlueprintTable(int length, List<Row> rows) {

  /** The longest table accepted, in characters. */
  public static final int MAX_CHARACTERS = 1_000_000;

  /** The longest table accepted, in rows. */
  public static final int MAX_ROWS = 10_000;

  /** Creates a table from a copy of the list. */
  public BlueprintTable {
    rows = List.copyOf(rows);
  }

  /**
   * A rule of a table.
   *
   * @param id its CONSTRAINT_ID
   * @param rule what it means
   */
  public record Row(String id, ContentConstraint rule) {}

  /**
   * Reads a table.
   *
   * @param csv the table as text
   * @return the table
   * @throws InvalidBlueprintTableException if anything is wrong; it lists everything found
   */
  public static BlueprintTable parse(String csv) {
    try {
      return read(new StringReader(csv));
    } catch (IOException e) {
      throw new IllegalStateException("A text cannot fail to be read.", e);
    }
  }

  /**
   * Reads a table.
   *
   * @param csv where the table comes from; it is not closed
   * @return the table
   * @throws IOException if reading fails
   * @throws InvalidBlueprintTableException if anything is wrong; it lists everything found
   */
  public static BlueprintTable read(Reader csv) throws IOException {
    List<BlueprintTableProblem> problems = new ArrayList<>();
    List<CsvRecord> records = new CsvReader(MAX_CHARACTERS, MAX_ROWS, problems).read(csv);
    OptionalInt length = OptionalInt.empty();
    List<Row> rows = new ArrayList<>();
    if (problems.isEmpty()) {
      BlueprintRows reader = new BlueprintRows(records, problems);
      length = reader.length();
      rows = reader.rules(length.orElse(Integer.MAX_VALUE));
    }
    if (!problems.isEmpty()) {
      throw new InvalidBlueprintTableException(problems);
    }
    return new BlueprintTable(length.orElseThrow(), rows);
  }

  /**
   * The rules of the table.
   *
   * @return a blueprint of those that are switched on
   */
  public Blueprint blueprint() {
    return new Blueprint(rows.stream().map(Row::rule).toList());
  }
}
