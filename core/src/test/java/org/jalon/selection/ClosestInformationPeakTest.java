package org.jalon.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;
import org.jalon.testing.TestContexts;
import org.junit.jupiter.api.Test;

class ClosestInformationPeakTest extends SelectionCriterionConformance {

  @Override
  protected SelectionCriterion criterion() {
    return new ClosestInformationPeak();
  }

  @Property(tries = 2000)
  void nowhere_is_a_logistic_item_more_informative_than_at_its_peak(
      @ForAll("logistic") LogisticModel model, @ForAll @DoubleRange(min = -20, max = 20) double z) {
    double peak = ItemShape.of(model).peak();
    double elsewhere =
        model.discrimination() == 0 ? peak : model.difficulty() + z / model.discrimination();

    assertThat(model.information(elsewhere))
        .isLessThanOrEqualTo(model.information(peak) * (1 + 1e-12));
  }

  @Property(tries = 2000)
  void with_three_parameters_the_peak_has_birnbaums_form(
      @ForAll @DoubleRange(min = 0.1, max = 3) double a,
      @ForAll @DoubleRange(min = -4, max = 4) double b,
      @ForAll @DoubleRange(min = 0, max = 0.6) double c) {
    double birnbaum = b + Math.log((1 + Math.sqrt(1 + 8 * c)) / 2) / a;

    assertThat(ItemShape.of(LogisticModel.threePL(a, b, c)).peak())
        .isCloseTo(birnbaum, within(1e-13 / a));
  }

  @Property(tries = 200)
  void the_peak_of_any_item_is_the_best_of_ten_thousand_abilities(
      @ForAll("models") ResponseModel model) {
    ItemShape shape = ItemShape.of(model);
    for (int i = 0; i <= 10_000; i++) {
      assertThat(model.information(-8 + i * 0.0016))
          .isLessThanOrEqualTo(shape.greatestInformation() * (1 + 1e-9));
    }
    assertThat(shape.greatestInformation()).isEqualTo(model.information(shape.peak()));
  }

  @Test
  void the_higher_of_two_peaks_that_are_close_is_found() {
    ResponseModel model = GeneralizedPartialCredit.of(2.82, -1.64, -0.65, 2.7);
    double peak = ItemShape.of(model).peak();

    double[] information =
        IntStream.rangeClosed(0, 100_000)
            .mapToDouble(i -> model.information(i * 1e-5 - 2))
            .toArray();
    int[] peaks =
        IntStream.range(1, 100_000)
            .filter(i -> information[i] > Math.max(information[i - 1], information[i + 1]))
            .toArray();
    assertThat(peaks).hasSize(2);
    assertThat(information[peaks[0]]).isNotEqualTo(information[peaks[1]]);
    int higher = information[peaks[0]] > information[peaks[1]] ? peaks[0] : peaks[1];
    assertThat(peak).isCloseTo(higher * 1e-5 - 2, within(2e-5));
  }

  @Test
  void an_item_that_does_not_discriminate_has_its_peak_at_its_difficulty() {
    assertThat(ItemShape.of(new LogisticModel(0, 0.7, 0.1, 0.9)).peak()).isEqualTo(0.7);
  }

  @Test
  void the_value_is_the_negated_distance() {
    LogisticModel model = LogisticModel.twoPL(1.2, 0.5);
    assertThat(
            criterion()
                .values(TestContexts.start(TestModels.bank(List.of(model)), -1))
                .applyAsDouble(0))
        .isCloseTo(-1.5, within(1e-15));
  }

  @Provide
  Arbitrary<LogisticModel> logistic() {
    return TestModels.logistic();
  }

  @Provide
  Arbitrary<ResponseModel> models() {
    return TestModels.models();
  }
}
