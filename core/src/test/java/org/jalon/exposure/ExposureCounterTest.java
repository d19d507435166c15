package org.jalon.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.exposure.Exposures.visit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counting in memory: exact on any number of threads, and the same as adding tests one by one. */
class ExposureCounterTest {

  private static final ResolvedItemBank BANK = Exposures.bank(6);
  private static final AbilityClasses CLASSES = new AbilityClasses(List.of(-1.0, 1.0));
  private static final int THREADS = 16;
  private static final int TESTS_OF_A_THREAD = 2000;

  @Property(tries = 500)
  void the_counts_are_those_of_adding_tests_one_by_one(
      @ForAll("tests") List<TestExposure> tests, @ForAll("fadings") double fading) {
    ExposureRates expected = ExposureRates.none(CLASSES);
    ExposureCounter counter = new ExposureCounter(BANK, expected, fading);
    for (TestExposure test : tests) {
      expected = expected.after(test, fading);
      counter.add(test);
    }

    assertThat(counter.snapshot()).isEqualTo(expected);
  }

  @Property(tries = 200)
  void a_counter_goes_on_from_a_snapshot(
      @ForAll("tests") List<TestExposure> first, @ForAll("tests") List<TestExposure> second) {
    ExposureCounter whole = new ExposureCounter(BANK, ExposureRates.none(CLASSES), 0.75);
    first.forEach(whole::add);
    ExposureCounter later = new ExposureCounter(BANK, whole.snapshot(), 0.75);
    second.forEach(whole::add);
    second.forEach(later::add);

    assertThat(later.snapshot()).isEqualTo(whole.snapshot());
  }

  @Provide
  Arbitrary<List<TestExposure>> tests() {
    Arbitrary<Set<ItemId>> items =
        Arbitraries.integers().between(0, 5).map(i -> new ItemId("q" + i)).set().ofMaxSize(4);
    Arbitrary<TestExposure.Visit> visits =
        Combinators.combine(Arbitraries.integers().between(0, 2), items, items)
            .as(ExposureCounterTest::visitOf);
    return visits
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .uniqueElements(TestExposure.Visit::abilityClass)
        .map(list -> new TestExposure(CLASSES, list))
        .list()
        .ofMaxSize(12)
        .withoutEdgeCases();
  }

  private static TestExposure.Visit visitOf(int k, Set<ItemId> administered, Set<ItemId> withheld) {
    Set<ItemId> others = new LinkedHashSet<>(withheld);
    others.removeAll(administered);
    return new TestExposure.Visit(k, administered, others);
  }

  @Provide
  Arbitrary<Double> fadings() {
    return Arbitraries.of(1.0, 0.999, 0.5, 0.0);
  }

  /** Every thread asks items 0 and 1 always, and withholds one of the others in turn. */
  @Test
  void no_test_is_lost_or_counted_in_part_under_contention() throws Exception {
    ExposureCounter counter = ExposureCounter.of(BANK);
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<List<ExposureRates>>> work = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        work.add(() -> addMany(counter));
      }
      for (Future<List<ExposureRates>> done : pool.invokeAll(work)) {
        assertThat(done.get()).allSatisfy(ExposureCounterTest::isConsistent);
      }
    } finally {
      pool.shutdown();
    }

    double all = THREADS * TESTS_OF_A_THREAD;
    ExposureRates rates = counter.snapshot();
    assertThat(rates.tests()).containsExactly(all);
    assertThat(rates.administered(new ItemId("q0"), 0)).isEqualTo(all);
    assertThat(rates.administered(new ItemId("q1"), 0)).isEqualTo(all);
    for (int item = 2; item < 6; item++) {
      assertThat(rates.eligible(new ItemId("q" + item), 0)).isEqualTo(all * 3 / 4);
    }
  }

  private static List<ExposureRates> addMany(ExposureCounter counter) {
    List<ExposureRates> snapshots = new ArrayList<>();
    for (int i = 0; i < TESTS_OF_A_THREAD; i++) {
      counter.add(
          new TestExposure(AbilityClasses.SINGLE, List.of(visit(0, "q0 q1", "q" + (2 + i % 4)))));
      if (i % 100 == 0) {
        snapshots.add(counter.snapshot());
      }
    }
    return snapshots;
  }

  /** Whatever moment a snapshot is of, both items were asked in every test that it counts. */
  private static void isConsistent(ExposureRates rates) {
    double tests = rates.tests().get(0);
    assertThat(rates.administered(new ItemId("q0"), 0)).isEqualTo(tests);
    assertThat(rates.administered(new ItemId("q1"), 0)).isEqualTo(tests);
    double withheld =
        rates.items().values().stream().mapToDouble(counts -> counts.withheld().get(0)).sum();
    assertThat(withheld).isEqualTo(tests);
  }

  @Test
  void fading_tests_are_all_counted_under_contention() throws Exception {
    ExposureCounter counter =
        new ExposureCounter(BANK, ExposureRates.none(AbilityClasses.SINGLE), 0.5);
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<List<ExposureRates>>> work = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        work.add(() -> addMany(counter));
      }
      for (Future<List<ExposureRates>> done : pool.invokeAll(work)) {
        done.get();
      }
    } finally {
      pool.shutdown();
    }

    ExposureRates rates = counter.snapshot();
    assertThat(rates.tests()).containsExactly(2.0);
    assertThat(rates.administered(new ItemId("q0"), 0)).isEqualTo(2);
  }

  @Test
  void an_unknown_item_is_reported_and_nothing_added() {
    ExposureCounter counter = ExposureCounter.of(BANK);
    TestExposure test = new TestExposure(AbilityClasses.SINGLE, List.of(visit(0, "q0 q99", "")));

    assertThatThrownBy(() -> counter.add(test))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("(q99)");
    assertThat(counter.snapshot()).isEqualTo(ExposureRates.none(AbilityClasses.SINGLE));
    assertThatThrownBy(() -> new ExposureCounter(BANK, Exposures.rates(1, "q99 1 0"), 1))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("(q99)");
  }

  @Test
  void a_test_counted_in_other_classes_is_refused() {
    assertThatThrownBy(() -> ExposureCounter.of(BANK).add(new TestExposure(CLASSES, List.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The ability classes of the test ([-1.0, 1.0]) must be those of the counts: [].");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void what_is_no_fading_is_refused(double fading) {
    assertThatThrownBy(() -> new ExposureCounter(BANK, Exposures.rates(0), fading))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The fading of older tests (%s) must lie between 0.0 and 1.0.", fading);
  }
}
