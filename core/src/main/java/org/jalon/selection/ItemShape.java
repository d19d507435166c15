package org.jalon.selection;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.NominalResponse;
import org.jalon.irt.ResponseModel;
import org.jalon.item.ResolvedItemBank;

/**
 * What an item is like as a whole: how discriminating, where on the scale, where most informative.
 *
 * @param discrimination a; of a nominal item the mean distance between neighbouring slopes in their
 *     order, of a model unknown here that of a two-parameter item of the same greatest information
 * @param difficulty b; the mean of the difficulties or steps of a graded or partial credit item; of
 *     any other the peak
 * @param peak the ability at which the item is most informative
 * @param greatestInformation the information there
 */
record ItemShape(
    double discrimination, double difficulty, double peak, double greatestInformation) {

  /** The shapes of all items of a bank. */
  static List<ItemShape> ofAll(ResolvedItemBank bank) {
    return bank.computeOnce(Shapes.class, Shapes.class, Shapes::of).list();
  }

  /** Finding the peak of a polytomous item is slow: a bank keeps the shapes of its items. */
  private record Shapes(List<ItemShape> list) {

    static Shapes of(ResolvedItemBank bank) {
      return new Shapes(
          IntStream.range(0, bank.size()).mapToObj(bank::model).map(ItemShape::of).toList());
    }
  }

  static ItemShape of(ResponseModel model) {
    if (model instanceof LogisticModel logistic) {
      double peak = InformationPeak.of(logistic);
      return new ItemShape(
          Math.abs(logistic.discrimination()),
          logistic.difficulty(),
          peak,
          model.information(peak));
    }
    double peak = InformationPeak.of(model);
    double greatest = model.information(peak);
    if (model instanceof GradedResponse graded) {
      return new ItemShape(graded.discrimination(), mean(graded.difficulties()), peak, greatest);
    } else if (model instanceof GeneralizedPartialCredit credit) {
      return new ItemShape(Math.abs(credit.discrimination()), mean(credit.steps()), peak, greatest);
    } else if (model instanceof NominalResponse nominal) {
      return new ItemShape(meanGap(nominal.slopes()), peak, peak, greatest);
    }
    return new ItemShape(2 * Math.sqrt(greatest), peak, peak, greatest);
  }

  private static double mean(List<Double> numbers) {
    double sum = 0;
    for (double number : numbers) {
      sum += number / numbers.size();
    }
    return sum;
  }

  private static double meanGap(List<Double> slopes) {
    return (Collections.max(slopes) - Collections.min(slopes)) / (slopes.size() - 1);
  }
}
