package org.jalon.selection;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jalon.internal.Checks;
import org.jalon.irt.ResponseModel;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;

/**
 * Target information: the item that brings the information of the whole test closest to a target at
 * some abilities. The value is the <em>negated</em> sum of squared distances, so that higher is
 * better; 0 is the best:
 *
 * <pre>  −Σₖ (t Tₖ − Σ I(θₖ) − Iᵢ(θₖ))²,   t = min(1, m / n)</pre>
 *
 * <p>Σ I being the information of the items answered so far, m the position of the item to choose
 * and n the number of items over which the target is to be reached: at each position the test aims
 * at its share, as when a test is assembled item by item (Luecht 1998). With n = 1 it aims at the
 * whole target from the first item on. It does not depend on the answers.
 *
 * @param abilities θₖ
 * @param target Tₖ, the information wanted at each
 * @param length n
 */
public record TargetInformation(List<Double> abilities, List<Double> target, int length)
    implements SelectionCriterion {

  /**
   * Creates a criterion from copies of the lists.
   *
   * @throws IllegalArgumentException if the lists are empty or differ in length, an ability is not
   *     finite, a target negative or not finite, or n below 1
   */
  public TargetInformation {
    abilities = List.copyOf(Checks.notEmpty("list of abilities", abilities));
    target = List.copyOf(target);
    Checks.require(
        abilities.size() == target.size(),
        "number of targets",
        target.size(),
        "must be the number of abilities (" + abilities.size() + ")");
    abilities.forEach(ability -> Checks.finite("ability of the target", ability));
    target.forEach(value -> Checks.inRange("target information", value, 0, Double.MAX_VALUE));
    Checks.atLeast("number of items to reach the target", length, 1);
  }

  @Override
  public IntToDoubleFunction values(SelectionContext context) {
    ResolvedItemBank bank = context.bank();
    double[] missing = missing(context.responses());
    return item -> value(bank.model(item), missing);
  }

  private double[] missing(Responses responses) {
    double share = Math.min(1, (responses.size() + 1.0) / length);
    double[] missing = new double[target.size()];
    for (int k = 0; k < missing.length; k++) {
      missing[k] = share * target.get(k);
      for (int i = 0; i < responses.size(); i++) {
        missing[k] -= responses.model(i).information(abilities.get(k));
      }
    }
    return missing;
  }

  private double value(ResponseModel model, double[] missing) {
    double sum = 0;
    for (int k = 0; k < missing.length; k++) {
      double distance = missing[k] - model.information(abilities.get(k));
      sum += distance * distance;
    }
    return -sum;
  }
}
