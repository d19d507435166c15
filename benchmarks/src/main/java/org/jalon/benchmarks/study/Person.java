package org.jalon.benchmarks.study;

import org.jalon.answer.AnswerOutcome;
import org.jalon.referential.Level;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.OutcomeMatrix;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.scoring.PointsScale;

/**
 * A simulated person: what they master is fixed, and so is what they answer to each outcome,
 * whatever plan asks it and when.
 */
final class Person {

  private static final double MEAN_LEVEL = 3.5;
  private static final double PERSON_DEVIATION = 1.8;
  private static final double COMPETENCE_DEVIATION = 0.9;
  private static final double TOPIC_DEVIATION = 1.0;

  private final Subject subject;
  private final RandomSeed seed;
  private final double slip;
  private final double guess;
  private final boolean[] masters;

  /** Draws the person of a number. The levels do not depend on the rates. */
  Person(Subject subject, Condition condition, RandomSeed study, int number) {
    this.subject = subject;
    this.seed = study.split(number);
    this.slip = condition.slip().at(seed.at(0, "slip").nextDouble());
    this.guess = condition.guess().at(seed.at(0, "guess").nextDouble());
    OutcomeMatrix matrix = subject.matrix();
    this.masters = new boolean[matrix.outcomeCount()];
    for (int topic = 0; topic < matrix.topicCount(); topic++) {
      master(topic, condition.linked() ? linkedLevel(topic) : unlinkedLevel(topic));
    }
  }

  private double linkedLevel(int topic) {
    int competence = subject.matrix().competenceOf(topic);
    return MEAN_LEVEL
        + PERSON_DEVIATION * seed.at(0, "level of person").nextGaussian()
        + COMPETENCE_DEVIATION * seed.at(competence, "level of competence").nextGaussian()
        + TOPIC_DEVIATION * seed.at(topic, "level of topic").nextGaussian();
  }

  private double unlinkedLevel(int topic) {
    return Level.COUNT * seed.at(topic, "unlinked level of topic").nextDouble();
  }

  private void master(int topic, double level) {
    for (int rung = 1; rung <= Level.COUNT; rung++) {
      int outcome = subject.matrix().outcomeAt(topic, rung);
      if (outcome >= 0) {
        masters[outcome] = level >= rung - 0.5;
      }
    }
  }

  /** What the person answers to an item of an outcome. */
  AnswerOutcome answer(OutcomeId id) {
    int outcome = subject.matrix().findOutcome(id).orElseThrow();
    double draw = seed.at(outcome, "answer").nextDouble();
    boolean right = masters[outcome] ? draw >= slip : draw < guess;
    return right ? AnswerOutcome.CORRECT : AnswerOutcome.INCORRECT;
  }

  boolean masters(int outcome) {
    return masters[outcome];
  }

  /** What the outcomes mastered in a competence are worth. */
  double points(int competence) {
    return subject.scale().points(units(competence));
  }

  /** The level that these points are. */
  int level(int competence) {
    long units = units(competence);
    long perLevel = PointsScale.PER_LEVEL * subject.scale().unitsPerPoint();
    return (int) Math.min(Level.COUNT, units / perLevel);
  }

  private long units(int competence) {
    long units = 0;
    for (int outcome = 0; outcome < masters.length; outcome++) {
      if (masters[outcome] && subject.competenceOf(outcome) == competence) {
        units += subject.scale().units(outcome);
      }
    }
    return units;
  }
}
