package org.jalon.benchmarks.scoreboard;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jalon.benchmarks.baseline.ArrayPlacement;
import org.jalon.benchmarks.baseline.NaivePlacement;
import org.jalon.knowledge.KnowledgeTarget;
import org.jalon.placement.CompiledPlacement;
import org.jalon.placement.PlacementPlan;
import org.jalon.placement.PlacementPool;
import org.jalon.placement.RunningPlacement;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.data.DigitalSkills;
import org.jalon.reproducibility.RandomSeed;

/**
 * Questions of reference placement tests over all outcomes of the shipped referential, by simulated
 * people, who begin another test when one ends. A step takes the answer, predicts the level, and
 * chooses the next outcome. The results compared are the outcomes asked, in order, and the level
 * predicted at the end.
 */
public final class PlacementContests {

  /** How many questions a person is asked. */
  public static final int STEPS = 150;

  private static final int SLOTS = STEPS + 1;
  private static final int LEVELS = 8;
  private static final double MEAN_LEVEL = 3.5;
  private static final double LEVEL_DEVIATION = 1.8;

  private PlacementContests() {}

  static Contest step() {
    return Contest.of(
        PlacementContests::stepRace,
        times ->
            List.of(
                times.speedup("place.step.speedup_vs_naive", SelectionContests.NAIVE),
                times.speedup("place.step.speedup_vs_scan", SelectionContests.SCAN)));
  }

  /** The steps. */
  public static Race stepRace(Effort effort) {
    PlacementPool pool =
        PlacementPool.of(DigitalSkills.referential(), DigitalSkills.demonstrationItemBank());
    Set<OutcomeId> outcomes = new LinkedHashSet<>();
    pool.items().forEach(item -> outcomes.add(item.outcome()));
    CompiledPlacement compiled =
        PlacementPlan.reference().compile(pool, outcomes, Optional.empty());
    KnowledgeTarget target = compiled.target();
    People people = new People(target);
    int units = effort.units(1_000);
    return new Race(
        SLOTS,
        round -> people.draw(round, units),
        Version.of(SelectionContests.LIBRARY, units, STEPS, library(compiled.running(), people)),
        Version.of(
            SelectionContests.NAIVE,
            effort.units(8),
            STEPS,
            naive(new NaivePlacement(target), people)),
        Version.of(
            SelectionContests.SCAN,
            effort.units(64),
            STEPS,
            scan(new ArrayPlacement(target), people)));
  }

  private static Version.Body library(RunningPlacement running, People people) {
    return (from, to, results) -> {
      for (int person = from; person < to; person++) {
        int slot = SLOTS * person;
        long seed = people.persons.seed(person);
        running.start(seed, List.of());
        for (int step = 0; step < STEPS; step++) {
          if (running.next() < 0) {
            running.start(++seed, List.of());
          }
          int outcome = running.next();
          results[slot + step] = outcome;
          running.answer(people.answers(person, outcome));
        }
        results[slot + STEPS] = running.predictedLevel();
      }
    };
  }

  private static Version.Body naive(NaivePlacement placement, People people) {
    return (from, to, results) -> {
      for (int person = from; person < to; person++) {
        int slot = SLOTS * person;
        long seed = people.persons.seed(person);
        NaivePlacement.Test test = placement.begin(seed);
        for (int step = 0; step < STEPS; step++) {
          int outcome = test.next();
          if (outcome < 0) {
            test = placement.begin(++seed);
            outcome = test.next();
          }
          results[slot + step] = outcome;
          test.answer(outcome, people.answers(person, outcome));
        }
        results[slot + STEPS] = test.predictedLevel();
      }
    };
  }

  private static Version.Body scan(ArrayPlacement placement, People people) {
    return (from, to, results) -> {
      for (int person = from; person < to; person++) {
        int slot = SLOTS * person;
        long seed = people.persons.seed(person);
        placement.begin(seed);
        for (int step = 0; step < STEPS; step++) {
          int outcome = placement.next();
          if (outcome < 0) {
            placement.begin(++seed);
            outcome = placement.next();
          }
          results[slot + step] = outcome;
          placement.answer(outcome, people.answers(person, outcome));
        }
        results[slot + STEPS] = placement.predictedLevel();
      }
    };
  }

  /** People who answer by a Rasch model of their level and that of the outcome. */
  private static final class People {

    private final SimulatedPersons persons = new SimulatedPersons();
    private final int[] levels;
    private long[] thresholds = {};

    People(KnowledgeTarget target) {
      levels = new int[target.size()];
      for (int outcome = 0; outcome < levels.length; outcome++) {
        levels[outcome] = target.level(outcome);
      }
    }

    void draw(long round, int count) {
      persons.draw(round, count);
      if (thresholds.length < count * (LEVELS + 1)) {
        thresholds = new long[count * (LEVELS + 1)];
      }
      for (int person = 0; person < count; person++) {
        double level = MEAN_LEVEL + LEVEL_DEVIATION * persons.ability(person);
        for (int l = 1; l <= LEVELS; l++) {
          double p = 1 / (1 + StrictMath.exp(l - level));
          thresholds[person * (LEVELS + 1) + l] = (long) (p * Long.MAX_VALUE);
        }
      }
    }

    /** Whether a person answers an outcome right: the same in every version. */
    boolean answers(int person, int outcome) {
      long draw = RandomSeed.split(persons.seed(person), outcome) >>> 1;
      return draw < thresholds[person * (LEVELS + 1) + levels[outcome]];
    }
  }
}
