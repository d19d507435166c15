package org.jalon.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jalon.item.Responses;
import org.jalon.reproducibility.Fingerprint;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.testing.TestContent;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ExposureControl} must do. Extend it to test a control of your own; JUnit
 * Jupiter and jqwik must both be among the engines. The items of the banks are called {@code q0} to
 * {@code q11}; many banks have fewer.
 */
public abstract class ExposureControlConformance {

  /**
   * The control to test.
   *
   * @return a new object at every call, equal in effect to all others
   */
  protected abstract ExposureControl control();

  /**
   * Whether the items eligible at an ability stay so for the whole test.
   *
   * @return true unless overridden; false for a control that draws or decides at every position
   */
  protected boolean lastsForTheTest() {
    return true;
  }

  @Property(tries = 500)
  void only_items_of_the_bank_are_eligible(@ForAll("contexts") ExposureContext context) {
    assertThat(control().eligible(context).length()).isLessThanOrEqualTo(context.bank().size());
  }

  @Property(tries = 500)
  void the_same_context_gives_the_same_items(@ForAll("contexts") ExposureContext context) {
    BitSet eligible = control().eligible(context);

    assertThat(control().eligible(context)).isEqualTo(eligible);
  }

  @Property(tries = 500)
  void the_items_are_handed_over_as_a_set_of_their_own(
      @ForAll("contexts") ExposureContext context) {
    ExposureControl control = control();
    BitSet eligible = control.eligible(context);
    BitSet copy = (BitSet) eligible.clone();
    eligible.flip(0, context.bank().size());

    assertThat(control.eligible(context)).isEqualTo(copy);
  }

  @Property(tries = 500)
  void the_items_stay_eligible_for_the_test_unless_the_control_says_otherwise(
      @ForAll("contexts") ExposureContext context) {
    ExposureContext start =
        new ExposureContext(Responses.none(context.bank()), context.ability(), context.seed());

    assertThat(!lastsForTheTest() || control().eligible(context).equals(control().eligible(start)))
        .isTrue();
  }

  @Test
  void it_can_be_given_as_a_reason() {
    assertThat(control().describe()).isNotBlank().isEqualTo(control().describe());
  }

  @Test
  void its_fingerprint_lasts_from_one_object_to_another() {
    assertThat(fingerprint(control())).isEqualTo(fingerprint(control()));
  }

  @Provide
  Arbitrary<ExposureContext> contexts() {
    return Combinators.combine(
            TestContent.histories(),
            Arbitraries.doubles().between(-4, 4),
            Arbitraries.longs().map(RandomSeed::new))
        .as(ExposureContext::new)
        .withoutEdgeCases();
  }

  private static Fingerprint fingerprint(ExposureControl control) {
    return Fingerprint.of("control").addValue("value", control).build();
  }
}
