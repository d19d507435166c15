package org.jalon.examples.commandline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where classes of ability are drawn. */
class ClassesTest {

  private final List<String> problems = new ArrayList<>();

  private double[] places(List<String> header, List<List<String>> rows) {
    TableBuilder builder = new TableBuilder(TableKind.BY_ABILITY, header, 10);
    rows.forEach(row -> builder.add(row, problems::add));
    double[] places = Classes.places(builder.build(Optional.empty()));
    assertThat(problems).isEmpty();
    return places;
  }

  @Test
  void a_class_is_drawn_in_its_middle_and_an_open_one_at_the_mean_of_its_persons() {
    assertThat(
            places(
                List.of("from", "to", "mean_ability"),
                List.of(
                    List.of("", "-1", "-1.6"), List.of("-1", "2", "0.1"), List.of("2", "", "2.3"))))
        .containsExactly(-1.6, 0.5, 2.3);
  }

  @Test
  void an_open_class_without_a_mean_is_drawn_at_its_end() {
    assertThat(
            places(
                List.of("from", "to", "mean_ability"),
                List.of(List.of("", "-1", ""), List.of("2", "", ""))))
        .containsExactly(-1, 2);
    assertThat(places(List.of("from", "to"), List.of(List.of("", "-1")))).containsExactly(-1);
  }
}
