package org.jalon.exposure;

import java.util.List;
import java.util.Map;
import org.jalon.item.ItemId;

/** The conditional form does what every control must do. */
class ConditionalSympsonHetterTest extends ExposureControlConformance {

  @Override
  protected ExposureControl control() {
    return new SympsonHetter(
        new AbilityClasses(List.of(-1.0, 1.0)), Map.of(new ItemId("q1"), List.of(0.2, 1.0, 0.5)));
  }
}
