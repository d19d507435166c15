package org.jalon.certification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jalon.internal.Checks;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.DigCompCompetence;
import org.jalon.referential.Level;

/**
 * From the levels of the 16 competences of the French reference framework to levels of DigComp, as
 * the reference service publishes them. Immutable and thread-safe.
 *
 * <table>
 *   <caption>Where the level of each DigComp competence comes from</caption>
 *   <tr><th scope="col">DigComp</th><th scope="col">from the competences</th></tr>
 *   <tr><td>1.1, 1.2</td><td>1.1</td></tr>
 *   <tr><td>1.3</td><td>the mean of 1.2 and 1.3, if both are present</td></tr>
 *   <tr><td>2.1, 2.5</td><td>2.1</td></tr>
 *   <tr><td>2.2</td><td>2.2</td></tr>
 *   <tr><td>2.3, 2.6, 5.4</td><td>2.4</td></tr>
 *   <tr><td>2.4</td><td>2.3</td></tr>
 *   <tr><td>3.1</td><td>the mean of 3.1 and 3.2, if both are present</td></tr>
 *   <tr><td>3.2, 3.3</td><td>3.3</td></tr>
 *   <tr><td>3.4, 4.1, 4.2, 5.1, 5.2</td><td>the same code</td></tr>
 *   <tr><td>4.3, 4.4</td><td>4.3</td></tr>
 *   <tr><td>5.3</td><td>the mean of all others produced, if all 5 areas are present</td></tr>
 * </table>
 *
 * <p>A competence is present if it has a level, be it 0; an area if one of its competences is.
 * <em>All others produced</em> are taken to the letter: the levels in the left column as they would
 * be exported, the two means already rounded, each counted once for every DigComp competence that
 * it gives, and those of level 0 too. Means are rounded to the nearest level, halves up. Only
 * levels from 1 are exported.
 *
 * @param competences the identifier of the competence of each of the 16 codes, {@code 1.1} to
 *     {@code 5.2}
 */
public record DigCompCrosswalk(Map<String, CompetenceId> competences) {

  private static final Map<DigCompCompetence, List<String>> SOURCES = sources();

  private static final List<String> CODES =
      SOURCES.values().stream().flatMap(List::stream).distinct().sorted().toList();

  private static final int AREAS = 5;

  /** The crosswalk where the identifiers of the competences are their codes. */
  public static final DigCompCrosswalk BY_CODE =
      new DigCompCrosswalk(
          CODES.stream().collect(Collectors.toMap(Function.identity(), CompetenceId::new)));

  /**
   * Creates a crosswalk from a copy of the map.
   *
   * @throws IllegalArgumentException if the codes are not the 16 of the framework, or two codes
   *     have the same competence
   */
  public DigCompCrosswalk {
    Checks.require(
        competences.keySet().equals(new HashSet<>(CODES)),
        "codes of the crosswalk",
        competences.keySet().stream().sorted().toList(),
        "must be " + CODES);
    Checks.require(
        new HashSet<>(competences.values()).size() == CODES.size(),
        "competences of the crosswalk",
        competences.values().stream().map(CompetenceId::value).sorted().toList(),
        "must be another one for each code");
    Map<String, CompetenceId> inOrder = new LinkedHashMap<>();
    for (String code : CODES) {
      inOrder.put(code, competences.get(code));
    }
    competences = Collections.unmodifiableMap(inOrder);
  }

  private static Map<DigCompCompetence, List<String>> sources() {
    Map<DigCompCompetence, List<String>> sources = new EnumMap<>(DigCompCompetence.class);
    sources.put(DigCompCompetence.BROWSING, List.of("1.1"));
    sources.put(DigCompCompetence.EVALUATING, List.of("1.1"));
    sources.put(DigCompCompetence.MANAGING, List.of("1.2", "1.3"));
    sources.put(DigCompCompetence.INTERACTING, List.of("2.1"));
    sources.put(DigCompCompetence.SHARING, List.of("2.2"));
    sources.put(DigCompCompetence.CITIZENSHIP, List.of("2.4"));
    sources.put(DigCompCompetence.COLLABORATING, List.of("2.3"));
    sources.put(DigCompCompetence.BEHAVIOUR, List.of("2.1"));
    sources.put(DigCompCompetence.IDENTITY, List.of("2.4"));
    sources.put(DigCompCompetence.DEVELOPING, List.of("3.1", "3.2"));
    sources.put(DigCompCompetence.INTEGRATING, List.of("3.3"));
    sources.put(DigCompCompetence.COPYRIGHT, List.of("3.3"));
    sources.put(DigCompCompetence.PROGRAMMING, List.of("3.4"));
    sources.put(DigCompCompetence.DEVICES, List.of("4.1"));
    sources.put(DigCompCompetence.PRIVACY, List.of("4.2"));
    sources.put(DigCompCompetence.WELLBEING, List.of("4.3"));
    sources.put(DigCompCompetence.ENVIRONMENT, List.of("4.3"));
    sources.put(DigCompCompetence.TECHNICAL_PROBLEMS, List.of("5.1"));
    sources.put(DigCompCompetence.NEEDS, List.of("5.2"));
    sources.put(DigCompCompetence.GAPS, List.of("2.4"));
    return sources;
  }

  /**
   * The levels of DigComp.
   *
   * @param levels the level of each competence, 0 to 8, empty or left out if it was not tested;
   *     competences that the crosswalk does not know count for nothing
   * @return the levels from 1, in the order of DigComp
   * @throws IllegalArgumentException if a level of a competence of the crosswalk does not lie
   *     between 0 and 8
   */
  public Map<DigCompCompetence, Level> levels(Map<CompetenceId, OptionalInt> levels) {
    Map<String, Integer> present = present(levels);
    Map<DigCompCompetence, Integer> produced = new EnumMap<>(DigCompCompetence.class);
    SOURCES.forEach(
        (target, codes) -> {
          if (present.keySet().containsAll(codes)) {
            produced.put(target, mean(codes.stream().map(present::get).toList()));
          }
        });
    if (present.keySet().stream().map(DigCompCrosswalk::area).distinct().count() == AREAS) {
      produced.put(DigCompCompetence.CREATIVITY, mean(new ArrayList<>(produced.values())));
    }
    return exported(produced);
  }

  private Map<String, Integer> present(Map<CompetenceId, OptionalInt> levels) {
    Map<String, Integer> present = new LinkedHashMap<>();
    competences.forEach(
        (code, id) ->
            levels
                .getOrDefault(id, OptionalInt.empty())
                .ifPresent(
                    level ->
                        present.put(
                            code,
                            Checks.inRange(
                                "level of the competence " + id, level, 0, Level.COUNT))));
    return present;
  }

  private static String area(String code) {
    return code.substring(0, code.indexOf('.'));
  }

  /** Halves up, in whole numbers: ⌊s/n + 1/2⌋ = ⌊(2s + n) / 2n⌋. */
  private static int mean(List<Integer> levels) {
    int sum = levels.stream().mapToInt(Integer::intValue).sum();
    return (2 * sum + levels.size()) / (2 * levels.size());
  }

  private static Map<DigCompCompetence, Level> exported(Map<DigCompCompetence, Integer> produced) {
    Map<DigCompCompetence, Level> exported = new EnumMap<>(DigCompCompetence.class);
    produced.forEach(
        (target, level) -> {
          if (level >= 1) {
            exported.put(target, Level.of(level));
          }
        });
    return Collections.unmodifiableMap(exported);
  }
}
