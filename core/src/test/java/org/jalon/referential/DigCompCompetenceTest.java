package org.jalon.referential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.referential.DigCompCompetence.BROWSING;
import static org.jalon.referential.DigCompCompetence.GAPS;
import static org.jalon.referential.DigCompCompetence.SHARING;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigCompCompetenceTest {

  @Test
  void there_are_21_codes_in_five_areas() {
    assertThat(Arrays.stream(DigCompCompetence.values()).map(DigCompCompetence::code))
        .containsExactly(
            "1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "3.1", "3.2", "3.3",
            "3.4", "4.1", "4.2", "4.3", "4.4", "5.1", "5.2", "5.3", "5.4");
  }

  @ParameterizedTest
  @EnumSource
  void a_competence_is_found_by_its_code(DigCompCompetence competence) {
    assertThat(DigCompCompetence.find(competence.code())).contains(competence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "1.4", "6.1", "1.1 ", "01.1", "BROWSING"})
  void there_is_no_competence_of_another_code(String code) {
    assertThat(DigCompCompetence.find(code)).isEmpty();
  }

  @Test
  void titles_are_those_of_each_version() {
    assertThat(DigCompCompetence.BEHAVIOUR.title22()).isEqualTo("Netiquette");
    assertThat(DigCompCompetence.BEHAVIOUR.title30()).isEqualTo("Digital behaviour");
    assertThat(SHARING.title22()).isEqualTo(SHARING.title30());
  }

  @Test
  void an_alignment_keeps_the_order_of_weight() {
    Set<DigCompCompetence> byWeight = new LinkedHashSet<>(List.of(GAPS, BROWSING, SHARING));
    DigCompAlignment alignment = new DigCompAlignment(byWeight, Set.of());
    assertThat(alignment.version22()).containsExactly(GAPS, BROWSING, SHARING);
    assertThat(alignment.version30()).isEmpty();
  }

  @Test
  void an_alignment_is_a_copy_that_cannot_be_changed() {
    Set<DigCompCompetence> set = EnumSet.of(GAPS);
    DigCompAlignment alignment = new DigCompAlignment(Set.of(), set);
    set.add(BROWSING);
    assertThat(alignment.version30()).containsExactly(GAPS);
    assertThatThrownBy(() -> alignment.version30().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
