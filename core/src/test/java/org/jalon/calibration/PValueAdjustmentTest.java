package org.jalon.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** P-values and their adjustment. */
class PValueAdjustmentTest {

  @Test
  void the_smallest_counts_most() {
    double[] p = {0.01, 0.04, 0.03, Double.NaN, 0.005};

    assertThat(PValueAdjustment.HOLM.adjust(p))
        .containsExactly(new double[] {0.03, 0.06, 0.06, Double.NaN, 0.02}, within(1e-15));
    assertThat(PValueAdjustment.BENJAMINI_HOCHBERG.adjust(p))
        .containsExactly(new double[] {0.02, 0.04, 0.04, Double.NaN, 0.02}, within(1e-15));
    assertThat(PValueAdjustment.NONE.adjust(p)).containsExactly(p);
  }

  @Property
  void rejections_are_those_of_the_procedures(
      @ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = 0, max = 1) Double> values,
      @ForAll @DoubleRange(min = 0.01, max = 0.5) double level) {
    double[] p = values.stream().mapToDouble(v -> v).toArray();
    double[] sorted = Arrays.stream(p).sorted().toArray();
    int m = p.length;
    int holm = 0;
    while (holm < m && sorted[holm] * (m - holm) <= level) {
      holm++;
    }
    int hochberg =
        IntStream.rangeClosed(1, m).filter(k -> sorted[k - 1] * m / k <= level).max().orElse(0);

    assertThat(rejected(PValueAdjustment.HOLM.adjust(p), level)).isEqualTo(holm);
    assertThat(rejected(PValueAdjustment.BENJAMINI_HOCHBERG.adjust(p), level)).isEqualTo(hochberg);
  }

  private static int rejected(double[] p, double level) {
    return (int) Arrays.stream(p).filter(v -> v <= level).count();
  }

  @Test
  void a_value_that_is_no_probability_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PValueAdjustment.HOLM.adjust(0.5, 1.5))
        .withMessage("The p-value (1.5) must lie between 0.0 and 1.0.");
  }

  @Test
  void the_probability_of_a_chi_square_is_that_of_the_tables() {
    assertThat(ChiSquareTest.of(3.841458820694124, 1).pValue()).isCloseTo(0.05, within(1e-12));
    assertThat(ChiSquareTest.of(18.307038053275146, 10).pValue()).isCloseTo(0.05, within(1e-12));
    assertThat(ChiSquareTest.of(-1e-9, 2)).isEqualTo(new ChiSquareTest(0, 2, 1));
    assertThat(ChiSquareTest.of(1e6, 3).pValue()).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChiSquareTest.of(1, 0))
        .withMessage("The degrees of freedom (0) must be at least 1.");
  }
}
