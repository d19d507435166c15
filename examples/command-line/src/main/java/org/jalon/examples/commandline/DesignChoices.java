package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.Optional;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.simulation.DesignSampling;
import org.jalon.simulation.OutcomeOptions;

/**
 * How many persons a design has, and what is told of them.
 *
 * @param found collects what is wrong
 * @param members the members of the design
 */
record DesignChoices(Found found, JsonMembers members) {

  private static final int MOST_REPLICATIONS = 100_000;
  private static final long MOST = 1L << 53;

  Optional<DesignSampling> sampling() throws IOException {
    Optional<Long> persons =
        found.at(members.place("persons"), () -> members.whole("persons", 1, MOST));
    Optional<Long> replications =
        members.has("replications")
            ? found.at(
                members.place("replications"),
                () -> members.whole("replications", 1, MOST_REPLICATIONS))
            : Optional.of(1L);
    Optional<Long> seed = found.at(members.place("seed"), () -> members.whole("seed", -MOST, MOST));
    if (persons.isEmpty() || replications.isEmpty() || seed.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new DesignSampling(
            replications.get().intValue(), persons.get(), new RandomSeed(seed.get())));
  }

  /** Refuses more persons, in all replications with all people, than can be counted. */
  static void requireCountable(JsonMembers members, DesignSampling sampling, long people) {
    double studies = (double) people * sampling.replications();
    double all = studies * sampling.persons();
    if (studies > Integer.MAX_VALUE || all > MOST) {
      throw new InvalidInput(
          "%s must be fewer: all persons together, in %s studies, must be at most %d (%s)."
              .formatted(members.place("persons"), (long) studies, MOST, (long) all));
    }
  }

  OutcomeOptions options() throws IOException {
    OutcomeOptions options = OutcomeOptions.withDefaults();
    options = with(options, "level", o -> o.withIntervalLevel(members.number("level", 0, 1)));
    options = with(options, "edges", o -> o.withAbilityEdges(members.numbers("edges")));
    options = with(options, "cuts", o -> o.withCutScores(members.numbers("cuts")));
    return with(options, "twice", o -> members.flag("twice") ? o.testingTwice() : o);
  }

  private OutcomeOptions with(
      OutcomeOptions options, String member, Found.Change<OutcomeOptions> change)
      throws IOException {
    return found.changed(options, members.has(member), members.place(member), change);
  }
}
