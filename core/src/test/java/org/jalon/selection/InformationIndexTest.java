package org.jalon.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.NominalResponse;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemBank.NegativeDiscrimination;
import org.jalon.item.ItemSet;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;
import org.jalon.testing.UnknownModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The index against the obvious scan of the whole bank. */
class InformationIndexTest {

  private static final int SEARCHES = 20;

  /** Short lists run out often: what is beyond them is tried as much as what is in them. */
  @Property(tries = 1_500)
  void it_finds_the_items_that_a_scan_finds_ties_included(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 150) int size,
      @ForAll @IntRange(min = 0, max = 10) int perUnit,
      @ForAll @IntRange(min = 1, max = 40) int depth) {
    RandomStream draws = new RandomSeed(seed).at(0, "index");
    ResolvedItemBank bank = bank(models(draws, size));
    InformationIndex index =
        InformationIndex.of(bank, new InformationIndex.Cells(1 << perUnit, depth));
    for (int i = 0; i < SEARCHES; i++) {
      assertSame(bank, index, draws);
    }
  }

  @Property(tries = 300)
  void it_finds_the_same_among_items_that_differ_in_difficulty_alone(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 400) int size,
      @ForAll @IntRange(min = 1, max = 3) int steps) {
    RandomStream draws = new RandomSeed(seed).at(0, "rasch");
    double guessing = draws.nextInt(2) * 0.2;
    List<ResponseModel> models =
        IntStream.range(0, size)
            .mapToObj(i -> difficulty(draws, Math.pow(10, steps)))
            .<ResponseModel>map(b -> new LogisticModel(1.3, b, guessing, 1))
            .toList();
    ResolvedItemBank bank = bank(models);
    InformationIndex index = InformationIndex.of(bank, new InformationIndex.Cells(128, 1));
    for (int i = 0; i < SEARCHES; i++) {
      assertSame(bank, index, draws);
    }
  }

  @ParameterizedTest
  @CsvSource({"10000, 128", "10000, 8", "40000, 128"})
  void it_finds_the_same_in_a_large_bank(int size, int perUnit) {
    RandomStream draws = new RandomSeed(size).at(perUnit, "large");
    List<ResponseModel> models =
        IntStream.range(0, size)
            .<ResponseModel>mapToObj(
                i ->
                    LogisticModel.threePL(
                        0.5 + 2 * draws.nextDouble(),
                        draws.nextGaussian(),
                        0.3 * draws.nextDouble()))
            .toList();
    ResolvedItemBank bank = bank(models);
    InformationIndex index = InformationIndex.of(bank, new InformationIndex.Cells(perUnit, 128));
    for (int i = 0; i < 200; i++) {
      assertSame(bank, index, draws);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e50, -1e50, 1e17, 1e14, 1e7, 1e-7, 1e-300, 0})
  void it_finds_the_same_among_items_of_extreme_discrimination(double discrimination) {
    RandomStream draws = new RandomSeed(5).at(0, "extreme");
    List<ResponseModel> models = new ArrayList<>(models(draws, 30));
    for (int i = 0; i < 30; i++) {
      models.add(
          new LogisticModel(
              discrimination, difficulty(draws, 2), 0.2 * draws.nextInt(2), 1 - 0.1 * (i % 2)));
    }
    ResolvedItemBank bank = bank(models);
    InformationIndex index = InformationIndex.of(bank, new InformationIndex.Cells(16, 4));
    for (int i = 0; i < 500; i++) {
      assertSame(bank, index, draws);
    }
  }

  @Test
  void an_index_of_one_content_value_finds_only_its_items() {
    RandomStream draws = new RandomSeed(8).at(0, "content");
    List<Item> items =
        IntStream.range(0, 200)
            .mapToObj(i -> Item.of("q" + i, model(draws)).with("topic", "t" + i % 7))
            .toList();
    ResolvedItemBank bank =
        ItemBank.of("content", "1", items).with(NegativeDiscrimination.ACCEPTED).resolve();
    int code = bank.attribute("topic").findCode("t3").orElseThrow();
    InformationIndex index = InformationIndex.of(bank, bank.attribute("topic"), code);
    ItemSet all = ItemSet.all(bank.size());
    ItemSet ofTopic = ItemSet.none(bank.size());
    IntStream.range(0, 200).filter(i -> i % 7 == 3).forEach(ofTopic::add);
    for (int i = 0; i < 100; i++) {
      double ability = ability(draws);
      assertThat(found(index, ability, all, 5)).isEqualTo(scanned(bank, ability, ofTopic, 5));
    }
    assertThat(InformationIndex.of(bank, bank.attribute("topic"), code)).isSameAs(index);
  }

  @Test
  void complete_or_not_it_finds_the_same() {
    RandomStream draws = new RandomSeed(9).at(0, "complete");
    ResolvedItemBank bank = bank(models(draws, 300));
    InformationIndex complete = InformationIndex.of(bank).complete();
    assertThat(InformationIndex.of(bank)).isSameAs(complete);
    for (int i = 0; i < 100; i++) {
      assertSame(bank, complete, draws);
    }
  }

  @Test
  void threads_that_make_cells_at_the_same_time_find_the_same() {
    RandomStream draws = new RandomSeed(10).at(0, "threads");
    ResolvedItemBank bank = bank(models(draws, 500));
    InformationIndex index = InformationIndex.of(bank);
    ItemSet all = ItemSet.all(bank.size());
    boolean same =
        IntStream.range(0, 4_000)
            .parallel()
            .allMatch(
                i -> {
                  double ability = (i % 400 - 200) / 40.0;
                  return found(index, ability, all, 3).equals(scanned(bank, ability, all, 3));
                });
    assertThat(same).isTrue();
  }

  @Test
  void nothing_is_found_where_nothing_is_allowed() {
    ResolvedItemBank bank = bank(models(new RandomSeed(11).at(0, "none"), 300));
    assertThat(found(InformationIndex.of(bank), 0, ItemSet.none(300), 3)).isEmpty();
  }

  @Test
  void cells_that_do_not_nest_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new InformationIndex.Cells(100, 10))
        .withMessageContaining("cells for each unit of ability (100) must be a power of two");
    assertThatIllegalArgumentException().isThrownBy(() -> new InformationIndex.Cells(2048, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> new InformationIndex.Cells(128, 0));
  }

  private static void assertSame(
      ResolvedItemBank bank, InformationIndex index, RandomStream draws) {
    double ability = ability(draws);
    ItemSet allowed = ItemSet.none(bank.size());
    int share = 1 + draws.nextInt(6);
    IntStream.range(0, bank.size()).filter(i -> draws.nextInt(share) == 0).forEach(allowed::add);
    int depth = 1 + draws.nextInt(6);
    assertThat(found(index, ability, allowed, depth))
        .as("at ability %s", ability)
        .isEqualTo(scanned(bank, ability, allowed, depth));
  }

  private static List<RankedItem> found(
      InformationIndex index, double ability, ItemSet allowed, int depth) {
    TopItems top = new TopItems(depth);
    top.clear(depth);
    index.search(ability, allowed, top);
    return IntStream.range(0, top.size())
        .mapToObj(rank -> new RankedItem(top.item(rank), top.value(rank)))
        .toList();
  }

  /** What an index must find: a stable sort of all allowed items by their model's information. */
  private static List<RankedItem> scanned(
      ResolvedItemBank bank, double ability, ItemSet allowed, int depth) {
    return IntStream.range(0, bank.size())
        .filter(allowed::contains)
        .mapToObj(item -> new RankedItem(item, bank.model(item).information(ability)))
        .sorted(Comparator.comparingDouble((RankedItem r) -> -r.value()))
        .limit(depth)
        .toList();
  }

  /** Mostly common abilities; also far ones, and the very ends of cells. */
  private static double ability(RandomStream draws) {
    return switch (draws.nextInt(6)) {
      case 0 -> 9 * draws.nextGaussian();
      case 1 -> Math.rint(128 * draws.nextGaussian()) / 128;
      case 2 -> Math.nextDown(Math.rint(16 * draws.nextGaussian()) / 16);
      default -> 2 * draws.nextGaussian();
    };
  }

  /** Few different items, so that there are ties; some models have more categories or no bound. */
  private static List<ResponseModel> models(RandomStream draws, int size) {
    return IntStream.range(0, size).mapToObj(i -> model(draws)).toList();
  }

  private static ResponseModel model(RandomStream draws) {
    double a = (1 + draws.nextInt(8)) / 4.0;
    double b = difficulty(draws, 4);
    return switch (draws.nextInt(12)) {
      case 0 -> new GradedResponse(a, List.of(b, b + 0.5, b + 1.5));
      case 1 -> new GeneralizedPartialCredit(a, List.of(b, b - 0.7, b + 0.2));
      case 2 -> new NominalResponse(List.of(0.0, a, -a), List.of(0.0, b, 0.3));
      case 3 -> new LogisticModel(-a, b, 0.1, 0.9);
      case 4 -> new UnknownModel(a, b);
      case 5, 6 -> LogisticModel.threePL(a, b, 0.2);
      default -> LogisticModel.twoPL(a, b);
    };
  }

  private static double difficulty(RandomStream draws, double perUnit) {
    return Math.rint(perUnit * 1.5 * draws.nextGaussian()) / perUnit;
  }

  private static ResolvedItemBank bank(List<ResponseModel> models) {
    List<Item> items =
        IntStream.range(0, models.size()).mapToObj(i -> Item.of("q" + i, models.get(i))).toList();
    return ItemBank.of("index", "1", items).with(NegativeDiscrimination.ACCEPTED).resolve();
  }
}
