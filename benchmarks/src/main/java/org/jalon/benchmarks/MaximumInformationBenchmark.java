package org.jalon.benchmarks;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jalon.certification.FlashPolicy;
import org.jalon.constraint.Blueprint;
import org.jalon.constraint.Eligibility;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.Convergence;
import org.jalon.irt.LogisticModel;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.referential.data.DigitalSkills;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;
import org.jalon.selection.Best;
import org.jalon.selection.ItemSelector;
import org.jalon.selection.MaximumInformation;
import org.jalon.selection.SelectionContext;
import org.jalon.session.AssessmentPlan;
import org.jalon.simulation.Population;
import org.jalon.simulation.SimulatedPerson;
import org.jalon.stopping.ItemCount;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does it cost to select the item of maximum information among 750, some of which have been
 * asked already, in the library, in the obvious design with an object for each item, and in a plain
 * scan over arrays?
 *
 * <p>Abilities never repeat. The answers already given are those of 256 simulated tests of 8 to 31
 * questions, so that the items excluded are those that a real test excludes. Before anything is
 * measured, all three versions are compared on 10,000 abilities: they must give the same item.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class MaximumInformationBenchmark {

  private static final int TESTS = 256;
  private static final RandomSeed SEED = new RandomSeed(7);

  private final ResolvedItemBank bank =
      DigitalSkills.demonstrationItemBank().resolve(DigitalSkills.referential());
  private final ItemSelector selector = ItemSelector.of(new MaximumInformation(), new Best());
  private final List<Test> tests = IntStream.range(0, TESTS).mapToObj(this::simulate).toList();
  private final RandomStream abilities = SEED.at(0, "abilities");
  private final List<ItemObject> objects =
      IntStream.range(0, bank.size()).mapToObj(this::itemObject).toList();
  private final double[] discriminations = objects.stream().mapToDouble(ItemObject::a).toArray();
  private final double[] difficulties = objects.stream().mapToDouble(ItemObject::b).toArray();
  private int next;

  /** Checks that the three versions agree. */
  public MaximumInformationBenchmark() {
    for (int i = 0; i < 10_000; i++) {
      Test test = nextTest();
      double ability = nextAbility();
      int expected = scan(test, ability);
      if (library(test, ability) != expected
          || bank.index(naive(test, ability).itemId()) != expected) {
        throw new IllegalStateException("The versions differ at ability " + ability + ".");
      }
    }
  }

  /** An unfinished test, in the form that each version wants. */
  @SuppressWarnings("ArrayRecordComponent") // the array scan is what it is: nothing but arrays
  private record Test(
      Responses responses, Eligibility eligibility, Set<String> asked, boolean[] excluded) {}

  private record ItemObject(String id, double a, double b) {
    double information(double ability) {
      double p = 1 / (1 + Math.exp(-a * (ability - b)));
      return a * a * p * (1 - p);
    }

    ItemId itemId() {
      return new ItemId(id);
    }
  }

  /** The library's selector. */
  @Benchmark
  public int library() {
    return library(nextTest(), nextAbility());
  }

  /** An object for each item, a set of identifiers, a stream. */
  @Benchmark
  public Object objectPerItem() {
    return naive(nextTest(), nextAbility());
  }

  /** Arrays, one exponential for each item. */
  @Benchmark
  public int arrayScan() {
    return scan(nextTest(), nextAbility());
  }

  private int library(Test test, double ability) {
    AbilityEstimate estimate = new AbilityEstimate(ability, 0.3, Convergence.CONVERGED, 1);
    return selector
        .select(new SelectionContext(test.responses, estimate, test.eligibility, SEED))
        .orElseThrow()
        .item();
  }

  private ItemObject naive(Test test, double ability) {
    return objects.stream()
        .filter(item -> !test.asked.contains(item.id()))
        .max(Comparator.comparingDouble(item -> item.information(ability)))
        .orElseThrow();
  }

  private int scan(Test test, double ability) {
    int best = -1;
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < discriminations.length; i++) {
      double p = 1 / (1 + Math.exp(-discriminations[i] * (ability - difficulties[i])));
      double information = discriminations[i] * discriminations[i] * p * (1 - p);
      if (information > highest && !test.excluded[i]) {
        highest = information;
        best = i;
      }
    }
    return best;
  }

  private Test nextTest() {
    next = (next + 1) % TESTS;
    return tests.get(next);
  }

  private double nextAbility() {
    return abilities.nextGaussian();
  }

  private Test simulate(int index) {
    AssessmentPlan plan =
        FlashPolicy.REFERENCE.plan().endingWhen(ItemCount.atLeast(8 + index % 24));
    Responses responses =
        SimulatedPerson.of(Population.normal(0, 1), SEED, index)
            .take(plan, bank)
            .state()
            .responses();
    Set<String> asked = new HashSet<>();
    boolean[] excluded = new boolean[bank.size()];
    for (int i = 0; i < responses.size(); i++) {
      asked.add(bank.item(responses.item(i)).id().value());
      excluded[responses.item(i)] = true;
    }
    return new Test(responses, Blueprint.of().eligibility(responses), asked, excluded);
  }

  private ItemObject itemObject(int index) {
    LogisticModel model = (LogisticModel) bank.model(index);
    return new ItemObject(
        bank.item(index).id().value(), model.discrimination(), model.difficulty());
  }
}
