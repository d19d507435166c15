package org.jalon.calibration;

import java.util.List;
import org.jalon.internal.Checks;
import org.jalon.irt.CustomResponseModel;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.NominalResponse;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;

/**
 * How one scale of ability becomes another: θ* = A θ + B. A model keeps its probabilities if
 * difficulties follow abilities, b* = A b + B, and discriminations are divided, a* = a / A.
 *
 * @param slope A; positive
 * @param intercept B
 */
public record LinkingConstants(double slope, double intercept) {

  /** Leaves everything as it is. */
  public static final LinkingConstants IDENTITY = new LinkingConstants(1, 0);

  /**
   * Creates constants.
   *
   * @throws IllegalArgumentException if the slope is not finite and positive or the intercept not
   *     finite
   */
  public LinkingConstants {
    Checks.positive("slope of the linking", slope);
    Checks.finite("intercept of the linking", intercept);
  }

  /**
   * The way back.
   *
   * @return the constants that undo these
   */
  public LinkingConstants inverse() {
    return new LinkingConstants(1 / slope, -intercept / slope);
  }

  /**
   * These constants, then others.
   *
   * @param next applied to the scale that these lead to
   * @return both at once
   */
  public LinkingConstants then(LinkingConstants next) {
    return new LinkingConstants(next.slope * slope, next.apply(intercept));
  }

  /**
   * An ability or a difficulty on the other scale. Standard errors are multiplied by the slope.
   *
   * @param ability theta
   * @return A θ + B
   */
  public double apply(double ability) {
    return slope * ability + intercept;
  }

  /**
   * A model on the other scale.
   *
   * @param model the model
   * @return a model of the same kind with P*(A θ + B) = P(θ)
   * @throws IllegalArgumentException if it is a custom model, whose parameters are not known here,
   *     or a parameter becomes too large
   */
  public ResponseModel apply(ResponseModel model) {
    if (model instanceof LogisticModel m) {
      return new LogisticModel(
          m.discrimination() / slope, apply(m.difficulty()), m.guessing(), m.upperAsymptote());
    }
    if (model instanceof GradedResponse m) {
      return new GradedResponse(m.discrimination() / slope, apply(m.difficulties()));
    }
    if (model instanceof GeneralizedPartialCredit m) {
      return new GeneralizedPartialCredit(m.discrimination() / slope, apply(m.steps()));
    }
    if (model instanceof NominalResponse m) {
      return apply(m);
    }
    throw custom((CustomResponseModel) model);
  }

  private List<Double> apply(List<Double> difficulties) {
    return difficulties.stream().map(b -> apply(b.doubleValue())).toList();
  }

  /** α θ + γ = (α / A) θ* + γ − (α / A) B. */
  private NominalResponse apply(NominalResponse model) {
    List<Double> slopes = model.slopes().stream().map(a -> a / slope).toList();
    Double[] intercepts = new Double[slopes.size()];
    for (int k = 0; k < intercepts.length; k++) {
      intercepts[k] = model.intercepts().get(k) - slopes.get(k) * intercept;
    }
    return new NominalResponse(slopes, List.of(intercepts));
  }

  private static IllegalArgumentException custom(CustomResponseModel model) {
    return new IllegalArgumentException(
        "The model (%s) is a custom one, whose parameters cannot be transformed here. Maybe transform them yourself."
            .formatted(model));
  }

  /**
   * A bank on the other scale.
   *
   * @param bank the bank
   * @return the same items with transformed models
   * @throws IllegalArgumentException as for a model
   */
  public ItemBank apply(ItemBank bank) {
    List<Item> items = bank.items().stream().map(item -> item.with(apply(item.model()))).toList();
    return new ItemBank(
        bank.name(), bank.version(), bank.calibration(), bank.negativeDiscrimination(), items);
  }
}
