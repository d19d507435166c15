package org.jalon.exposure;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jalon.internal.Checks;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;

/**
 * Counts the exposure of items over tests, in memory. Thread-safe: no test is lost or counted in
 * part, whatever the number of threads, and a snapshot holds every test either wholly or not at
 * all.
 *
 * <p>Where all tests count alike, tests are added side by side and the order does not matter. Where
 * older tests fade, they are added one after the other.
 */
public final class ExposureCounter {

  private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(double[].class);

  private final ResolvedItemBank bank;
  private final AbilityClasses classes;
  private final double fading;
  private final double[] tests;
  private final double[][] administered;
  private final double[][] withheld;

  /** Whoever adds shares the lock; whoever fades or takes a snapshot has it alone. */
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  /**
   * Creates a counter that goes on from a snapshot.
   *
   * @param bank the items
   * @param rates the tests before
   * @param fading what every older test counts in the classes that a test visits, from 0 to 1; 1 if
   *     all tests count alike
   * @throws IllegalArgumentException if the fading is not between 0 and 1
   * @throws java.util.NoSuchElementException if the snapshot names an item that the bank does not
   *     contain
   */
  public ExposureCounter(ResolvedItemBank bank, ExposureRates rates, double fading) {
    this.bank = bank;
    this.classes = rates.classes();
    this.fading = Checks.inRange("fading of older tests", fading, 0, 1);
    this.tests = rates.tests().stream().mapToDouble(Double::doubleValue).toArray();
    this.administered = new double[classes.count()][bank.size()];
    this.withheld = new double[classes.count()][bank.size()];
    rates.items().forEach(this::copy);
  }

  /**
   * A counter that begins at 0, for one class of ability, in which all tests count alike.
   *
   * @param bank the items
   * @return the counter
   */
  public static ExposureCounter of(ResolvedItemBank bank) {
    return new ExposureCounter(bank, ExposureRates.none(AbilityClasses.SINGLE), 1);
  }

  /**
   * Adds a test.
   *
   * @param test what the test adds
   * @throws IllegalArgumentException if the test is counted in other classes of ability
   * @throws java.util.NoSuchElementException if it names an item that the bank does not contain;
   *     nothing is added then
   */
  public void add(TestExposure test) {
    test.requireClasses(classes);
    List<Increment> increments = test.visits().stream().map(this::increment).toList();
    if (fading == 1) {
      lock.readLock().lock();
      try {
        increments.forEach(this::addShared);
      } finally {
        lock.readLock().unlock();
      }
    } else {
      lock.writeLock().lock();
      try {
        increments.forEach(this::fade);
        increments.forEach(this::addShared);
      } finally {
        lock.writeLock().unlock();
      }
    }
  }

  /**
   * The counts at one moment.
   *
   * @return all tests whose {@link #add} ended before this call began, and perhaps some of those
   *     that overlap with it
   */
  public ExposureRates snapshot() {
    lock.writeLock().lock();
    try {
      List<Double> all = new ArrayList<>(Arrays.stream(tests).boxed().toList());
      Map<ItemId, double[][]> counts = new LinkedHashMap<>();
      for (int item = 0; item < bank.size(); item++) {
        counts.put(
            bank.item(item).id(),
            new double[][] {column(administered, item), column(withheld, item)});
      }
      return ExposureRates.of(classes, all, counts);
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void copy(ItemId id, ItemExposure counts) {
    int item = bank.index(id);
    for (int k = 0; k < classes.count(); k++) {
      administered[k][item] = counts.administered().get(k);
      withheld[k][item] = counts.withheld().get(k);
    }
  }

  private Increment increment(TestExposure.Visit visit) {
    int[] asked = visit.administered().stream().mapToInt(bank::index).toArray();
    int[] kept = visit.withheld().stream().mapToInt(bank::index).toArray();
    return new Increment(visit.abilityClass(), asked, kept);
  }

  private void fade(Increment increment) {
    int k = increment.abilityClass;
    tests[k] *= fading;
    for (int item = 0; item < bank.size(); item++) {
      administered[k][item] *= fading;
      withheld[k][item] *= fading;
    }
  }

  private void addShared(Increment increment) {
    int k = increment.abilityClass;
    addOne(tests, k);
    for (int item : increment.administered) {
      addOne(administered[k], item);
    }
    for (int item : increment.withheld) {
      addOne(withheld[k], item);
    }
  }

  private static void addOne(double[] cells, int index) {
    CELL.getAndAdd(cells, index, 1.0);
  }

  private double[] column(double[][] rows, int item) {
    return Arrays.stream(rows).mapToDouble(row -> row[item]).toArray();
  }

  /** What one test adds in one class, by item numbers. The arrays are never shared. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Increment(int abilityClass, int[] administered, int[] withheld) {}
}
