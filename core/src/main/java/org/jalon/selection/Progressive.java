package org.jalon.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The progressive method: chance at first, information at the end. The item with the highest score
 *
 * <pre>  Sᵢ = W vᵢ + (1 − W) uᵢ max v</pre>
 *
 * <p>is taken, vᵢ being the value of an item, uᵢ a uniform draw for each and W the weight of the
 * {@link TestPace}. The draws are made for the {@linkplain Candidates#foremost foremost candidates}
 * in their order; only the draws of the items of the ranking, which has at most {@value #DEPTH} of
 * the highest scores, are recorded, in the order of the ranking.
 *
 * <p>Values must not be negative. Those of a criterion that has negative ones are taken as their
 * distance from the lowest value of the candidates; see {@link Proportional} for infinite ones.
 *
 * @param pace how fast chance gives way
 * @see <a href="https://doi.org/10.1111/j.1745-3984.1998.tb00541.x">Revuelta and Ponsoda (1998), A
 *     comparison of item exposure control methods in computerized adaptive testing, Journal of
 *     Educational Measurement 35, 311–327</a>
 * @see <a href="https://doi.org/10.1348/000711007X230937">Barrada, Olea, Ponsoda and Abad
 *     (2008)</a>
 */
public record Progressive(TestPace pace) implements SelectionStrategy {

  /** How many items the recorded ranking has. */
  public static final int DEPTH = 5;

  @Override
  public Pick pick(Candidates candidates) {
    List<RankedItem> items = candidates.foremost();
    List<Double> draws = Shares.uniforms(candidates.draws(), items.size());
    double[] scores = scores(Shares.nonNegative(items), draws, pace.weight(candidates.context()));
    List<Integer> best =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -scores[i]))
            .limit(DEPTH)
            .toList();
    List<RankedItem> ranking = new ArrayList<>();
    best.forEach(i -> ranking.add(new RankedItem(items.get(i).item(), scores[i])));
    return new Pick(ranking, 0, best.stream().map(draws::get).toList());
  }

  /** The scores of items with some values, draws and weight of the values. */
  static double[] scores(double[] values, List<Double> draws, double weight) {
    double highest = 0;
    for (double value : values) {
      highest = Math.max(highest, value);
    }
    double[] scores = new double[values.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = weight * values[i] + (1 - weight) * draws.get(i) * highest;
    }
    return scores;
  }
}
