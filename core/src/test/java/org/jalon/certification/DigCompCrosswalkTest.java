package org.jalon.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.DigCompCompetence;
import org.jalon.referential.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published crosswalk, rule by rule, worked out by hand. */
class DigCompCrosswalkTest {

  private static final List<String> CODES =
      List.of(
          "1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4", "3.1", "3.2", "3.3", "3.4", "4.1", "4.2",
          "4.3", "5.1", "5.2");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # one competence alone: where it goes, and to nothing else
          1.1=4                                     | 1.1=4 1.2=4
          1.2=4                                     | ''
          1.3=4                                     | ''
          2.1=4                                     | 2.1=4 2.5=4
          2.2=4                                     | 2.2=4
          2.3=4                                     | 2.4=4
          2.4=4                                     | 2.3=4 2.6=4 5.4=4
          3.1=4                                     | ''
          3.2=4                                     | ''
          3.3=4                                     | 3.2=4 3.3=4
          3.4=4                                     | 3.4=4
          4.1=4                                     | 4.1=4
          4.2=4                                     | 4.2=4
          4.3=4                                     | 4.3=4 4.4=4
          5.1=4                                     | 5.1=4
          5.2=4                                     | 5.2=4
          # means of two: halves go up, a level 0 is present, a competence not tested is not
          1.2=2 1.3=5                               | 1.3=4
          1.2=5 1.3=2                               | 1.3=4
          1.2=1 1.3=3                               | 1.3=2
          1.2=0 1.3=1                               | 1.3=1
          1.2=0 1.3=0                               | ''
          1.2=0 1.3=-                               | ''
          3.1=7 3.2=8                               | 3.1=8
          3.1=8 3.2=0                               | 3.1=4
          3.1=- 3.2=8                               | ''
          # level 0 is not exported
          1.1=0 2.1=0 2.2=1                         | 2.2=1
          # the mean of all: 1 1 3 8 5 3 (0) = 21 / 7 = 3
          1.1=1 2.2=3 3.4=8 4.1=5 4.2=3 5.2=0       | 1.1=1 1.2=1 2.2=3 3.4=8 4.1=5 4.2=3 5.3=3
          # of four areas there is none
          1.1=8 2.2=8 3.4=8 4.1=8                   | 1.1=8 1.2=8 2.2=8 3.4=8 4.1=8
          1.1=8 2.2=8 3.4=8 4.1=8 5.1=-             | 1.1=8 1.2=8 2.2=8 3.4=8 4.1=8
          # an area is present by a competence that gives nothing alone, or by a level 0: 2 4 (0) = 6 / 3 = 2
          1.2=8 2.2=2 3.1=8 4.1=4 5.1=0             | 2.2=2 4.1=4 5.3=2
          # a half of the mean of all goes up: 1 2 = 3 / 2 = 1.5; below a half it goes down: 1 1 2 = 4 / 3
          1.2=8 2.2=1 3.1=8 4.1=2 5.1=-             | 2.2=1 4.1=2
          1.2=8 2.2=1 3.1=8 4.1=2 5.1=1             | 2.2=1 4.1=2 5.1=1 5.3=1
          1.2=8 2.2=1 3.1=8 4.1=2 4.2=2 5.1=1       | 2.2=1 4.1=2 4.2=2 5.1=1 5.3=2
          # the mean of all has the rounded means in it: 4.5 is 5, so that 5 5 2 2 1 1 1 = 17 / 7 = 2.43; and
          # 1.3 and 3.1 as 4.5 would give 16 / 7 = 2.29, without them 7 / 5 = 1.4
          1.2=4 1.3=5 2.1=2 3.1=4 3.2=5 4.3=1 5.1=1 | 1.3=5 2.1=2 2.5=2 3.1=5 4.3=1 4.4=1 5.1=1 5.3=2
          # rounding first decides: (3 + 1 + 1 + 1) / 4 = 1.5 is 2, while (2.5 + 1 + 1 + 1) / 4 = 1.375 would be 1
          1.2=2 1.3=3 2.2=1 3.1=1 4.1=1 5.1=1       | 1.3=3 2.2=1 4.1=1 5.1=1 5.3=2
          # each DigComp competence counts once: 2.4 thrice, 8 8 8 and 0 0 0 0 0 (1.1 twice) = 24 / 8 = 3
          1.1=0 2.4=8 3.4=0 4.1=0 5.1=0             | 2.3=8 2.6=8 5.3=3 5.4=8
          # all zero
          1.1=0 2.1=0 3.4=0 4.1=0 5.1=0             | ''
          """)
  void the_levels_are_those_worked_out_by_hand(String given, String expected) {
    assertThat(text(DigCompCrosswalk.BY_CODE.levels(levels(given)))).isEqualTo(expected);
  }

  private static Map<CompetenceId, OptionalInt> levels(String text) {
    Map<CompetenceId, OptionalInt> levels = new HashMap<>();
    for (String pair : text.split(" ", -1)) {
      String level = pair.substring(4);
      levels.put(
          new CompetenceId(pair.substring(0, 3)),
          level.equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(level)));
    }
    return levels;
  }

  private static String text(Map<DigCompCompetence, Level> levels) {
    return levels.entrySet().stream()
        .map(entry -> entry.getKey().code() + "=" + entry.getValue())
        .collect(Collectors.joining(" "));
  }

  @Property(tries = 200)
  void equal_levels_everywhere_give_that_level_for_all_21_competences(
      @ForAll @IntRange(min = 1, max = 8) int level) {
    Map<CompetenceId, OptionalInt> levels = new HashMap<>();
    CODES.forEach(code -> levels.put(new CompetenceId(code), OptionalInt.of(level)));
    assertThat(DigCompCrosswalk.BY_CODE.levels(levels))
        .hasSize(DigCompCompetence.values().length)
        .allSatisfy((target, reached) -> assertThat(reached).isEqualTo(Level.of(level)));
  }

  @Property(tries = 500)
  void no_level_falls_when_that_of_a_competence_rises(
      @ForAll("levels") List<Integer> levels, @ForAll("codes") String risen) {
    Map<CompetenceId, OptionalInt> before = new LinkedHashMap<>();
    for (int k = 0; k < CODES.size(); k++) {
      before.put(new CompetenceId(CODES.get(k)), OptionalInt.of(levels.get(k)));
    }
    Map<CompetenceId, OptionalInt> after = new LinkedHashMap<>(before);
    after.computeIfPresent(
        new CompetenceId(risen), (id, level) -> OptionalInt.of(level.getAsInt() + 1));
    Map<DigCompCompetence, Level> more = DigCompCrosswalk.BY_CODE.levels(after);
    assertThat(DigCompCrosswalk.BY_CODE.levels(before))
        .allSatisfy((target, level) -> assertThat(more.get(target)).isGreaterThanOrEqualTo(level));
  }

  @Provide
  Arbitrary<List<Integer>> levels() {
    return Arbitraries.integers().between(0, 7).list().ofSize(CODES.size());
  }

  @Provide
  Arbitrary<String> codes() {
    return Arbitraries.of(CODES);
  }

  @Test
  void a_competence_of_another_referential_counts_for_nothing() {
    Map<CompetenceId, OptionalInt> levels = levels("2.2=3");
    levels.put(new CompetenceId("6.1"), OptionalInt.of(99));
    assertThat(text(DigCompCrosswalk.BY_CODE.levels(levels))).isEqualTo("2.2=3");
  }

  @Test
  void competences_may_have_other_ids_than_their_codes() {
    Map<String, CompetenceId> ids = new HashMap<>();
    CODES.forEach(code -> ids.put(code, new CompetenceId("c" + code)));
    DigCompCrosswalk crosswalk = new DigCompCrosswalk(ids);
    assertThat(crosswalk.competences().keySet()).containsExactlyElementsOf(CODES);
    assertThat(text(crosswalk.levels(Map.of(new CompetenceId("c2.3"), OptionalInt.of(5)))))
        .isEqualTo("2.4=5");
    assertThat(crosswalk.levels(levels("2.3=5"))).isEmpty();
  }

  @Test
  void a_crosswalk_needs_all_codes_and_no_other() {
    Map<String, CompetenceId> ids = new HashMap<>(DigCompCrosswalk.BY_CODE.competences());
    ids.remove("1.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DigCompCrosswalk(ids))
        .withMessage(
            "The codes of the crosswalk (%s) must be %s.", CODES.subList(1, CODES.size()), CODES);
    ids.put("1.1", new CompetenceId("1.1"));
    ids.put("6.1", new CompetenceId("6.1"));
    List<String> more = Stream.concat(CODES.stream(), Stream.of("6.1")).toList();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DigCompCrosswalk(ids))
        .withMessage("The codes of the crosswalk (%s) must be %s.", more, CODES);
  }

  @Test
  void two_codes_cannot_have_one_competence() {
    Map<String, CompetenceId> ids = new HashMap<>(DigCompCrosswalk.BY_CODE.competences());
    ids.put("1.2", new CompetenceId("1.1"));
    List<String> values = new ArrayList<>(CODES);
    values.set(1, "1.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DigCompCrosswalk(ids))
        .withMessage(
            "The competences of the crosswalk (%s) must be another one for each code.", values);
  }

  @ParameterizedTest
  @CsvSource({"-1", "9"})
  void a_level_off_the_scale_is_refused(int level) {
    Map<CompetenceId, OptionalInt> levels = Map.of(new CompetenceId("1.2"), OptionalInt.of(level));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DigCompCrosswalk.BY_CODE.levels(levels))
        .withMessage("The level of the competence 1.2 (" + level + ") must lie between 0 and 8.");
  }
}
