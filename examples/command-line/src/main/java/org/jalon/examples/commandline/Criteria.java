package org.jalon.examples.commandline;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jalon.selection.ClosestDifficulty;
import org.jalon.selection.ClosestInformationPeak;
import org.jalon.selection.LikelihoodWeightedDiscrimination;
import org.jalon.selection.LikelihoodWeightedDivergence;
import org.jalon.selection.LikelihoodWeightedInformation;
import org.jalon.selection.MaximumExpectedInformation;
import org.jalon.selection.MaximumInformation;
import org.jalon.selection.MaximumObservedInformation;
import org.jalon.selection.MinimumExpectedPosteriorVariance;
import org.jalon.selection.PosteriorWeightedDiscrimination;
import org.jalon.selection.PosteriorWeightedDivergence;
import org.jalon.selection.PosteriorWeightedInformation;
import org.jalon.selection.SelectionCriterion;

/** The selection criteria by their usual abbreviations, with the prior and grid of the options. */
final class Criteria implements Iterable<String> {

  private static final Map<String, Function<EstimatorOptions, SelectionCriterion>> ALL =
      new LinkedHashMap<>();

  static {
    ALL.put("MFI", options -> new MaximumInformation());
    ALL.put("MOI", o -> new MaximumObservedInformation(o.prior(), o.grid()));
    ALL.put("bOpt", options -> new ClosestDifficulty());
    ALL.put("thOpt", options -> new ClosestInformationPeak());
    ALL.put("MLWI", options -> new LikelihoodWeightedInformation(options.grid()));
    ALL.put("MPWI", o -> new PosteriorWeightedInformation(o.prior(), o.grid()));
    ALL.put("KL", options -> new LikelihoodWeightedDivergence(options.grid()));
    ALL.put("KLP", o -> new PosteriorWeightedDivergence(o.prior(), o.grid()));
    ALL.put("GDI", options -> new LikelihoodWeightedDiscrimination(options.grid()));
    ALL.put("GDIP", o -> new PosteriorWeightedDiscrimination(o.prior(), o.grid()));
    ALL.put(
        "MEI",
        options ->
            new MaximumExpectedInformation(
                options.estimator(), MaximumExpectedInformation.Information.OBSERVED));
    ALL.put(
        "MEPV",
        options ->
            new MinimumExpectedPosteriorVariance(
                options.prior(),
                options.grid(),
                MinimumExpectedPosteriorVariance.Prediction.BY_POSTERIOR));
  }

  /** Made by the command line to list the names in its help. */
  Criteria() {}

  @Override
  public Iterator<String> iterator() {
    return ALL.keySet().iterator();
  }

  /** The criterion of that name, in any case. */
  static SelectionCriterion named(String name, EstimatorOptions options) {
    return ALL.entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(name))
        .findFirst()
        .map(entry -> EstimatorOptions.legal(() -> entry.getValue().apply(options)))
        .orElseThrow(
            () ->
                new InvalidInput(
                    "The criterion (%s) must be one of %s."
                        .formatted(name, String.join(", ", ALL.keySet()))));
  }
}
