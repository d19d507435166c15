package org.jalon.benchmarks.scoreboard;

import org.jalon.benchmarks.baseline.ArrayPosterior;
import org.jalon.benchmarks.baseline.ArrayScan;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.item.ContentAttribute;
import org.jalon.item.ItemSet;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;
import org.jalon.selection.InformationIndex;
import org.jalon.selection.TopItems;

/**
 * Adaptive tests of people drawn from a standard normal population: the most informative item at
 * the posterior mean, each time. They give the abilities, the answers and the excluded items that
 * real tests have: those at the head of every ranking. No test is drawn twice.
 */
public final class SimulatedTests {

  /** 61 nodes from −6 to 6. */
  static final QuadratureGrid GRID = ExpectedAPosteriori.withDefaults().grid();

  private static final RandomSeed STUDY = new RandomSeed(4);

  private final ResolvedItemBank bank;
  private final int first;
  private final int length;
  private final boolean restricted;
  private final boolean keepsWeights;
  private final ArrayScan scan;
  private final ArrayPosterior posterior;
  private final TopItems top = new TopItems(1);
  private final ItemSet allowed;
  private int[] items = {};
  private int[] categories = {};
  private int[] competences = {};
  private double[] abilities = {};
  private double[] weights = {};

  private SimulatedTests(
      ResolvedItemBank bank, int first, int length, boolean restricted, boolean keepsWeights) {
    this.bank = bank;
    this.first = first;
    this.length = length;
    this.restricted = restricted;
    this.keepsWeights = keepsWeights;
    this.scan = new ArrayScan(bank);
    this.posterior = new ArrayPosterior(scan, GRID.nodes());
    this.allowed = ItemSet.all(bank.size());
  }

  /** Tests of so many items, of which the choices from a position on are of interest. */
  public static SimulatedTests of(ResolvedItemBank bank, int first, int length) {
    return new SimulatedTests(bank, first, length, false, false);
  }

  /** The same, every question from a competence drawn at random. */
  public static SimulatedTests byCompetence(ResolvedItemBank bank, int first, int length) {
    return new SimulatedTests(bank, first, length, true, false);
  }

  /** Tests that keep the posterior at every position. */
  public static SimulatedTests withWeights(ResolvedItemBank bank, int length) {
    return new SimulatedTests(bank, 0, length, false, true);
  }

  /** Draws the tests of a round. */
  public void draw(long round, int count) {
    if (items.length < count * length) {
      items = new int[count * length];
      categories = new int[count * length];
      competences = new int[count * length];
      abilities = new double[count * length];
      weights = new double[keepsWeights ? count * length * GRID.size() : 0];
    }
    RandomSeed seed = STUDY.split(round);
    for (int test = 0; test < count; test++) {
      simulate(test, seed.split(test).at(0, "test"));
    }
  }

  private void simulate(int test, RandomStream draws) {
    double trueAbility = draws.nextGaussian();
    posterior.clear();
    for (int position = 0; position < length; position++) {
      int place = test * length + position;
      abilities[place] = posterior.mean();
      competences[place] = restricted ? draws.nextInt(SimulatedBanks.COMPETENCES) : 0;
      if (keepsWeights) {
        posterior.copyProbabilities(weights, place * GRID.size());
      }
      int item = choose(place);
      items[place] = item;
      categories[place] = draws.nextDouble() < scan.probability(item, trueAbility) ? 1 : 0;
      allowed.remove(item);
      posterior.add(item, categories[place]);
    }
    readmit(test, allowed);
  }

  private int choose(int place) {
    InformationIndex index =
        restricted
            ? InformationIndex.of(
                bank, bank.attribute(ContentAttribute.COMPETENCE), competences[place])
            : InformationIndex.of(bank);
    top.clear(1);
    index.search(abilities[place], allowed, top);
    return top.item(0);
  }

  /** The parameters as arrays. */
  public ArrayScan scan() {
    return scan;
  }

  /** The bank. */
  public ResolvedItemBank bank() {
    return bank;
  }

  /** The first position of interest. */
  public int first() {
    return first;
  }

  /** How many items a test has. */
  public int length() {
    return length;
  }

  /** How many positions of a test are of interest. */
  public int positions() {
    return length - first;
  }

  /** The item asked at a position. */
  public int item(int test, int position) {
    return items[test * length + position];
  }

  /** The category of the answer at a position. */
  public int category(int test, int position) {
    return categories[test * length + position];
  }

  /** The competence that the item of a position must be from. */
  public int competence(int test, int position) {
    return competences[test * length + position];
  }

  /** The ability estimated before a position. */
  public double ability(int test, int position) {
    return abilities[test * length + position];
  }

  /** The posterior of all positions. */
  public double[] weights() {
    return weights;
  }

  /** Where the posterior before a position begins. */
  public int weightsAt(int test, int position) {
    return (test * length + position) * GRID.size();
  }

  /** Takes out the items asked before the first position of interest. */
  void exclude(int test, ItemSet set) {
    for (int p = 0; p < first; p++) {
      set.remove(item(test, p));
    }
  }

  /** Puts all items of a test in again. */
  void readmit(int test, ItemSet set) {
    for (int p = 0; p < length; p++) {
      set.add(item(test, p));
    }
  }
}
