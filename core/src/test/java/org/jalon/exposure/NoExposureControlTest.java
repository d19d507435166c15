package org.jalon.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoExposureControlTest extends ExposureControlConformance {

  @Override
  protected ExposureControl control() {
    return new NoExposureControl();
  }

  @Test
  void every_item_is_eligible() {
    assertThat(control().eligible(Exposures.context(Exposures.bank(7), 0, 1)).cardinality())
        .isEqualTo(7);
  }
}
