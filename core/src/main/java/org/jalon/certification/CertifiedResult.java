package org.jalon.certification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jalon.internal.Checks;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.LocalizedText;

/**
 * What a certificate says was reached.
 *
 * @param points the points; empty where the certification has none
 * @param maximumPoints the highest number of points that could be reached
 * @param globalLevel the name of the global level; empty below the first level that is named
 * @param competences the competences in the order shown; empty where only the whole counts
 */
public record CertifiedResult(
    OptionalInt points,
    OptionalInt maximumPoints,
    Optional<LocalizedText> globalLevel,
    List<CertifiedCompetence> competences) {

  /**
   * Creates a result from a copy of the list.
   *
   * @throws IllegalArgumentException if a number is negative, the points exceed the maximum, the
   *     level's name is missing, blank or not well-formed Unicode in some language, or a competence
   *     occurs twice
   */
  public CertifiedResult {
    competences = List.copyOf(competences);
    points.ifPresent(value -> Checks.atLeast("points of the certificate", value, 0));
    maximumPoints.ifPresent(value -> Checks.atLeast("maximum points of the certificate", value, 1));
    if (points.isPresent() && maximumPoints.isPresent()) {
      Checks.inRange("points of the certificate", points.getAsInt(), 0, maximumPoints.getAsInt());
    }
    globalLevel.ifPresent(name -> CertificateTexts.check("global level of the certificate", name));
    Set<String> twice = twice(competences);
    Checks.require(
        twice.isEmpty(), "competences of the certificate", twice, "must each occur only once");
  }

  /**
   * The result of a validated test. Where levels follow from points, a test below level 1 has no
   * table of competences.
   *
   * @param score what the test is worth
   * @param policy what decided
   * @param names the name of each competence
   * @return the result; global levels are called by their numbers, bands by their names
   */
  public static CertifiedResult of(
      CertificationScore score,
      CertificationPolicy policy,
      Function<CompetenceId, LocalizedText> names) {
    OptionalInt maximum = OptionalInt.empty();
    Optional<LocalizedText> level =
        score
            .globalLevel()
            .map(l -> LocalizedText.of("Niveau " + l.number(), "Level " + l.number()));
    if (policy instanceof AdaptiveCertification adaptive) {
      if (adaptive.award() instanceof Award.Points points) {
        maximum = OptionalInt.of(points.offered().maximumPoints());
      } else if (adaptive.award() instanceof Award.Bands bands && score.band().isPresent()) {
        level = Optional.of(bands.bands().get(score.band().getAsInt()).name());
      }
    }
    List<CertifiedCompetence> competences = new ArrayList<>();
    if (score.globalLevel().isPresent() || score instanceof ProfileScore) {
      score
          .competenceLevels()
          .forEach((id, l) -> competences.add(new CertifiedCompetence(id, names.apply(id), l)));
    }
    return new CertifiedResult(score.points(), maximum, level, competences);
  }

  private static Set<String> twice(List<CertifiedCompetence> competences) {
    Set<String> seen = new HashSet<>();
    Set<String> twice = new TreeSet<>();
    for (CertifiedCompetence competence : competences) {
      if (!seen.add(competence.id().value())) {
        twice.add(competence.id().value());
      }
    }
    return twice;
  }
}
