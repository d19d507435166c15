package org.jalon.reproducibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CanonicalFormTest {

  private record Point(double x, double y) {}

  private record Segment(Point from, Point to) {}

  private record Vector(double x, double y) {}

  private record Mixed(String name, List<Point> points, Optional<Integer> rank) {}

  record Unreadable(int content) {
    @Override
    public int content() {
      throw new UnsupportedOperationException("Not today.");
    }
  }

  @Test
  void simple_values_are_those_of_the_typed_methods() {
    assertThat(of("text")).isEqualTo(form().add("value", "text").build());
    assertThat(of(7)).isEqualTo(of(7L)).isEqualTo(form().add("value", 7).build());
    assertThat(of(0.5)).isEqualTo(of(0.5f)).isEqualTo(form().add("value", 0.5).build());
    assertThat(of(TimeUnit.DAYS)).isEqualTo(form().add("value", "DAYS").build());
    assertThat(of(true)).isEqualTo(form().add("value", "true").build());
  }

  @Test
  void decimal_numbers_keep_their_fraction() {
    assertThat(of(new BigDecimal("1.5"))).isNotEqualTo(of(new BigDecimal("1.25")));
  }

  @Test
  void zeros_of_either_sign_differ_wherever_they_are() {
    assertThat(of(new Point(0.0, 1))).isNotEqualTo(of(new Point(-0.0, 1)));
    assertThat(of(List.of(0.0))).isNotEqualTo(of(List.of(-0.0)));
  }

  @Property(tries = 200)
  void sets_count_without_their_order(@ForAll @Size(max = 8) List<Integer> elements) {
    List<Integer> reversed = new ArrayList<>(elements);
    Collections.reverse(reversed);
    assertThat(of(new LinkedHashSet<>(elements))).isEqualTo(of(new LinkedHashSet<>(reversed)));
  }

  @Test
  void sets_count_by_their_elements() {
    assertThat(of(Set.of(1, 2))).isNotEqualTo(of(Set.of(1, 3))).isNotEqualTo(of(Set.of(1)));
    assertThat(of(Set.of(new Point(1, 2)))).isNotEqualTo(of(Set.of(new Point(2, 1))));
  }

  @Test
  void lists_count_with_their_order() {
    assertThat(of(List.of(1, 2))).isNotEqualTo(of(List.of(2, 1)));
  }

  @Test
  void nested_lists_keep_their_boundaries() {
    assertThat(of(List.of(List.of(1, 2), List.of(3))))
        .isNotEqualTo(of(List.of(List.of(1), List.of(2, 3))));
  }

  @Test
  void maps_count_without_their_order() {
    Map<String, Integer> map = new LinkedHashMap<>();
    map.put("b", 2);
    map.put("a", 1);
    assertThat(of(map)).isEqualTo(of(new TreeMap<>(map)));
    assertThat(of(map)).isNotEqualTo(of(Map.of("a", 2, "b", 1)));
  }

  @Test
  void an_empty_optional_differs_from_a_full_one() {
    assertThat(Stream.of(Optional.empty(), Optional.of(0), Optional.of(1), Optional.of("")))
        .extracting(CanonicalFormTest::of)
        .doesNotHaveDuplicates();
  }

  @Test
  void private_records_count_by_their_class_and_components() {
    assertThat(of(new Point(1, 2)))
        .isEqualTo(form().add("value", Point.class.getName()).add("x", 1.0).add("y", 2.0).build())
        .isNotEqualTo(of(new Point(2, 1)))
        .isNotEqualTo(of(new Vector(1, 2)));
  }

  @Test
  void records_within_records_count_by_their_components() {
    Segment segment = new Segment(new Point(0, 0), new Point(0, 1));
    assertThat(of(segment))
        .isEqualTo(of(new Segment(new Point(0, 0), new Point(0, 1))))
        .isNotEqualTo(of(new Segment(new Point(0, 0), new Point(0, Math.nextUp(1)))));
  }

  @Test
  void components_of_every_kind_count() {
    assertThat(
            Stream.of(
                new Mixed("a", List.of(new Point(1, 2)), Optional.of(1)),
                new Mixed("b", List.of(new Point(1, 2)), Optional.of(1)),
                new Mixed("a", List.of(new Point(1, 3)), Optional.of(1)),
                new Mixed("a", List.of(new Point(1, 2)), Optional.empty())))
        .extracting(CanonicalFormTest::of)
        .doesNotHaveDuplicates();
  }

  @Test
  void a_record_that_its_module_does_not_open_counts_by_its_text() {
    Object sealed = ClosedModule.sealedRecord();
    assertThat(sealed).hasToString("Sealed[content=3]");
    assertThat(of(sealed)).isEqualTo(of("Sealed[content=3]"));
  }

  @Test
  void a_record_whose_component_cannot_be_read_is_named() {
    assertThatIllegalStateException()
        .isThrownBy(() -> of(new Unreadable(3)))
        .withMessage("The record (Unreadable[content=3]) cannot be read.")
        .withRootCauseInstanceOf(UnsupportedOperationException.class);
  }

  private static Fingerprint.Builder form() {
    return Fingerprint.of("sample");
  }

  private static Fingerprint of(Object value) {
    return form().addValue("value", value).build();
  }
}
