package org.jalon.examples.commandline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jalon.calibration.ResponseMatrix;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;

/** Parts of matrices of answers. */
final class Matrices {

  private Matrices() {}

  /** Items of which the first are those of a bank, if there is one. */
  static ResponseMatrix.Builder builder(Collection<String> items, Optional<ResolvedItemBank> bank) {
    ResponseMatrix.Builder builder =
        ResponseMatrix.builder(items.stream().map(ItemId::new).toList());
    bank.ifPresent(
        known ->
            IntStream.range(0, known.size())
                .forEach(i -> builder.categories(i, known.model(i).categoryCount())));
    return builder;
  }

  /** Some items and persons, with the groups of these persons alone. */
  static ResponseMatrix part(ResponseMatrix matrix, IntPredicate items, IntPredicate persons) {
    int[] column = new int[matrix.itemCount()];
    Arrays.fill(column, -1);
    List<ItemId> kept = new ArrayList<>();
    for (int item = 0; item < column.length; item++) {
      if (items.test(item)) {
        column[item] = kept.size();
        kept.add(matrix.items().get(item));
      }
    }
    ResponseMatrix.Builder builder = ResponseMatrix.builder(kept);
    for (int item = 0; item < column.length; item++) {
      if (column[item] >= 0) {
        builder.categories(column[item], matrix.categoryCount(item));
      }
    }
    for (int person = 0; person < matrix.personCount(); person++) {
      if (persons.test(person)) {
        add(builder, matrix, person, column);
      }
    }
    return builder.build();
  }

  private static void add(
      ResponseMatrix.Builder builder, ResponseMatrix matrix, int person, int[] column) {
    int[] positions =
        IntStream.range(0, matrix.size(person))
            .filter(i -> column[matrix.item(person, i)] >= 0)
            .toArray();
    builder.add(
        matrix.groups().get(matrix.group(person)),
        IntStream.of(positions).map(i -> column[matrix.item(person, i)]).toArray(),
        IntStream.of(positions).map(i -> matrix.category(person, i)).toArray());
  }

  /** The same persons and items with the answers that are wanted, by item and group. */
  static ResponseMatrix answers(ResponseMatrix matrix, BiPredicate<Integer, Integer> wanted) {
    ResponseMatrix.Builder builder = ResponseMatrix.builder(matrix.items());
    for (int item = 0; item < matrix.itemCount(); item++) {
      builder.categories(item, matrix.categoryCount(item));
    }
    for (int person = 0; person < matrix.personCount(); person++) {
      int group = matrix.group(person);
      int row = person;
      int[] positions =
          IntStream.range(0, matrix.size(person))
              .filter(i -> wanted.test(matrix.item(row, i), group))
              .toArray();
      builder.add(
          matrix.groups().get(group),
          IntStream.of(positions).map(i -> matrix.item(row, i)).toArray(),
          IntStream.of(positions).map(i -> matrix.category(row, i)).toArray());
    }
    return builder.build();
  }

  /** The items that somebody answered. */
  static ResponseMatrix answered(ResponseMatrix matrix) {
    int[] answers = answers(matrix);
    return part(matrix, item -> answers[item] > 0, person -> true);
  }

  /** The items that somebody answered; some must be. */
  static ResponseMatrix answered(String file, ResponseMatrix matrix) {
    if (matrix.responseCount() == 0) {
      throw new InvalidInput(file + ": Nobody answered any item.");
    }
    return answered(matrix);
  }

  /** How many answers each item has. */
  static int[] answers(ResponseMatrix matrix) {
    int[] answers = new int[matrix.itemCount()];
    for (int person = 0; person < matrix.personCount(); person++) {
      for (int i = 0; i < matrix.size(person); i++) {
        answers[matrix.item(person, i)]++;
      }
    }
    return answers;
  }
}
