package org.jalon.selection;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;
import org.jalon.constraint.Blueprint;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.Convergence;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.item.Responses;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.selection.MinimumExpectedPosteriorVariance.Prediction;
import org.jalon.testing.CatR;

/** The criteria as catR computes them. */
final class CatRCriteria {

  /** The trapezoidal rule on 33 nodes; its end nodes count half. */
  private static final QuadratureGrid TRAPEZOID =
      QuadratureGrid.of(IntStream.range(0, 33).mapToDouble(i -> -4 + i * 0.25).toArray());

  /** catR's discrimination indices sum over the nodes alone. */
  private static final QuadratureGrid EVEN = QuadratureGrid.evenlySpaced(-4, 4, 33);

  private static final Prior NORMAL = Prior.Normal.STANDARD;

  private CatRCriteria() {}

  static QuadratureGrid grid() {
    return TRAPEZOID;
  }

  static SelectionContext context(JsonNode testCase) {
    Responses responses =
        CatR.responses(CatR.bank(testCase), testCase.required("out"), testCase.required("x"));
    return new SelectionContext(
        responses,
        new AbilityEstimate(testCase.required("theta").asDouble(), 1, Convergence.CONVERGED, 1),
        Blueprint.of().eligibility(responses),
        new RandomSeed(1));
  }

  static SelectionCriterion criterion(JsonNode testCase) {
    return named(testCase.required("criterion").asText());
  }

  static SelectionCriterion named(String name) {
    return switch (name) {
      case "MFI" -> new MaximumInformation();
      case "bOpt" -> new ClosestDifficulty();
      case "thOpt" -> new ClosestInformationPeak();
      case "MLWI" -> new LikelihoodWeightedInformation(TRAPEZOID);
      case "MPWI" -> new PosteriorWeightedInformation(NORMAL, TRAPEZOID);
      case "KL" -> new LikelihoodWeightedDivergence(TRAPEZOID);
      case "KLP" -> new PosteriorWeightedDivergence(NORMAL, TRAPEZOID);
      case "GDI" -> new LikelihoodWeightedDiscrimination(EVEN);
      case "GDIP" -> new PosteriorWeightedDiscrimination(NORMAL, EVEN);
      case "MEPV" ->
          new MinimumExpectedPosteriorVariance(NORMAL, TRAPEZOID, Prediction.AT_ESTIMATE);
      default -> throw new IllegalArgumentException("No such criterion: " + name);
    };
  }

  /**
   * What our value is to be multiplied by to give catR's: −1 where catR minimises, and the total of
   * the weights where it does not divide by it.
   */
  static double factor(JsonNode testCase, SelectionContext context) {
    return switch (testCase.required("criterion").asText()) {
      case "bOpt", "thOpt", "MEPV" -> -1;
      case "MLWI", "KL" -> total(context.responses(), false);
      case "MPWI", "KLP" -> total(context.responses(), true);
      default -> 1;
    };
  }

  /** The integral of the likelihood, times the prior density or not, as a plain product. */
  private static double total(Responses responses, boolean withPrior) {
    double total = 0;
    for (int q = 0; q < TRAPEZOID.size(); q++) {
      double ability = TRAPEZOID.node(q);
      double density = Math.exp(-ability * ability / 2) / Math.sqrt(2 * Math.PI);
      double product = TRAPEZOID.weight(q) * (withPrior ? density : 1);
      for (int i = 0; i < responses.size(); i++) {
        product *= responses.model(i).probability(ability, responses.category(i));
      }
      total += product;
    }
    return total;
  }
}
