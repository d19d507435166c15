package org.jalon.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jalon.reproducibility.RandomSeed;
import org.junit.jupiter.api.Test;

/** Deciles found digit by digit against sorting. */
class AbilityCutsTest {

  private static double[] cuts(int threads, SimulatedSample... samples) {
    return AbilityCuts.of(List.of(samples), Execution.onThreads(threads));
  }

  private static SimulatedSample sample(double... abilities) {
    return new SimulatedSample(Population.fixed(abilities), abilities.length, new RandomSeed(1));
  }

  private static double[] bySorting(double[] abilities) {
    double[] sorted = Arrays.stream(abilities).map(ability -> ability + 0.0).toArray();
    Arrays.sort(sorted);
    double[] cuts = new double[9];
    for (int k = 1; k < 10; k++) {
      cuts[k - 1] = sorted[(int) Math.ceil(k * sorted.length / 10.0) - 1];
    }
    return cuts;
  }

  @Property(tries = 500)
  void the_cuts_are_those_of_the_sorted_abilities(@ForAll("abilities") double[] abilities) {
    assertThat(cuts(1, sample(abilities))).isEqualTo(bySorting(abilities));
  }

  @Property(tries = 200)
  void several_samples_count_as_one(
      @ForAll("abilities") double[] first, @ForAll("abilities") double[] second) {
    double[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    assertThat(cuts(1, sample(first), sample(second))).isEqualTo(bySorting(both));
  }

  @Test
  void many_normal_abilities_have_the_same_cuts_on_any_number_of_threads() {
    SimulatedSample sample =
        new SimulatedSample(Population.normal(-0.3, 1.4), 5003, new RandomSeed(9));
    double[] abilities = new double[5003];
    Arrays.setAll(abilities, i -> sample.person(i).ability());
    for (int threads : new int[] {1, 2, 7}) {
      assertThat(cuts(threads, sample)).isEqualTo(bySorting(abilities));
    }
  }

  @Property(tries = 1000)
  void keys_are_in_the_order_of_abilities_and_lead_back(
      @ForAll("ability") double first, @ForAll("ability") double second) {
    assertThat(
            Integer.signum(Long.compareUnsigned(AbilityCuts.key(first), AbilityCuts.key(second))))
        .isEqualTo(Integer.signum(Double.compare(first + 0.0, second + 0.0)));
    assertThat(AbilityCuts.ability(AbilityCuts.key(first))).isEqualTo(first + 0.0);
  }

  @Test
  void an_ability_belongs_to_the_group_above_the_cuts_below_it() {
    double[] cuts = {-1, 0, 0, 2};
    assertThat(AbilityCuts.countBelow(cuts, -1)).isZero();
    assertThat(AbilityCuts.countBelow(cuts, 0)).isEqualTo(1);
    assertThat(AbilityCuts.countBelow(cuts, 0.1)).isEqualTo(3);
    assertThat(AbilityCuts.countBelow(cuts, 7)).isEqualTo(4);
  }

  @Provide
  Arbitrary<Double> ability() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.doubles().between(-4, 4)),
        Tuple.of(1, Arbitraries.doubles().between(-1e50, 1e50)),
        Tuple.of(1, Arbitraries.of(0.0, -0.0, Double.MIN_VALUE, 1.0)));
  }

  @Provide
  Arbitrary<double[]> abilities() {
    return ability().array(double[].class).ofMinSize(1).ofMaxSize(60);
  }
}
