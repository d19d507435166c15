package org.jalon.calibration;

import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The persons of a group who answered anything, with the items that anybody of them answered.
 *
 * @param group what they are judged by
 * @param answers their answers
 * @param persons who each of them is among all persons
 * @param columns what each of the items is among all items
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
record GroupPart(ItemFitGroup group, ResponseMatrix answers, int[] persons, int[] columns) {

  /**
   * The groups with answers, one after the other in the order of the matrix.
   *
   * @throws IllegalArgumentException if one of them is not described
   */
  static void forEach(
      Map<String, ItemFitGroup> groups, ResponseMatrix answers, Consumer<GroupPart> consumer) {
    for (int g = 0; g < answers.groups().size(); g++) {
      int number = g;
      int[] persons =
          IntStream.range(0, answers.personCount())
              .filter(person -> answers.group(person) == number)
              .filter(person -> answers.size(person) > 0)
              .toArray();
      if (persons.length > 0) {
        consumer.accept(of(group(groups, answers.groups().get(g)), answers, persons));
      }
    }
  }

  private static ItemFitGroup group(Map<String, ItemFitGroup> groups, String name) {
    ItemFitGroup group = groups.get(name);
    if (group == null) {
      throw new IllegalArgumentException(
          "The group (%s) of the answers must be one of those that are described %s."
              .formatted(name, new TreeSet<>(groups.keySet())));
    }
    return group;
  }

  private static GroupPart of(ItemFitGroup group, ResponseMatrix answers, int[] persons) {
    boolean[] given = new boolean[answers.itemCount()];
    for (int person : persons) {
      for (int i = 0; i < answers.size(person); i++) {
        given[answers.item(person, i)] = true;
      }
    }
    int[] columns = IntStream.range(0, given.length).filter(item -> given[item]).toArray();
    ResponseMatrix.Builder builder =
        ResponseMatrix.builder(IntStream.of(columns).mapToObj(answers.items()::get).toList());
    int[] row = new int[given.length];
    for (int person : persons) {
      answers.copyRow(person, row);
      builder.addRow(
          answers.groups().get(answers.group(person)),
          IntStream.of(columns).map(item -> row[item]).toArray());
    }
    return new GroupPart(group, builder.build(), persons, columns);
  }

  MatchedAnswers matched() {
    return MatchedAnswers.of(group.bank(), answers);
  }
}
