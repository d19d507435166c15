package org.jalon.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jalon.knowledge.Elements;
import org.jalon.knowledge.KnowledgeState;
import org.jalon.referential.OutcomeId;
import org.jalon.testing.GoldenFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Shares of outcomes that are mastered, also against the reference cases. */
class MasteryTest {

  private static final GoldenFile FILE = GoldenFile.read(ScoringGoldenTest.class, "placement.json");

  static Stream<Arguments> percentages() {
    return FILE.casesOf("masteryPercentage", "name");
  }

  @ParameterizedTest
  @MethodSource("percentages")
  void percentages_are_those_of_the_reference(JsonNode golden) {
    Mastery mastery = mastery(golden);
    assertThat(mastery.wholePercentage()).isEqualTo(golden.at("/expected/rounded").longValue());
    assertThat(mastery.percentage())
        .isCloseTo(golden.at("/expected/exact").doubleValue(), within(1e-12));
  }

  static Stream<Arguments> rates() {
    return FILE.casesOf("masteryRateTwoDigits", "name");
  }

  @ParameterizedTest
  @MethodSource("rates")
  void rates_are_told_as_in_the_reference(JsonNode golden) {
    assertThat(mastery(golden).displayedRate())
        .isEqualTo(golden.at("/expected/rate").doubleValue());
  }

  private static Mastery mastery(JsonNode golden) {
    return new Mastery(
        golden.at("/input/validated").intValue(), golden.at("/input/total").intValue());
  }

  @Property
  void what_is_told_lies_within_a_digit_of_the_share(
      @ForAll @IntRange(min = 0, max = 3_000) int mastered,
      @ForAll @IntRange(min = 0, max = 3_000) int missed) {
    Mastery mastery = new Mastery(mastered, mastered + missed);
    assertThat(mastery.rate()).isBetween(0.0, 1.0);
    assertThat(mastery.displayedRate())
        .isCloseTo(mastery.rate(), within(0.05 * mastery.rate() + 1e-12));
    assertThat((double) mastery.wholePercentage())
        .isCloseTo(mastery.percentage(), within(0.5 + 1e-12));
  }

  @Test
  void the_latest_element_of_each_outcome_counts() {
    KnowledgeState state =
        KnowledgeState.of(
            List.of(
                Elements.success("a1", 1),
                Elements.success("a2", 1),
                Elements.failure("a2", 2),
                Elements.success("b1", 1)));
    List<OutcomeId> target = Stream.of("a1", "a2", "a3", "a1").map(OutcomeId::new).toList();
    assertThat(Mastery.of(state, target)).isEqualTo(new Mastery(1, 3));
    assertThat(Mastery.of(state, List.of())).isEqualTo(new Mastery(0, 0));
  }

  @Test
  void nobody_masters_more_outcomes_than_there_are() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Mastery(4, 3))
        .withMessage("The number of outcomes mastered (4) must lie between 0 and 3.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Mastery(0, -1))
        .withMessage("The number of outcomes (-1) must be at least 0.");
  }
}
