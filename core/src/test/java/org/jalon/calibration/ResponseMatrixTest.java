package org.jalon.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jalon.item.ItemId;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;
import org.junit.jupiter.api.Test;

/** The answers that a calibration works on. */
class ResponseMatrixTest {

  private static final List<ItemId> ITEMS =
      List.of(new ItemId("a"), new ItemId("b"), new ItemId("c"));

  @Property(tries = 100)
  void rows_come_back_as_they_were_added(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 300) int persons) {
    List<int[]> rows = rows(seed, persons);
    ResponseMatrix matrix = matrix(rows);

    assertThat(matrix.personCount()).isEqualTo(persons);
    int[] row = new int[ITEMS.size()];
    int responses = 0;
    for (int person = 0; person < persons; person++) {
      matrix.copyRow(person, row);
      assertThat(row).isEqualTo(rows.get(person));
      assertThat(matrix.groups().get(matrix.group(person))).isEqualTo("g" + person % 3);
      responses += matrix.size(person);
    }
    assertThat(matrix.responseCount()).isEqualTo(responses);
  }

  @Property(tries = 100)
  void a_part_of_the_persons_has_their_rows_and_the_groups_and_categories_of_all(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 100) int persons) {
    List<int[]> rows = rows(seed, persons);
    ResponseMatrix all = matrix(rows);
    ResponseMatrix part = all.filter(person -> person % 2 == 1);

    assertThat(part.personCount()).isEqualTo(persons / 2);
    assertThat(part.groups()).isEqualTo(all.groups());
    int[] row = new int[ITEMS.size()];
    for (int person = 0; person < part.personCount(); person++) {
      part.copyRow(person, row);
      assertThat(row).isEqualTo(rows.get(2 * person + 1));
      assertThat(part.group(person)).isEqualTo(all.group(2 * person + 1));
    }
    for (int item = 0; item < ITEMS.size(); item++) {
      assertThat(part.categoryCount(item)).isEqualTo(all.categoryCount(item));
    }
  }

  @Test
  void the_answers_of_a_person_keep_their_order() {
    ResponseMatrix matrix =
        ResponseMatrix.builder(ITEMS).add("", new int[] {2, 0}, new int[] {1, 3}).build();

    assertThat(List.of(matrix.item(0, 0), matrix.item(0, 1))).containsExactly(2, 0);
    assertThat(List.of(matrix.category(0, 0), matrix.category(0, 1))).containsExactly(1, 3);
  }

  @Test
  void an_item_has_one_category_more_than_the_highest_declared_or_chosen_and_at_least_two() {
    ResponseMatrix matrix =
        ResponseMatrix.builder(ITEMS).categories(1, 5).addRow("", 3, 2, 0).build();

    assertThat(IntStream.range(0, 3).map(matrix::categoryCount)).containsExactly(4, 5, 2);
  }

  @Test
  void a_matrix_without_persons_has_one_group_without_name() {
    ResponseMatrix matrix = ResponseMatrix.builder(ITEMS).build();

    assertThat(matrix.groups()).containsExactly("");
    assertThat(matrix).hasToString("ResponseMatrix[persons=0, items=3, responses=0]");
  }

  @Test
  void an_item_that_a_person_answers_twice_is_refused_and_nothing_is_added() {
    ResponseMatrix.Builder builder = ResponseMatrix.builder(ITEMS).addRow("", 0, 0, 0);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.add("", new int[] {1, 0, 1}, new int[] {0, 0, 1}))
        .withMessage(
            "The item (b) is answered twice by person 1. Maybe only the first answer counts.");
    assertThat(builder.build().personCount()).isEqualTo(1);
  }

  @Test
  void a_category_out_of_range_is_refused_with_person_and_item() {
    ResponseMatrix.Builder builder = ResponseMatrix.builder(ITEMS);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.addRow("", 0, 128, 0))
        .withMessage("The answer of person 0 to b (128) must lie between 0 and 127.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.addRow("", 0, -2, 0))
        .withMessage("The answer of person 0 to b (-2) must lie between 0 and 127.");
  }

  @Test
  void a_row_of_another_length_than_the_number_of_items_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResponseMatrix.builder(ITEMS).addRow("", 0, 1))
        .withMessage("The length of the row (2) must be the number of items (3).");
  }

  @Test
  void an_item_twice_among_the_columns_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResponseMatrix.builder(List.of(ITEMS.get(0), ITEMS.get(0))))
        .withMessage("The items of the matrix ([a]) must each appear once.");
  }

  @Test
  void an_item_that_the_matrix_has_not_is_named() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResponseMatrix.builder(ITEMS).build().index(new ItemId("z")))
        .withMessage("The item (z) is not one of the 3 items of the matrix.");
  }

  private static List<int[]> rows(long seed, int persons) {
    RandomStream draws = new RandomSeed(seed).at(0, "rows");
    List<int[]> rows = new ArrayList<>();
    for (int person = 0; person < persons; person++) {
      rows.add(IntStream.range(0, ITEMS.size()).map(i -> draws.nextInt(5) - 1).toArray());
    }
    return rows;
  }

  private static ResponseMatrix matrix(List<int[]> rows) {
    ResponseMatrix.Builder builder = ResponseMatrix.builder(ITEMS);
    for (int person = 0; person < rows.size(); person++) {
      builder.addRow("g" + person % 3, rows.get(person));
    }
    return builder.build();
  }
}
