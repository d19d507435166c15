package org.jalon.selection;

import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Responses;

/** The definitions of the criteria, word for word: likelihoods are plain products. */
final class ObviousCriteria {

  private ObviousCriteria() {}

  /** The posterior mean of a function of ability. */
  static double mean(Responses responses, Prior prior, QuadratureGrid grid, DoubleUnaryOperator f) {
    double sum = 0;
    double total = 0;
    for (int q = 0; q < grid.size(); q++) {
      double weight = grid.weight(q) * Math.exp(prior.logDensity(grid.node(q)));
      for (int i = 0; i < responses.size(); i++) {
        weight *= responses.model(i).probability(grid.node(q), responses.category(i));
      }
      sum += weight * f.applyAsDouble(grid.node(q));
      total += weight;
    }
    return sum / total;
  }

  static double variance(
      Responses responses, Prior prior, QuadratureGrid grid, DoubleUnaryOperator f) {
    double mean = mean(responses, prior, grid, f);
    return mean(responses, prior, grid, t -> Math.pow(f.applyAsDouble(t) - mean, 2));
  }

  /** Σ Pₖ(from) log (Pₖ(from) / Pₖ(to)). */
  static double divergence(ResponseModel model, double from, double to) {
    return sum(
        model,
        k -> {
          double p = model.probability(from, k);
          return p * Math.log(p / model.probability(to, k));
        });
  }

  /** The mean over the answers, predicted at an ability, of the variance of the new posterior. */
  static double expectedVariance(
      SelectionContext context, int item, Prior prior, QuadratureGrid grid) {
    ResponseModel model = context.bank().model(item);
    return sum(
        model,
        k ->
            model.probability(context.estimate().ability(), k)
                * variance(context.responses().with(item, k), prior, grid, t -> t));
  }

  /** The same with answers predicted by the posterior. */
  static double predictedVariance(
      SelectionContext context, int item, Prior prior, QuadratureGrid grid) {
    ResponseModel model = context.bank().model(item);
    Responses responses = context.responses();
    return sum(
        model,
        k ->
            mean(responses, prior, grid, t -> model.probability(t, k))
                * variance(responses.with(item, k), prior, grid, t -> t));
  }

  static double sum(ResponseModel model, IntToDoubleFunction term) {
    double sum = 0;
    for (int k = 0; k < model.categoryCount(); k++) {
      sum += term.applyAsDouble(k);
    }
    return sum;
  }
}
