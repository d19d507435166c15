package org.jalon.constraint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a {@link BlueprintTable} and reports whatever is wrong in each. */
final class BlueprintRows {

  private static final List<String> COLUMNS =
      List.of("CONSTRAINT_ID", "TYPE", "WHAT", "CONDITION", "LB", "UB");
  private static final String SWITCH = "ONOFF";
  private static final List<String> TYPES =
      List.of("Number", "Sum", "Order", "Enemy", "Include", "Exclude", "AllOrNone");

  private final List<CsvRecord> records;
  private final List<BlueprintTableProblem> problems;
  private final Map<String, Integer> columns = new HashMap<>();

  BlueprintRows(List<CsvRecord> records, List<BlueprintTableProblem> problems) {
    this.records = records;
    this.problems = problems;
    if (records.isEmpty()) {
      report(1, "The table is empty: its first line must name the columns " + COLUMNS + ".");
    } else {
      readHeader(records.get(0));
    }
  }

  private void readHeader(CsvRecord header) {
    for (int i = 0; i < header.fields().size(); i++) {
      String name = header.fields().get(i).toUpperCase(Locale.ROOT);
      if (!COLUMNS.contains(name) && !name.equals(SWITCH)) {
        report(
            header.line(),
            "The column (%s) must be one of %s or %s."
                .formatted(header.fields().get(i), COLUMNS, SWITCH));
      } else if (columns.putIfAbsent(name, i) != null) {
        report(header.line(), "The column (%s) must not be given twice.".formatted(name));
      }
    }
    for (String name : COLUMNS) {
      if (!columns.containsKey(name)) {
        report(header.line(), "The column (%s) is missing.".formatted(name));
      }
    }
  }

  /** The length of the test; empty if it is not stated once and well, which is reported. */
  OptionalInt length() {
    List<CsvRecord> rows = new ArrayList<>();
    for (CsvRecord row : rows()) {
      if (isLength(row) && isOn(row)) {
        rows.add(row);
      }
    }
    if (rows.size() != 1) {
      if (!records.isEmpty() && hasColumns()) {
        report(
            rows.isEmpty() ? records.get(0).line() : rows.get(1).line(),
            "There must be exactly one row of the type Number without a CONDITION, which gives the length of the test; there are "
                + rows.size()
                + ".");
      }
      return OptionalInt.empty();
    }
    return length(rows.get(0));
  }

  private OptionalInt length(CsvRecord row) {
    OptionalInt lower = count(row, "LB", -1);
    OptionalInt upper = count(row, "UB", -1);
    if (lower.isEmpty() || upper.isEmpty()) {
      return OptionalInt.empty();
    }
    if (lower.getAsInt() != upper.getAsInt() || lower.getAsInt() < 1) {
      report(
          row.line(),
          "The length of the test (LB %s, UB %s) must be one number, at least 1."
              .formatted(field(row, "LB"), field(row, "UB")));
      return OptionalInt.empty();
    }
    return lower;
  }

  /** The rules that are switched on. */
  List<BlueprintTable.Row> rules(int length) {
    List<BlueprintTable.Row> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (CsvRecord row : rows()) {
      String id = field(row, "CONSTRAINT_ID");
      if (id.isEmpty()) {
        report(row.line(), "The CONSTRAINT_ID must not be empty.");
      } else if (!ids.add(id)) {
        report(row.line(), "The CONSTRAINT_ID (%s) must not be given twice.".formatted(id));
      }
      if (row.fields().size() > records.get(0).fields().size()) {
        report(
            row.line(),
            "The row has %d fields, but the header has %d. Maybe a field with a comma must stand in double quotes."
                .formatted(row.fields().size(), records.get(0).fields().size()));
      }
      check(row, SWITCH, List.of("", "ON", "OFF"));
      checkWhat(row);
      boolean isRule = !isLength(row) && !isAboutSets(row);
      Optional<ContentConstraint> rule = isRule ? rule(row, length) : Optional.empty();
      rule.filter(r -> isOn(row)).ifPresent(r -> rules.add(new BlueprintTable.Row(id, r)));
    }
    problems.sort((a, b) -> Integer.compare(a.line(), b.line()));
    return rules;
  }

  private Optional<ContentConstraint> rule(CsvRecord row, int length) {
    String type = check(row, "TYPE", TYPES);
    if (!type.equals("Number") && !type.equals("Sum")) {
      refuseBounds(row, type);
    }
    return switch (type) {
      case "Number" -> number(row, length);
      case "Sum" -> sum(row, length);
      case "Order" -> make(row, () -> new AscendingOrder(field(row, "CONDITION")));
      case "Enemy" -> make(row, () -> new Enemies(condition(row)));
      case "Include" -> make(row, () -> new IncludedItems(condition(row), length));
      case "Exclude" -> make(row, () -> new ExcludedItems(condition(row)));
      case "AllOrNone" -> make(row, () -> new AllOrNone(condition(row), length));
      default -> Optional.empty();
    };
  }

  private Optional<ContentConstraint> number(CsvRecord row, int length) {
    OptionalInt lower = count(row, "LB", 0);
    OptionalInt upper = count(row, "UB", length);
    return make(
        row,
        () -> {
          ItemCondition condition = condition(row);
          if (lower.isEmpty() || upper.isEmpty()) {
            return null;
          }
          return new CountBetween(condition, lower.getAsInt(), upper.getAsInt(), length);
        });
  }

  private Optional<ContentConstraint> sum(CsvRecord row, int length) {
    Optional<Double> lower = sumBound(row, "LB", 0);
    Optional<Double> upper = sumBound(row, "UB", SumBetween.LARGEST);
    return lower.isEmpty() || upper.isEmpty()
        ? Optional.empty()
        : make(
            row, () -> new SumBetween(field(row, "CONDITION"), lower.get(), upper.get(), length));
  }

  private Optional<ContentConstraint> make(
      CsvRecord row, Supplier<@Nullable ContentConstraint> rule) {
    try {
      return Optional.ofNullable(rule.get());
    } catch (IllegalArgumentException e) {
      report(row.line(), String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private ItemCondition condition(CsvRecord row) {
    return ItemCondition.parse(field(row, "CONDITION"));
  }

  private OptionalInt count(CsvRecord row, String column, int ifEmpty) {
    String text = field(row, column);
    if (text.isEmpty() && ifEmpty >= 0) {
      return OptionalInt.of(ifEmpty);
    }
    if (text.matches("[0-9]{1,9}")) {
      return OptionalInt.of(Integer.parseInt(text));
    }
    report(row.line(), "The %s (%s) must be a number of items.".formatted(column, shown(text)));
    return OptionalInt.empty();
  }

  private Optional<Double> sumBound(CsvRecord row, String column, double ifEmpty) {
    String text = field(row, column);
    if (text.isEmpty()) {
      return Optional.of(ifEmpty);
    }
    Optional<Double> number = Attributes.number(text).map(Number::doubleValue);
    if (number.isEmpty()) {
      report(row.line(), "The %s (%s) must be a number.".formatted(column, shown(text)));
    }
    return number;
  }

  private void refuseBounds(CsvRecord row, String type) {
    for (String column : List.of("LB", "UB")) {
      String text = field(row, column);
      if (!type.isEmpty() && !text.isEmpty()) {
        report(
            row.line(),
            "The %s (%s) must be empty for the type %s.".formatted(column, shown(text), type));
      }
    }
  }

  /** The word of a list that a field has in any case; empty if it has none, which is reported. */
  private String check(CsvRecord row, String column, List<String> words) {
    String text = field(row, column);
    for (String word : words) {
      if (word.equalsIgnoreCase(text)) {
        return word;
      }
    }
    report(
        row.line(),
        "The %s (%s) must be one of %s.".formatted(column, shown(text), words).replace("[, ", "["));
    return "";
  }

  private void checkWhat(CsvRecord row) {
    if (isAboutSets(row)) {
      report(
          row.line(),
          "The WHAT (%s) must be Item: a table cannot count sets of items. Maybe give the items of a set a common attribute, and use the rule item-groups or a row of the type AllOrNone for each set."
              .formatted(field(row, "WHAT")));
    } else {
      check(row, "WHAT", List.of("Item"));
    }
  }

  private boolean isAboutSets(CsvRecord row) {
    return field(row, "WHAT").equalsIgnoreCase("Stimulus");
  }

  private boolean isLength(CsvRecord row) {
    return field(row, "TYPE").equalsIgnoreCase("Number")
        && field(row, "CONDITION").isEmpty()
        && !isAboutSets(row);
  }

  private boolean isOn(CsvRecord row) {
    return !field(row, SWITCH).equalsIgnoreCase("OFF");
  }

  private boolean hasColumns() {
    return columns.keySet().containsAll(COLUMNS);
  }

  private List<CsvRecord> rows() {
    return hasColumns() ? records.subList(1, records.size()) : List.of();
  }

  private String field(CsvRecord row, String column) {
    Integer place = columns.get(column);
    return place == null || place >= row.fields().size() ? "" : row.fields().get(place);
  }

  private static String shown(String text) {
    return text.length() <= 100 ? text : text.substring(0, 100) + "…";
  }

  private void report(int line, String message) {
    problems.add(new BlueprintTableProblem(line, message));
  }
}
