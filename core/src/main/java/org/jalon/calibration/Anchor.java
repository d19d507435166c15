package org.jalon.calibration;

import java.util.List;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;
import org.jalon.item.ItemId;

/**
 * An item that two calibrations have in common.
 *
 * @param item the item
 * @param source its model on the scale to be transformed
 * @param target its model on the scale to be reached
 */
public record Anchor(ItemId item, ResponseModel source, ResponseModel target) {

  /** What keeps the two models from being compared; empty if nothing does. */
  String problem() {
    if (!source.getClass().equals(target.getClass())) {
      return "The anchor (%s) has different models: %s and %s."
          .formatted(item, source.getClass().getSimpleName(), target.getClass().getSimpleName());
    }
    if (source.categoryCount() != target.categoryCount()) {
      return "The anchor (%s) has different numbers of categories: %d and %d."
          .formatted(item, source.categoryCount(), target.categoryCount());
    }
    return "";
  }

  boolean hasDifficulties() {
    return !difficulties(source).isEmpty();
  }

  /** Every difficulty or step; none for a model that has none. */
  static List<Double> difficulties(ResponseModel model) {
    if (model instanceof LogisticModel m) {
      return List.of(m.difficulty());
    }
    if (model instanceof GradedResponse m) {
      return m.difficulties();
    }
    return model instanceof GeneralizedPartialCredit m ? m.steps() : List.of();
  }

  static double meanDifficulty(ResponseModel model) {
    return difficulties(model).stream().mapToDouble(b -> b).sum() / difficulties(model).size();
  }

  /** The absolute value of a; NaN for a model that has none. */
  static double discrimination(ResponseModel model) {
    if (model instanceof LogisticModel m) {
      return Math.abs(m.discrimination());
    }
    if (model instanceof GradedResponse m) {
      return m.discrimination();
    }
    return model instanceof GeneralizedPartialCredit m ? Math.abs(m.discrimination()) : Double.NaN;
  }
}
