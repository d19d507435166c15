package org.jalon.examples.commandline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jalon.calibration.ResponseMatrix;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;

/**
 * Collects answer sheets in a matrix whose items are found on the way. A person counts with all of
 * their answers or not at all, and every reason is told.
 */
final class MatrixReader {

  private static final int CATEGORIES = ResponseMatrix.HIGHEST_CATEGORY + 1;

  private final String groupColumn;
  private final Set<String> ignored;
  private final int firstCategory;
  private final Optional<ResolvedItemBank> bank;
  private final Rejects rejects;
  private final Map<String, Integer> items = new LinkedHashMap<>();
  private final List<String> persons = new ArrayList<>();
  private final List<String> groups = new ArrayList<>();
  private final List<int[]> answers = new ArrayList<>();

  MatrixReader(
      String groupColumn,
      Set<String> ignored,
      int firstCategory,
      Optional<ResolvedItemBank> bank,
      Rejects rejects) {
    this.groupColumn = groupColumn;
    this.ignored = ignored;
    this.firstCategory = firstCategory;
    this.bank = bank;
    this.rejects = rejects;
    bank.ifPresent(
        known ->
            IntStream.range(0, known.size())
                .forEach(i -> items.put(known.item(i).id().value(), items.size())));
  }

  /** Takes in the items of a header, which stay in its order and are there even without answers. */
  void expect(List<String> columns) {
    columns.stream()
        .filter(column -> !ignored.contains(column))
        .filter(MatrixReader::isId)
        .forEach(column -> items.putIfAbsent(column, items.size()));
  }

  /** Columns without a proper name are told where somebody has an answer in them. */
  private static boolean isId(String column) {
    try {
      return new ItemId(column).value().equals(column);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  void add(AnswerSheet sheet) {
    List<Rejection> rejections = new ArrayList<>();
    if (sheet.person().isBlank()) {
      rejections.add(new Rejection(sheet.line(), "", "The person_id is missing."));
    }
    if (!sheet.complaint().isEmpty()) {
      rejections.add(new Rejection(sheet.line(), sheet.person(), sheet.complaint()));
    }
    Map<Integer, Integer> given = new LinkedHashMap<>();
    for (AnswerSheet.Answer answer : sheet.answers()) {
      if (!ignored.contains(answer.item())) {
        reason(answer, given)
            .ifPresent(
                reason -> rejections.add(new Rejection(answer.line(), sheet.person(), reason)));
      }
    }
    if (!groupColumn.isEmpty() && sheet.group().isBlank() && sheet.complaint().isEmpty()) {
      String reason = "The group (" + Texts.quoted(groupColumn) + ") is missing.";
      rejections.add(new Rejection(sheet.line(), sheet.person(), reason));
    }
    if (rejections.isEmpty()) {
      persons.add(sheet.person());
      groups.add(sheet.group());
      answers.add(
          given.entrySet().stream()
              .mapToInt(answer -> answer.getKey() * CATEGORIES + answer.getValue())
              .toArray());
    }
    rejections.forEach(rejects::add);
  }

  /** Takes an answer in, or tells why not. */
  private Optional<String> reason(AnswerSheet.Answer answer, Map<Integer, Integer> given) {
    String id = Texts.quoted(answer.item());
    Integer item = items.get(answer.item());
    if (item == null) {
      try {
        item = items.size();
        items.put(new ItemId(answer.item()).value(), item);
      } catch (IllegalArgumentException e) {
        return Optional.of(String.valueOf(e.getMessage()));
      }
    }
    int category = SheetChecker.number(answer.response()) - firstCategory;
    int count = categories(item);
    if (category < 0 || category >= count) {
      return Optional.of(
          "The response (%s) to the item (%s) must be a whole number from %d to %d."
              .formatted(
                  Texts.quoted(answer.response()), id, firstCategory, firstCategory + count - 1));
    }
    return given.putIfAbsent(item, category) == null
        ? Optional.empty()
        : Optional.of("The item (" + id + ") is answered twice.");
  }

  private int categories(int item) {
    return bank.filter(known -> item < known.size())
        .map(known -> known.model(item).categoryCount())
        .orElse(CATEGORIES);
  }

  /** The matrix of all persons so far. */
  ResponseData data(String file, int exitCode) {
    if (items.isEmpty() || persons.isEmpty()) {
      throw new InvalidInput(
          file
              + ": There is no person whose answers can be used. Maybe columns that are no items must be named by --ignore or --groups.");
    }
    ResponseMatrix.Builder builder = Matrices.builder(items.keySet(), bank);
    for (int person = 0; person < persons.size(); person++) {
      int[] all = answers.get(person);
      builder.add(
          groups.get(person),
          IntStream.of(all).map(answer -> answer / CATEGORIES).toArray(),
          IntStream.of(all).map(answer -> answer % CATEGORIES).toArray());
    }
    return new ResponseData(builder.build(), List.copyOf(persons), exitCode);
  }
}
