package org.jalon.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;
import org.jalon.session.AssessmentPlan;
import org.jalon.session.BatteryPlan;
import org.jspecify.annotations.Nullable;

/** Plans of tests of several abilities. The plan of a scale stands in them as it would alone. */
final class BatteryPlanCodec implements Codec<BatteryPlan> {

  private final PlanCodec plans;

  BatteryPlanCodec(PlanCodec plans) {
    this.plans = plans;
  }

  @Override
  public String format() {
    return "jalon-battery-plan";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public @Nullable BatteryPlan read(Cursor root) {
    root.allowing(
        "format", "version", "name", "attribute", "scale", "minimum", "maximum", "length");
    Optional<String> name = root.field("name").text();
    Optional<String> attribute = root.field("attribute").text();
    Optional<AssessmentPlan> scale = plans.content(root.field("scale"));
    Optional<Integer> minimum = root.field("minimum").integer();
    Optional<Integer> maximum = root.field("maximum").integer();
    Optional<Integer> length = root.field("length").integer();
    if (Stream.of(name, attribute, scale, minimum, maximum, length).anyMatch(Optional::isEmpty)) {
      return null;
    }
    return root.make(
            () ->
                new BatteryPlan(
                    name.get(),
                    attribute.get(),
                    scale.get(),
                    minimum.get(),
                    maximum.get(),
                    length.get()))
        .orElse(null);
  }

  @Override
  public void write(BatteryPlan plan, ObjectNode root) {
    root.put("name", plan.name()).put("attribute", plan.attribute());
    plans.write(plan.scale(), root.putObject("scale"));
    root.put("minimum", plan.minimum()).put("maximum", plan.maximum()).put("length", plan.length());
  }
}
