package org.jalon.selection;

import java.util.Collections;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.jalon.internal.Checks;

/**
 * One of the n best items, each equally likely. It keeps people of like ability from all being
 * asked the same items, above all the first ones.
 *
 * <p>n may change with the position: McBride and Martin's 5-4-3-2-1 begins with the five best and
 * always takes the best item from the fifth position on. Draws one uniform number u and picks rank
 * ⌊u m⌋, m being n or the number of eligible items, if that is less; nothing is drawn where m = 1.
 *
 * @param depths n by position, from the first item; the last one holds for all further positions
 * @see <a href="https://doi.org/10.1207/s15324818ame0204_6">Kingsbury and Zara (1989), Procedures
 *     for selecting items for computerized adaptive tests, Applied Measurement in Education 2,
 *     359–375</a>
 */
public record Randomesque(List<Integer> depths) implements SelectionStrategy.FromBest {

  /**
   * Creates a strategy from a copy of the list.
   *
   * @throws IllegalArgumentException if the list is empty or n is below 1 anywhere
   */
  public Randomesque {
    depths = List.copyOf(Checks.notEmpty("number of best items by position", depths));
    depths.forEach(depth -> Checks.atLeast("number of best items", depth, 1));
  }

  /**
   * A strategy with the same n at every position.
   *
   * @param depth n
   * @return the strategy
   * @throws IllegalArgumentException if n is below 1
   */
  public static Randomesque of(int depth) {
    return new Randomesque(List.of(depth));
  }

  @Override
  public int depth(int answers) {
    return depths.get(Math.min(answers, depths.size() - 1));
  }

  @Override
  public int greatestDepth() {
    return Collections.max(depths);
  }

  @Override
  public int rank(int size, DoubleSupplier draws) {
    return size == 1 ? 0 : (int) (draws.getAsDouble() * size);
  }
}
