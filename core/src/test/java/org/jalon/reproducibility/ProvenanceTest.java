package org.jalon.reproducibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProvenanceTest {

  private static final RandomSeed SEED = new RandomSeed(42);
  private static final Fingerprint BANK = Fingerprint.of("bank").build();
  private static final Fingerprint PLAN = Fingerprint.of("plan").build();

  @Test
  void the_version_of_this_release_is_written_into_it_by_the_build() {
    Provenance provenance = Provenance.ofThisRelease(SEED, Map.of());
    assertThat(provenance.libraryVersion()).matches("\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.]+)?");
    assertThat(provenance.seed()).isEqualTo(SEED);
  }

  @Test
  void roles_come_in_alphabetical_order() {
    Provenance provenance = new Provenance("1.0.0", SEED, Map.of("plan", PLAN, "bank", BANK));
    assertThat(provenance.fingerprints())
        .containsExactly(Map.entry("bank", BANK), Map.entry("plan", PLAN));
  }

  @Test
  void the_fingerprints_are_a_copy_that_does_not_change() {
    Map<String, Fingerprint> fingerprints = new HashMap<>(Map.of("bank", BANK));
    Provenance provenance = new Provenance("1.0.0", SEED, fingerprints);
    fingerprints.put("plan", PLAN);
    assertThat(provenance.fingerprints()).containsOnlyKeys("bank");
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> provenance.fingerprints().put("plan", PLAN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void a_blank_version_is_refused(String version) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Provenance(version, SEED, Map.of()))
        .withMessage("The library version (" + version + ") must not be blank.");
  }
}
