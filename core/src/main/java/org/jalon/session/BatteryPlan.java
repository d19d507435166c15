package org.jalon.session;

import java.util.Set;
import org.jalon.constraint.ContentConstraint.AllowedValues;
import org.jalon.internal.Checks;
import org.jalon.reproducibility.Fingerprint;
import org.jalon.stopping.ItemCount;
import org.jalon.stopping.StoppingRule;

/**
 * How a test measures several abilities at once: one scale for each value of a content attribute,
 * such as one for each competence, with items that feed the scale of their own value alone. Every
 * scale is tested by the same plan; the next item comes from the scale where it gains most.
 *
 * <p>A scale ends when its plan says so, but not before its minimum of items and at its maximum at
 * the latest. The test ends when all scales have, or at its own length. Once the items that remain
 * are just enough for the minima still open, only scales below their minimum are asked.
 *
 * @param name the plan's name
 * @param attribute the content attribute whose values are the scales; items without a value are
 *     never asked
 * @param scale how each scale is tested: its stopping rule is about the scale, such as a standard
 *     error
 * @param minimum how many items each scale takes at least, as long as it has any
 * @param maximum how many items each scale takes at most
 * @param length how many items the test takes at most
 */
public record BatteryPlan(
    String name, String attribute, AssessmentPlan scale, int minimum, int maximum, int length) {

  /**
   * Creates a plan.
   *
   * @throws IllegalArgumentException if the name or the attribute is blank, the minimum is
   *     negative, the maximum below 1 or below the minimum, or the length below 1
   */
  public BatteryPlan {
    Checks.notBlank("name of the plan", name);
    Checks.notBlank("content attribute", attribute);
    Checks.atLeast("minimum of items of a scale", minimum, 0);
    Checks.atLeast("maximum of items of a scale", maximum, Math.max(1, minimum));
    Checks.atLeast("length of the test", length, 1);
  }

  /**
   * The fingerprint of everything in the plan that a result can depend on.
   *
   * @return equal for equal plans
   */
  public Fingerprint fingerprint() {
    return Fingerprint.of("battery-plan")
        .add("name", name)
        .add("attribute", attribute)
        .addValue("scale", scale)
        .add("minimum", minimum)
        .add("maximum", maximum)
        .add("length", length)
        .build();
  }

  /** The plan of one scale by itself. */
  AssessmentPlan planOf(String value) {
    StoppingRule stopping =
        scale.stoppingRule().and(new ItemCount(minimum)).or(new ItemCount(maximum));
    return scale.endingWhen(stopping).forPersonWith(new AllowedValues(attribute, Set.of(value)));
  }
}
