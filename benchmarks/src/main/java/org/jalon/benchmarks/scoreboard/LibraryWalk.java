package org.jalon.benchmarks.scoreboard;

import java.util.stream.IntStream;
import org.jalon.item.ContentAttribute;
import org.jalon.item.ItemSet;
import org.jalon.item.ResolvedItemBank;
import org.jalon.selection.InformationIndex;
import org.jalon.selection.TopItems;

/**
 * Goes along simulated tests with the library's index and a set of the items that may be asked.
 * Drawing the tests has made the lists that they need. The three loops stand apart, since a call in
 * between would show.
 */
final class LibraryWalk {

  private final SimulatedTests tests;
  private final InformationIndex index;
  private final InformationIndex[] byCompetence;
  private final ItemSet allowed;
  private final int depth;
  private final TopItems top;

  /** Looking for so many of the best items. */
  LibraryWalk(SimulatedTests tests, int depth) {
    this.tests = tests;
    this.index = InformationIndex.of(tests.bank());
    this.byCompetence = byCompetence(tests.bank());
    this.allowed = ItemSet.all(tests.bank().size());
    this.depth = depth;
    this.top = new TopItems(depth);
  }

  private static InformationIndex[] byCompetence(ResolvedItemBank bank) {
    return bank.findAttribute(ContentAttribute.COMPETENCE).stream()
        .flatMap(
            competence ->
                IntStream.range(0, competence.values().size())
                    .mapToObj(code -> InformationIndex.of(bank, competence, code)))
        .toArray(InformationIndex[]::new);
  }

  void best(int from, int to, double[] results) {
    int slot = from * tests.positions();
    for (int test = from; test < to; test++) {
      tests.exclude(test, allowed);
      for (int position = tests.first(); position < tests.length(); position++) {
        top.clear(depth);
        index.search(tests.ability(test, position), allowed, top);
        results[slot++] = top.item(0);
        allowed.remove(tests.item(test, position));
      }
      tests.readmit(test, allowed);
    }
  }

  void several(int from, int to, double[] results) {
    int slot = from * tests.positions() * depth;
    for (int test = from; test < to; test++) {
      tests.exclude(test, allowed);
      for (int position = tests.first(); position < tests.length(); position++) {
        top.clear(depth);
        index.search(tests.ability(test, position), allowed, top);
        for (int rank = 0; rank < depth; rank++) {
          results[slot++] = top.item(rank);
        }
        allowed.remove(tests.item(test, position));
      }
      tests.readmit(test, allowed);
    }
  }

  void ofCompetence(int from, int to, double[] results) {
    int slot = from * tests.positions();
    for (int test = from; test < to; test++) {
      tests.exclude(test, allowed);
      for (int position = tests.first(); position < tests.length(); position++) {
        top.clear(depth);
        byCompetence[tests.competence(test, position)].search(
            tests.ability(test, position), allowed, top);
        results[slot++] = top.item(0);
        allowed.remove(tests.item(test, position));
      }
      tests.readmit(test, allowed);
    }
  }
}
