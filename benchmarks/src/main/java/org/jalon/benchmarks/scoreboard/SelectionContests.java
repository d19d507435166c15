package org.jalon.benchmarks.scoreboard;

import java.util.List;
import org.jalon.benchmarks.baseline.ArrayScan;
import org.jalon.benchmarks.baseline.ArrayTop;
import org.jalon.benchmarks.baseline.NaiveItem;
import org.jalon.benchmarks.baseline.NaiveItems;
import org.jalon.item.ResolvedItemBank;

/**
 * Choosing the most informative items. In the bank of 750 three-parameter items the choices are
 * those of the positions 20 to 39 of simulated tests, so that about 30 items are excluded; with
 * more items, those of whole tests.
 */
public final class SelectionContests {

  /** What the library's version is called everywhere. */
  public static final String LIBRARY = "library";

  /** What the version with an object for each thing is called everywhere. */
  public static final String NAIVE = "naive";

  /** What the version on plain arrays is called everywhere. */
  public static final String SCAN = "scan";

  /** The version on plain arrays that computes only what may be asked. */
  static final String RESTRICTED_SCAN = "restricted scan";

  static final int ITEMS = 750;
  private static final int FIRST = 20;
  private static final int LAST = 40;

  /** How many choices of a test there are. */
  public static final int POSITIONS = LAST - FIRST;

  private static final int WHOLE_TEST = 32;
  private static final int SMALL_BANK = 1_000;
  private static final int BEST_FIVE = 5;

  private SelectionContests() {}

  static Contest best() {
    return Contest.of(
        SelectionContests::bestRace,
        times ->
            List.of(
                times.speedup("select.mfi.750.speedup_vs_naive", NAIVE),
                times.speedup("select.mfi.750.speedup_vs_scan", SCAN)));
  }

  static Contest bestOfLargeBank() {
    return Contest.of(
        SelectionContests::largeRace,
        times ->
            List.of(
                times.speedup("select.mfi.1m.speedup_vs_scan", SCAN),
                times.ratio("select.mfi.growth_1k_1m", LIBRARY, "library, 1,000 items")));
  }

  static Contest bestFive() {
    return Contest.of(
        SelectionContests::bestFiveRace,
        times -> List.of(times.speedup("select.top5.750.speedup_vs_scan", SCAN)));
  }

  static Contest ofCompetence() {
    return Contest.of(
        SelectionContests::competenceRace,
        times ->
            List.of(
                times.speedup("select.content.750.speedup_vs_scan", SCAN),
                times.speedup("select.content.750.speedup_vs_restricted_scan", RESTRICTED_SCAN)));
  }

  /** The item of maximum information among 750. */
  public static Race bestRace(Effort effort) {
    SimulatedTests tests = SimulatedTests.of(SimulatedBanks.of(ITEMS), FIRST, LAST);
    NaiveItems naive = naive(tests.bank());
    NaiveWalk.Choice byObjects =
        (test, position, asked, results) ->
            results.put(naive.mostInformative(tests.ability(test, position), asked).number());
    int units = effort.units(3_000);
    return new Race(
        tests.positions(),
        round -> tests.draw(round, units),
        Version.of(LIBRARY, units, POSITIONS, new LibraryWalk(tests, 1)::best),
        Version.of(NAIVE, effort.units(32), POSITIONS, new NaiveWalk(tests, naive, 1, byObjects)),
        Version.of(SCAN, effort.units(64), POSITIONS, scanWalk(tests)));
  }

  private static Version.Body scanWalk(SimulatedTests tests) {
    ArrayScan scan = tests.scan();
    return new ScanWalk(
        tests,
        1,
        (test, position, excluded, results) ->
            results.put(scan.mostInformative(tests.ability(test, position), excluded)));
  }

  /** The same in the large bank, and among 1,000. */
  public static Race largeRace(Effort effort) {
    SimulatedTests large = SimulatedTests.of(SimulatedBanks.of(effort.largeBank()), 0, WHOLE_TEST);
    SimulatedTests small = SimulatedTests.of(SimulatedBanks.of(SMALL_BANK), 0, WHOLE_TEST);
    int units = effort.units(2_000);
    return new Race(
        WHOLE_TEST,
        round -> {
          large.draw(round, units);
          small.draw(round, units);
        },
        new Version(LIBRARY, "large", units, WHOLE_TEST, new LibraryWalk(large, 1)::best),
        new Version(SCAN, "large", 1, WHOLE_TEST, scanWalk(large)),
        new Version(
            "library, 1,000 items", "small", units, WHOLE_TEST, new LibraryWalk(small, 1)::best),
        new Version("scan, 1,000 items", "small", effort.units(64), WHOLE_TEST, scanWalk(small)));
  }

  /** The five items of maximum information among 750. */
  public static Race bestFiveRace(Effort effort) {
    SimulatedTests tests = SimulatedTests.of(SimulatedBanks.of(ITEMS), FIRST, LAST);
    NaiveItems naive = naive(tests.bank());
    NaiveWalk.Choice byObjects =
        (test, position, asked, results) ->
            naive
                .mostInformative(tests.ability(test, position), asked, BEST_FIVE)
                .forEach(item -> results.put(item.number()));
    ArrayTop top = new ArrayTop(BEST_FIVE);
    ScanWalk.Choice byArrays =
        (test, position, excluded, results) -> {
          tests.scan().mostInformative(tests.ability(test, position), excluded, top);
          for (int rank = 0; rank < BEST_FIVE; rank++) {
            results.put(top.item(rank));
          }
        };
    int units = effort.units(1_000);
    return new Race(
        tests.positions() * BEST_FIVE,
        round -> tests.draw(round, units),
        Version.of(LIBRARY, units, POSITIONS, new LibraryWalk(tests, BEST_FIVE)::several),
        Version.of(
            NAIVE, effort.units(12), POSITIONS, new NaiveWalk(tests, naive, BEST_FIVE, byObjects)),
        Version.of(SCAN, effort.units(64), POSITIONS, new ScanWalk(tests, BEST_FIVE, byArrays)));
  }

  /** The item of maximum information of one competence of 16. */
  public static Race competenceRace(Effort effort) {
    ResolvedItemBank bank = SimulatedBanks.withCompetences(ITEMS);
    SimulatedTests tests = SimulatedTests.byCompetence(bank, FIRST, LAST);
    NaiveItems naive = naive(bank);
    NaiveWalk.Choice byObjects =
        (test, position, asked, results) ->
            results.put(
                naive
                    .mostInformative(
                        tests.ability(test, position),
                        asked,
                        "c" + tests.competence(test, position))
                    .number());
    ArrayScan scan = tests.scan();
    ScanWalk.Choice byAllItems =
        (test, position, excluded, results) ->
            results.put(
                scan.mostInformativeOfAll(
                    tests.ability(test, position), excluded, tests.competence(test, position)));
    ScanWalk.Choice byItsItems =
        (test, position, excluded, results) ->
            results.put(
                scan.mostInformative(
                    tests.ability(test, position), excluded, tests.competence(test, position)));
    int units = effort.units(3_000);
    return new Race(
        tests.positions(),
        round -> tests.draw(round, units),
        Version.of(LIBRARY, units, POSITIONS, new LibraryWalk(tests, 1)::ofCompetence),
        Version.of(NAIVE, effort.units(64), POSITIONS, new NaiveWalk(tests, naive, 1, byObjects)),
        Version.of(SCAN, effort.units(64), POSITIONS, new ScanWalk(tests, 1, byAllItems)),
        Version.of(
            RESTRICTED_SCAN, effort.units(200), POSITIONS, new ScanWalk(tests, 1, byItsItems)));
  }

  static NaiveItems naive(ResolvedItemBank bank) {
    return new NaiveItems(NaiveItem.of(bank));
  }
}
