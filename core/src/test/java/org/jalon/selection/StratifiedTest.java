package org.jalon.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.testing.TestContexts;
import org.junit.jupiter.api.Test;

class StratifiedTest extends ItemSelectorConformance {

  /** Discriminations and difficulties that rise in different orders. */
  private static final ResolvedItemBank BANK =
      TestModels.bank(
          List.of(
              LogisticModel.twoPL(0.5, 2),
              LogisticModel.twoPL(2.0, -1),
              LogisticModel.twoPL(1.0, 0),
              LogisticModel.twoPL(1.5, 1),
              LogisticModel.twoPL(0.8, -2),
              LogisticModel.twoPL(1.2, 3),
              LogisticModel.twoPL(0.6, -3)));

  @Override
  protected ItemSelector selector() {
    return ItemSelector.of(
        new ClosestDifficulty(),
        new Stratified(
            Stratification.DISCRIMINATION_IN_BLOCKS, List.of(1, 2, 1), Randomesque.of(2)));
  }

  @Override
  protected boolean ranksAll() {
    return false;
  }

  @Test
  void the_last_stratum_takes_the_remainder() {
    assertThat(Stratification.DISCRIMINATION.strata(BANK, 3)).containsExactly(0, 2, 1, 2, 1, 2, 0);
    assertThat(Stratification.MAXIMUM_INFORMATION.strata(BANK, 3))
        .containsExactly(0, 2, 1, 2, 1, 2, 0);
    assertThat(Stratification.DISCRIMINATION.strata(BANK, 9)).containsExactly(0, 6, 3, 5, 2, 4, 1);
  }

  /** By difficulty −3 −2 −1 | 0 1 2 | 3, each block in the order of discrimination. */
  @Test
  void every_block_of_like_difficulty_has_an_item_in_each_stratum() {
    assertThat(Stratification.DISCRIMINATION_IN_BLOCKS.strata(BANK, 3))
        .containsExactly(0, 2, 1, 2, 1, 0, 0);
    assertThat(Stratification.MAXIMUM_INFORMATION_IN_BLOCKS.strata(BANK, 3))
        .containsExactly(0, 2, 1, 2, 1, 0, 0);
  }

  @Property(tries = 300)
  void strata_rise_with_what_they_are_made_of(
      @ForAll("models") List<ResponseModel> models, @ForAll @IntRange(min = 1, max = 5) int count) {
    ResolvedItemBank bank = TestModels.bank(models);
    int[] strata = Stratification.MAXIMUM_INFORMATION.strata(bank, count);
    for (int i = 0; i < strata.length; i++) {
      for (int j = 0; j < strata.length; j++) {
        if (strata[i] < strata[j]) {
          assertThat(greatest(bank, i)).isLessThanOrEqualTo(greatest(bank, j));
        }
      }
    }
  }

  @Test
  void each_stage_asks_from_its_stratum_and_the_last_one_remains() {
    Stratified strategy =
        new Stratified(Stratification.DISCRIMINATION, List.of(1, 2, 1), new Best());
    ItemSelector selector = ItemSelector.of(new ClosestDifficulty(), strategy);
    Responses responses = Responses.none(BANK);
    int[] asked = new int[7];
    for (int i = 0; i < 7; i++) {
      asked[i] = selector.select(TestContexts.at(responses, 0)).orElseThrow().item();
      responses = responses.with(asked[i], 1);
    }

    // Strata {0, 6}, {2, 4}, {1, 3, 5}; once the last is used up, the nearest below it, and so on.
    assertThat(asked).containsExactly(0, 2, 4, 1, 3, 5, 6);
  }

  @Test
  void of_two_strata_that_are_as_near_the_lower_one_takes_the_place() {
    Stratified strategy =
        new Stratified(Stratification.DISCRIMINATION, List.of(1, 5, 1), new Best());
    ItemSelector selector = ItemSelector.of(new ClosestDifficulty(), strategy);
    Responses responses = Responses.none(BANK).with(2, 1).with(4, 1);

    assertThat(selector.select(TestContexts.at(responses, 0)).orElseThrow().item()).isZero();
    responses = responses.with(0, 1).with(6, 1);
    assertThat(selector.select(TestContexts.at(responses, 0)).orElseThrow().item()).isEqualTo(1);
  }

  @Test
  void stages_that_make_no_sense_are_refused() {
    assertThatThrownBy(() -> new Stratified(Stratification.DISCRIMINATION, List.of(), new Best()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The list of stages ([]) must not be empty.");
    assertThatThrownBy(
            () -> new Stratified(Stratification.DISCRIMINATION, List.of(3, 0), new Best()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The number of items of a stage (0) must be at least 1.");
  }

  @Provide
  Arbitrary<List<ResponseModel>> models() {
    return TestModels.models().list().ofMinSize(1).ofMaxSize(12);
  }

  private static double greatest(ResolvedItemBank bank, int item) {
    return ItemShape.of(bank.model(item)).greatestInformation();
  }
}
