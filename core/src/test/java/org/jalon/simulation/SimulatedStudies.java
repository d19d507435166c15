package org.jalon.simulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jalon.constraint.Blueprint;
import org.jalon.constraint.ContentConstraint;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.selection.Best;
import org.jalon.selection.ItemSelector;
import org.jalon.selection.MaximumInformation;
import org.jalon.session.AssessmentPlan;
import org.jalon.stopping.ItemCount;
import org.jalon.stopping.StandardError;

/** Studies that many tests are about. */
public final class SimulatedStudies {

  static final ResolvedItemBank BANK = SimulatedBanks.twoParameter(60, 4);

  /** Tests of different lengths, of people who slip and leave, classified and tested twice. */
  static final OutcomeOptions OPTIONS =
      OutcomeOptions.withDefaults()
          .withIntervalLevel(0.8)
          .withAbilityEdges(List.of(-1.0, 0.0, 0.5, 2.0))
          .withCutScores(List.of(-0.5, 0.7))
          .testingTwice()
          .withHighExposure(0.4);

  private SimulatedStudies() {}

  static AssessmentPlan plan(int length) {
    return new AssessmentPlan(
        "length " + length,
        ExpectedAPosteriori.withDefaults(),
        ItemSelector.of(new MaximumInformation(), new Best()),
        Blueprint.of(new ContentConstraint.Spacing("competence", 1)),
        ItemCount.atLeast(length));
  }

  static AssessmentPlan variableLength() {
    return plan(12).endingWhen(StandardError.below(0.45).withLength(4, 12));
  }

  /** People who slip and leave, in a test of variable length, classified and tested twice. */
  public static SimulationStudy study(long persons) {
    ResponseOracle oracle = ResponseOracle.model().slipping(0.05).leaving(0.02);
    return new SimulationStudy(
        new Simulator(variableLength(), BANK, oracle),
        new SimulatedSample(Population.normal(0.2, 1.1), persons, new RandomSeed(71)),
        OPTIONS);
  }

  /** The rows of a resource without a header. */
  static List<double[]> numbers(String resource) {
    List<double[]> rows = new ArrayList<>();
    try (InputStream stream =
        Objects.requireNonNull(SimulatedStudies.class.getResourceAsStream(resource))) {
      for (String line :
          new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        if (!line.isBlank()) {
          rows.add(
              Arrays.stream(line.strip().split(",", -1))
                  .mapToDouble(Double::parseDouble)
                  .toArray());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
