package org.jalon.selection;

import java.util.List;

/**
 * Any item, with a probability in proportion to a power of its value that grows from 0, with which
 * all items are equally likely, as the test goes on:
 *
 * <pre>  pᵢ = vᵢᴴ / Σ vⱼᴴ,   H = W h</pre>
 *
 * <p>where W is the weight of the {@link TestPace} and h its {@linkplain TestPace#fullExponent full
 * exponent}. The sum is over the {@linkplain Candidates#foremost foremost candidates}. One uniform
 * draw is compared with the sums of their probabilities in their order; the recorded ranking holds
 * the item picked alone, with its value.
 *
 * <p>Values must not be negative. Those of a criterion that has negative ones are taken as their
 * distance from the lowest finite value of the candidates; where a value is infinite, the items
 * whose value is share the choice equally, and one of infinitely low value counts as 0. Where all
 * values are 0, all items are equally likely; 0⁰ = 1.
 *
 * @param pace how fast chance gives way
 * @see <a href="https://doi.org/10.1348/000711007X230937">Barrada, Olea, Ponsoda and Abad (2008),
 *     Incorporating randomness in the Fisher information for improving item-exposure control in
 *     CATs, British Journal of Mathematical and Statistical Psychology 61, 493–513</a>
 */
public record Proportional(TestPace pace) implements SelectionStrategy {

  @Override
  public Pick pick(Candidates candidates) {
    List<RankedItem> items = candidates.foremost();
    double[] probabilities = probabilities(items, candidates.context());
    double draw = candidates.draws().nextDouble();
    RankedItem picked = items.get(Shares.index(probabilities, draw));
    return new Pick(List.of(picked), 0, List.of(draw));
  }

  /** The probability of each of some items. */
  double[] probabilities(List<RankedItem> items, SelectionContext context) {
    double exponent = pace.weight(context) * pace.fullExponent();
    return Shares.probabilities(Shares.nonNegative(items), exponent);
  }
}
