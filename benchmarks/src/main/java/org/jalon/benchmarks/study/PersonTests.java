package org.jalon.benchmarks.study;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jalon.knowledge.KnowledgeElement;
import org.jalon.placement.CompetenceEstimate;
import org.jalon.placement.InformationTarget;
import org.jalon.placement.PlacementAssessment;
import org.jalon.placement.PlacementItem;
import org.jalon.placement.PlacementPlan;
import org.jalon.placement.PlacementSession;
import org.jalon.placement.ProbabilisticPlacement;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.Level;
import org.jalon.referential.Points;
import org.jalon.scoring.PointsScale;

/** All tests that one person takes, about the same competences. */
final class PersonTests {

  /** The confidence of a test that does not end before its budget, as good as never. */
  static final double NEARLY_CERTAIN = 0.9999;

  private final Subject subject;
  private final Person person;
  private final List<Integer> competences;
  private final PlacementAssessment assessment;

  PersonTests(Subject subject, Person person, List<Integer> competences, long seed) {
    this.subject = subject;
    this.person = person;
    this.competences = competences;
    this.assessment =
        PlacementAssessment.of("study", subject.outcomes(competences), Instant.EPOCH)
            .seededBy(seed);
  }

  PersonResult result() {
    Verdict reference = reference();
    Map<InformationTarget, PersonResult.Probabilistic> probabilistic =
        new EnumMap<>(InformationTarget.class);
    for (InformationTarget about : InformationTarget.values()) {
      ProbabilisticPlacement plan = PlacementPlan.probabilistic().with(about);
      probabilistic.put(
          about,
          competences.size() == 1
              ? inOneTest(plan, reference.questions())
              : inTwoTests(plan, reference.questions()));
    }
    return new PersonResult(reference, probabilistic);
  }

  /** The reference plan at its end. */
  Verdict reference() {
    PlacementSession session = PlacementPlan.reference().start(subject.pool(), assessment);
    while (!session.hasEnded()) {
      session = answered(session);
    }
    PlacementSession end = session;
    return new Verdict(
        end.log().answers().size(),
        competences.stream().map(competence -> ofReference(end, competence)).toList());
  }

  private Verdict.OfCompetence ofReference(PlacementSession end, int competence) {
    Points sum = Points.ZERO;
    for (KnowledgeElement element : end.learnt()) {
      int outcome = subject.matrix().findOutcome(element.outcome()).orElseThrow();
      if (subject.competenceOf(outcome) == competence) {
        sum = sum.plus(element.points());
      }
    }
    long level = Math.min(Level.COUNT, sum.floor() / PointsScale.PER_LEVEL);
    return new Verdict.OfCompetence(
        level == person.level(competence),
        sum.toDouble() - person.points(competence),
        Double.NaN,
        Double.NaN);
  }

  /**
   * A test of one competence asks the same whatever confidence ends it, so that one test that goes
   * on until nothing more is wanted shows both its own end and what comes later.
   */
  PersonResult.Probabilistic inOneTest(ProbabilisticPlacement plan, int questions) {
    double highest = Math.max(plan.confidence(), Confidences.highest());
    List<Verdict> verdicts = new ArrayList<>();
    PlacementSession session =
        plan.until(NEARLY_CERTAIN, Integer.MAX_VALUE).start(subject.pool(), assessment);
    verdicts.add(verdict(session));
    while (!session.hasEnded()
        && (verdicts.size() <= questions
            || verdicts.stream().noneMatch(verdict -> surest(verdict) >= highest))) {
      session = answered(session);
      verdicts.add(verdict(session));
    }
    return new PersonResult.Probabilistic(
        whenSure(verdicts, plan.confidence()),
        along(verdicts, questions),
        IntStream.range(0, Confidences.COUNT)
            .mapToObj(index -> whenSure(verdicts, Confidences.at(index)))
            .toList());
  }

  private static Verdict whenSure(List<Verdict> verdicts, double confidence) {
    return verdicts.stream()
        .filter(verdict -> surest(verdict) >= confidence)
        .findFirst()
        .orElse(verdicts.get(verdicts.size() - 1));
  }

  /** One test to its own end, and one of as many questions as the reference plan asked. */
  PersonResult.Probabilistic inTwoTests(ProbabilisticPlacement plan, int questions) {
    List<Verdict> own = verdicts(plan);
    List<Verdict> equal = verdicts(plan.until(NEARLY_CERTAIN, questions));
    return new PersonResult.Probabilistic(
        own.get(own.size() - 1), along(equal, questions), List.of());
  }

  /** What a plan says before the first question, after it, and so on to the end. */
  private List<Verdict> verdicts(ProbabilisticPlacement plan) {
    List<Verdict> verdicts = new ArrayList<>();
    PlacementSession session = plan.start(subject.pool(), assessment);
    verdicts.add(verdict(session));
    while (!session.hasEnded()) {
      session = answered(session);
      verdicts.add(verdict(session));
    }
    return verdicts;
  }

  private PlacementSession answered(PlacementSession session) {
    PlacementItem item = session.nextItem().orElseThrow();
    return session.answer(item.id(), person.answer(item.outcome()), Instant.EPOCH);
  }

  private static double surest(Verdict verdict) {
    return verdict.competences().get(0).confidence();
  }

  private static List<Verdict> along(List<Verdict> verdicts, int questions) {
    return IntStream.range(0, Fractions.COUNT)
        .map(index -> Math.min(Fractions.questions(index, questions), verdicts.size() - 1))
        .mapToObj(verdicts::get)
        .toList();
  }

  private Verdict verdict(PlacementSession session) {
    return new Verdict(
        session.log().answers().size(),
        competences.stream().map(competence -> ofProbabilistic(session, competence)).toList());
  }

  private Verdict.OfCompetence ofProbabilistic(PlacementSession session, int competence) {
    CompetenceId id = subject.matrix().competence(competence).id();
    CompetenceEstimate estimate =
        session.trace().competences().stream()
            .filter(candidate -> candidate.competence().equals(id))
            .findFirst()
            .orElseThrow();
    return new Verdict.OfCompetence(
        estimate.level() == person.level(competence),
        estimate.points() - person.points(competence),
        estimate.confidence(),
        estimate.pointsDeviation());
  }
}
