package org.jalon.benchmarks.scoreboard;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemSet;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.selection.InformationIndex;
import org.jalon.selection.TopItems;
import org.jalon.session.CompiledPlan;

/**
 * What the library takes besides the time of one question: memory and threads for the adaptive test
 * of {@link TestContests}, and the preparation of a bank.
 */
final class ResourceContests {

  private static final int PERSONS = 100_000;
  private static final int PERSONS_OF_THREAD = 60_000;
  private static final int REPETITIONS = 15;
  private static final int THREADS = 2;
  private static final int RESOLVED_ITEMS = 10_000;

  private ResourceContests() {}

  /** Bytes that the thread allocates for a person, over many persons, once everything is warm. */
  static Contest allocation() {
    return effort -> {
      com.sun.management.ThreadMXBean thread =
          (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
      Crowd crowd = new Crowd(TestContests.adaptivePlan(), PERSONS);
      crowd.draw(0);
      crowd.call();
      crowd.draw(1);
      long before = thread.getCurrentThreadAllocatedBytes();
      crowd.takeTests();
      long bytes = thread.getCurrentThreadAllocatedBytes() - before;
      return List.of(
          new Figure(
              "test.32items.bytes_per_person",
              (double) bytes / PERSONS,
              "bytes",
              Map.of(),
              1,
              crowd.checksum));
    };
  }

  /**
   * Persons per second of two threads with one plan divided by those of one thread, by the clock on
   * the wall. Of many repetitions the fastest counts on both sides: what else the machine does can
   * only slow them down.
   */
  static Contest scaling() {
    return effort -> {
      CompiledPlan plan = TestContests.adaptivePlan();
      List<Crowd> crowds = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        crowds.add(new Crowd(plan, effort.units(PERSONS_OF_THREAD)));
      }
      Map<String, Double> fastest = new LinkedHashMap<>();
      int repetitions = effort.units(REPETITIONS);
      for (int i = 0; i < repetitions; i++) {
        fastest.merge("1 thread", time(crowds.subList(0, 1), i), Math::min);
        fastest.merge(THREADS + " threads", time(crowds, i), Math::min);
      }
      List<Double> times = List.copyOf(fastest.values());
      double checksum = crowds.stream().mapToDouble(crowd -> crowd.checksum).sum();
      return List.of(
          new Figure(
              "test.32items.scaling_2_threads",
              times.get(0) / times.get(1),
              "times",
              fastest,
              repetitions,
              checksum));
    };
  }

  /** In nanoseconds for each person. */
  private static double time(List<Crowd> crowds, int repetition) {
    int persons = 0;
    for (int i = 0; i < crowds.size(); i++) {
      crowds.get(i).draw((long) THREADS * repetition + i);
      persons += crowds.get(i).size;
    }
    ExecutorService threads = Executors.newFixedThreadPool(crowds.size());
    try {
      threads.invokeAll(Collections.nCopies(crowds.size(), () -> 0)); // starts them
      long start = System.nanoTime();
      threads.invokeAll(crowds);
      return (double) (System.nanoTime() - start) / persons;
    } catch (InterruptedException e) {
      throw new IllegalStateException("The measurement was interrupted.", e);
    } finally {
      threads.shutdown();
    }
  }

  /** People who take the test one after the other, on one thread. */
  private static final class Crowd implements Callable<Double> {

    private final LibraryTest test;
    private final SimulatedPersons persons = new SimulatedPersons();
    private final double[] results = new double[TestContests.LENGTH + 2];
    private final int size;
    private double checksum;

    Crowd(CompiledPlan plan, int size) {
      this.test = new LibraryTest(plan);
      this.size = size;
    }

    void draw(long round) {
      persons.draw(round, size);
    }

    void takeTests() {
      for (int person = 0; person < size; person++) {
        test.take(persons.seed(person), persons.ability(person), results, 0);
        checksum += results[TestContests.LENGTH];
      }
    }

    @Override
    public Double call() {
      takeTests();
      return checksum;
    }
  }

  /** Seconds to resolve a bank that nobody has seen and to make its index. */
  static Contest resolving() {
    return Contest.of(
        effort -> {
          Resolving resolving = new Resolving();
          return new Race(
              1, resolving::draw, Version.of(SelectionContests.LIBRARY, 1, 1, resolving));
        },
        times -> List.of(times.seconds("resolve.10k.seconds", SelectionContests.LIBRARY)));
  }

  private static final class Resolving implements Version.Body {

    private ItemBank bank = ItemBank.of("none", "1", List.of());

    void draw(long round) {
      bank = SimulatedBanks.declared(new RandomSeed(10_000_000 + round), RESOLVED_ITEMS);
    }

    @Override
    public void run(int from, int to, double[] results) {
      if (from == to) {
        return;
      }
      ResolvedItemBank resolved = bank.resolve();
      TopItems top = new TopItems(1);
      top.clear(1);
      InformationIndex.of(resolved).complete().search(0, ItemSet.all(RESOLVED_ITEMS), top);
      results[0] = top.item(0);
    }
  }
}
