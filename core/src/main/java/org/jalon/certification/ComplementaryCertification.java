package org.jalon.certification;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jalon.certification.JuryEvent.ExternalVerdict;
import org.jalon.internal.Checks;
import org.jalon.referential.LocalizedText;

/**
 * A further certification taken together with one that confirms a profile.
 *
 * <p>The level aimed at is acquired by those whose main test is validated, with enough points and a
 * sufficient rate: of right answers to the certification's own items, or of the main test if it has
 * none. Who misses one of these by own items, but has the points of the next lower level and the
 * lower rate, acquires that level. With an external jury there is a second section: the lower of
 * the two levels counts.
 *
 * @param framework what a person registers for
 * @param ownItems whether it has items of its own
 * @param minimumRate the percentage of right answers for the level aimed at
 * @param lowerLevelRate the percentage for the next lower level; empty if that cannot be acquired
 * @param externalJury whether an external jury has the last word
 * @param levels the levels, the lowest first
 */
public record ComplementaryCertification(
    String framework,
    boolean ownItems,
    int minimumRate,
    OptionalInt lowerLevelRate,
    boolean externalJury,
    List<CertificationLevel> levels) {

  /**
   * A level.
   *
   * @param id what test records and juries call it
   * @param name what people call it
   * @param minimumPoints how many points of the main test it takes
   */
  public record CertificationLevel(String id, LocalizedText name, int minimumPoints) {

    /**
     * Creates a level.
     *
     * @throws IllegalArgumentException if the identifier is not one, the name is missing or blank,
     *     or the points are negative
     */
    public CertificationLevel {
      Checks.id("level of the further certification", id);
      CertificateTexts.check("name of the level " + id, name);
      Checks.atLeast("minimum points of the level " + id, minimumPoints, 0);
    }
  }

  /**
   * Creates a certification from a copy of the list.
   *
   * @throws IllegalArgumentException if the framework is not an identifier, a rate not a
   *     percentage, the lower rate above the other or given without own items, there is no level,
   *     two have the same identifier, one has the name of another verdict, or the points fall from
   *     one level to the next; everything wrong is named
   */
  public ComplementaryCertification {
    Checks.id("framework of the further certification", framework);
    levels = List.copyOf(levels);
    Problems problems =
        new Problems()
            .unlessInRange("minimum rate", minimumRate, 0, 100)
            .unlessInRange("rate of the lower level", lowerLevelRate.orElse(0), 0, 100)
            .unless(
                lowerLevelRate.orElse(0) <= minimumRate,
                "The rate of the lower level (%d) must be at most the minimum rate (%d). Maybe they were exchanged."
                    .formatted(lowerLevelRate.orElse(0), minimumRate))
            .unless(
                ownItems || lowerLevelRate.isEmpty(),
                "The rate of the lower level (%d) must not be given for a certification without items of its own."
                    .formatted(lowerLevelRate.orElse(0)))
            .unless(
                !levels.isEmpty(), "The levels of the further certification must not be empty.");
    check(levels, problems);
    problems.report();
  }

  private static void check(List<CertificationLevel> levels, Problems problems) {
    Set<String> ids = new HashSet<>(Set.of(ExternalVerdict.REFUSED, ExternalVerdict.UNSET));
    for (int i = 0; i < levels.size(); i++) {
      CertificationLevel level = levels.get(i);
      problems.unless(
          ids.add(level.id()),
          "The level (%s) must have an identifier of its own, other than \"%s\" and \"%s\"."
              .formatted(level.id(), ExternalVerdict.REFUSED, ExternalVerdict.UNSET));
      int before = i == 0 ? 0 : levels.get(i - 1).minimumPoints();
      problems.unless(
          before <= level.minimumPoints(),
          "The minimum points of the level %s (%d) must be at least those of the level below (%d). Maybe the levels are not in order."
              .formatted(level.id(), level.minimumPoints(), before));
    }
  }

  /** The position of a level from the lowest one, or empty if there is none of that name. */
  OptionalInt position(String level) {
    for (int i = 0; i < levels.size(); i++) {
      if (levels.get(i).id().equals(level)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }
}
