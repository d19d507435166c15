package org.jalon.certification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jalon.certification.JuryEvent.ExternalVerdict;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.internal.Checks;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.LocalizedText;

/** What an adaptive certification makes of an ability. Immutable. */
public sealed interface Award {

  /**
   * Scores an estimate.
   *
   * @param estimate the ability at the end of the test
   * @return what it is worth
   */
  AbilityScore score(AbilityEstimate estimate);

  /**
   * Points, a global level and the level of each competence. A policy that offers fewer levels than
   * its scales have gives what lies above the highest of them the most it offers.
   *
   * @param scale from ability to points and to the global level
   * @param competenceLevels from ability to the level of each competence
   * @param highestLevel the highest level offered
   */
  record Points(
      ScoreScale scale, Map<CompetenceId, CompetenceLevelScale> competenceLevels, int highestLevel)
      implements Award {

    /**
     * Creates an award from a copy of the map.
     *
     * @throws IllegalArgumentException if the scale has no such level
     */
    public Points {
      Checks.inRange("highest level offered", highestLevel, 0, scale.highestLevel());
      competenceLevels = Collections.unmodifiableMap(new LinkedHashMap<>(competenceLevels));
    }

    /**
     * All levels of a scale.
     *
     * @param scale from ability to points and to the global level
     * @param competenceLevels from ability to the level of each competence
     */
    public Points(ScoreScale scale, Map<CompetenceId, CompetenceLevelScale> competenceLevels) {
      this(scale, competenceLevels, scale.highestLevel());
    }

    /**
     * The scale with the levels that are offered.
     *
     * @return the scale that points come from
     */
    public ScoreScale offered() {
      return scale.upTo(highestLevel);
    }

    @Override
    public AbilityScore score(AbilityEstimate estimate) {
      double ability = estimate.ability();
      ScoreScale offered = offered();
      Map<CompetenceId, OptionalInt> levels = new LinkedHashMap<>();
      competenceLevels.forEach(
          (competence, levelScale) -> levels.put(competence, capped(levelScale.level(ability))));
      return new AbilityScore(
          estimate,
          OptionalInt.of(offered.points(ability)),
          offered.band(ability),
          offered.level(ability),
          levels);
    }

    private OptionalInt capped(OptionalInt level) {
      boolean fewer = highestLevel < scale.highestLevel();
      return fewer && level.isPresent()
          ? OptionalInt.of(Math.min(level.getAsInt(), highestLevel))
          : level;
    }
  }

  /**
   * A band alone, as complementary certifications have it.
   *
   * @param bands the bands, the lowest first, each beginning where the one before it ends
   * @param jury the second stage that a person becomes eligible for by reaching a band; empty if
   *     there is none
   */
  record Bands(List<NamedBand> bands, Optional<ExternalJury> jury) implements Award {

    /**
     * A band with a name.
     *
     * @param lower the lower bound, which belongs to it
     * @param upper the upper bound, which does not; abilities above that of the last band belong to
     *     it all the same
     * @param name what people call it
     */
    public record NamedBand(double lower, double upper, LocalizedText name) {

      /**
       * Creates a band. That the bounds are in order is checked by the award.
       *
       * @throws IllegalArgumentException if a bound is not finite or the name is missing or blank
       */
      public NamedBand {
        Checks.finite("lower bound of the band", lower);
        Checks.finite("upper bound of the band", upper);
        CertificateTexts.check("name of the band", name);
      }
    }

    /**
     * Creates an award from a copy of the list.
     *
     * @throws IllegalArgumentException if there is no band, or their bounds are not contiguous and
     *     increasing; every band concerned is named
     */
    public Bands {
      bands = List.copyOf(Checks.notEmpty("bands of the certification", bands));
      List<String> problems = problems(bands);
      if (!problems.isEmpty()) {
        throw new IllegalArgumentException(String.join("\n", problems));
      }
    }

    private static List<String> problems(List<NamedBand> bands) {
      List<String> problems = new ArrayList<>();
      for (int k = 0; k < bands.size(); k++) {
        NamedBand band = bands.get(k);
        if (!(band.lower < band.upper)) {
          problems.add(
              "Band %d: its lower bound (%s) must be below its upper bound (%s)."
                  .formatted(k, band.lower, band.upper));
        }
        if (k > 0 && band.lower != bands.get(k - 1).upper) {
          problems.add(
              "Band %d: its lower bound (%s) must be the upper bound of band %d (%s). Maybe two bounds were exchanged."
                  .formatted(k, band.lower, k - 1, bands.get(k - 1).upper));
        }
      }
      return problems;
    }

    /**
     * The index of the band of an ability.
     *
     * @param ability theta
     * @return from 0, or empty below the first band
     * @throws IllegalArgumentException if the ability is NaN
     */
    public OptionalInt band(double ability) {
      Checks.require(!Double.isNaN(ability), "ability", ability, "must be a number");
      if (ability < bands.get(0).lower) {
        return OptionalInt.empty();
      }
      int band = 0;
      while (band + 1 < bands.size() && ability >= bands.get(band).upper) {
        band++;
      }
      return OptionalInt.of(band);
    }

    @Override
    public AbilityScore score(AbilityEstimate estimate) {
      return new AbilityScore(
          estimate, OptionalInt.empty(), band(estimate.ability()), Optional.empty(), Map.of());
    }
  }

  /**
   * A second stage before an external jury, for those who reached a band.
   *
   * @param levels the levels that the jury may award by their identifiers, the lowest first
   */
  record ExternalJury(Map<String, LocalizedText> levels) {

    /**
     * Creates a stage from a copy of the map.
     *
     * @throws IllegalArgumentException if there is no level, or one is not an identifier, has the
     *     name of another verdict, or lacks a name for people
     */
    public ExternalJury {
      Checks.require(!levels.isEmpty(), "levels of the external jury", levels, "must not be empty");
      levels.forEach(ExternalJury::check);
      levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
    }

    private static void check(String level, LocalizedText name) {
      Checks.id("level of the external jury", level);
      CertificateTexts.check("name of the level " + level, name);
      Checks.require(
          !level.equals(ExternalVerdict.REFUSED) && !level.equals(ExternalVerdict.UNSET),
          "level of the external jury",
          level,
          "must not have the name of another verdict");
    }
  }
}
