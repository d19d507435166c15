package org.jalon.simulation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jalon.certification.CompetenceLevelScale;
import org.jalon.certification.ScoreScale;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.Level;
import org.jalon.reproducibility.RandomStream;
import org.jalon.session.CompiledPlan;
import org.jalon.session.CompiledSession;

/** Lets one person after the other take a test twice, and counts. Mutable, for one thread. */
final class CertifiedTwice {

  private final CertificationAccuracyStudy study;
  private final SimulatedSample sample;
  private final CompiledSession session;
  private final ResponseContext context;
  private final RandomStream abilityDraws;
  private final ClassCounts bands;
  private final Map<CompetenceLevelScale, ClassCounts> levels; // competences commonly share a scale
  private final PointsErrors errors = new PointsErrors();

  CertifiedTwice(CertificationAccuracyStudy study, CompiledPlan plan, SimulatedSample sample) {
    this.study = study;
    this.sample = sample;
    this.session = plan.session();
    this.context = new ResponseContext(plan.bank());
    this.abilityDraws = sample.seed().at(0, SimulatedPerson.ABILITY);
    this.bands = new ClassCounts(study.scale().bands().size());
    this.levels = new LinkedHashMap<>();
    study.competenceLevels().values().forEach(s -> levels.put(s, new ClassCounts(Level.COUNT + 1)));
  }

  void certify(long first, long end) {
    for (long person = first; person < end; person++) {
      double ability = sample.ability(person, abilityDraws);
      SimulatedPerson who = new SimulatedPerson(person, ability, sample.seed().split(person));
      count(ability, test(who, 0), test(who, 1));
    }
  }

  private double test(SimulatedPerson person, int test) {
    person.takeOther(session, person.seed().split(test), context, study.simulator().oracle());
    return session.ability();
  }

  private void count(double ability, double first, double second) {
    ScoreScale scale = study.scale();
    bands.add(scale.band(ability), scale.band(first), scale.band(second));
    levels.forEach((s, counts) -> counts.add(s.level(ability), s.level(first), s.level(second)));
    errors.add((double) scale.points(first) - scale.points(ability));
  }

  void merge(CertifiedTwice other) {
    bands.merge(other.bands);
    levels.forEach((scale, counts) -> counts.merge(other.counts(scale)));
    errors.merge(other.errors);
  }

  private ClassCounts counts(CompetenceLevelScale scale) {
    return Objects.requireNonNull(levels.get(scale));
  }

  CertificationAccuracyReport report() {
    Map<CompetenceId, SimulatedClassification> byCompetence = new LinkedHashMap<>();
    study
        .competenceLevels()
        .forEach((id, scale) -> byCompetence.put(id, counts(scale).classification()));
    long persons = sample.persons();
    return new CertificationAccuracyReport(
        bands.classification(),
        byCompetence,
        errors.bias(persons),
        errors.rootMeanSquareError(persons));
  }
}
