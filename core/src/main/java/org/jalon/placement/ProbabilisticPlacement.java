package org.jalon.placement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jalon.internal.Checks;
import org.jalon.knowledge.KnowledgeElement;
import org.jalon.knowledge.KnowledgeElement.Evidence;
import org.jalon.knowledge.KnowledgeElement.Source;
import org.jalon.knowledge.KnowledgeElement.Status;
import org.jalon.knowledge.KnowledgeTarget;
import org.jalon.knowledge.RetryPolicy;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.Points;

/**
 * The placement test that asks what tells most about the matrix of levels.
 *
 * <p>A person masters the outcomes of a topic up to a highest one; a mastered outcome is missed
 * with the probability {@code slip}, another one guessed with the probability {@code guess}. Before
 * any answer the levels follow {@link MatrixPrior}, by which topics of a competence, and
 * competences of a person, tell about each other. All probabilities after the answers are exact for
 * that model on a grid of levels half a level apart. What is known of other competences and from
 * earlier tests counts as answers: outcomes that were asked, and of topics where none was, the
 * highest inferred success and the lowest inferred failure, unless an answer in another topic is
 * their evidence, which counts itself.
 *
 * <p>If the rates are known, a right answer never makes an outcome less likely to be mastered, and
 * a wrong one never more likely. If they are learnt, it may: a right answer that surprises also
 * tells that the person guesses more often than was believed.
 *
 * <p>An archived outcome of the test that an active one of the same topic and level has replaced
 * counts as that one. Of the outcomes with an item, not asked in this test, that belong to a
 * competence whose level is not known with the probability {@code confidence}, the one of the
 * highest expected information is asked. About the matrix that is the mutual information of the
 * answer and the matrix,
 *
 * <pre>  H(q(1 − s) + (1 − q)g) − q H(s) − (1 − q) H(g)</pre>
 *
 * <p>in bits, q being the probability that the outcome is mastered, s that of slips, g that of
 * guesses and H the entropy of an event; in the mean over what is believed of s and g. About the
 * points it is −1/2 log₂(1 − r²), where r is the correlation of the answer with the points of the
 * competence: their mutual information if both were normal. Equal outcomes are asked in the order
 * of the referential; a hash of the seed decides between the items of an outcome.
 *
 * <p>The test ends when the level of each of its competences is known with that probability, when
 * {@code budget} questions were asked, or when no outcome is left. It records what was asked, and
 * by inference every other outcome of the test whose mastery has a probability of at least {@code
 * confidence}, or of at most its complement, with the last answer as evidence.
 *
 * @param rates how often people miss what they master, and guess what they do not
 * @param prior what is believed before any answer
 * @param about what the next answer is to tell about
 * @param confidence the probability with which levels are to be known, above 0.5 and below 1
 * @param budget the greatest number of questions; 1 or more
 * @param retry what is taken as known of what was recorded before
 */
public record ProbabilisticPlacement(
    ErrorRates rates,
    MatrixPrior prior,
    InformationTarget about,
    double confidence,
    int budget,
    RetryPolicy retry)
    implements PlacementPlan {

  /**
   * Creates a plan.
   *
   * @throws IllegalArgumentException if a number does not lie within its bounds
   */
  public ProbabilisticPlacement {
    Checks.require(
        confidence > 0.5 && confidence < 1, "confidence", confidence, "must lie between 0.5 and 1");
    Checks.atLeast("budget of questions", budget, 1);
  }

  /**
   * The plan with the default rates and prior, questions about the whole matrix, a confidence of
   * 0.65, no limit of questions, and all that was recorded before.
   *
   * @return the plan
   */
  public static ProbabilisticPlacement withDefaults() {
    return new ProbabilisticPlacement(
        ErrorRates.withDefaults(),
        MatrixPrior.withDefaults(),
        InformationTarget.MATRIX,
        0.65,
        Integer.MAX_VALUE,
        new RetryPolicy.KeepAll());
  }

  /**
   * This plan with other rates of slips and guesses.
   *
   * @param newRates how often people miss what they master, and guess what they do not
   * @return a new plan
   */
  public ProbabilisticPlacement with(ErrorRates newRates) {
    return new ProbabilisticPlacement(newRates, prior, about, confidence, budget, retry);
  }

  /**
   * This plan with another prior.
   *
   * @param newPrior what is believed before any answer
   * @return a new plan
   */
  public ProbabilisticPlacement with(MatrixPrior newPrior) {
    return new ProbabilisticPlacement(rates, newPrior, about, confidence, budget, retry);
  }

  /**
   * This plan with another aim of its questions.
   *
   * @param target what the next answer is to tell about
   * @return a new plan
   */
  public ProbabilisticPlacement with(InformationTarget target) {
    return new ProbabilisticPlacement(rates, prior, target, confidence, budget, retry);
  }

  /**
   * This plan with another policy about what was recorded before.
   *
   * @param policy the policy
   * @return a new plan
   */
  public ProbabilisticPlacement with(RetryPolicy policy) {
    return new ProbabilisticPlacement(rates, prior, about, confidence, budget, policy);
  }

  /**
   * This plan with other conditions for its end.
   *
   * @param newConfidence the probability with which levels are to be known
   * @param newBudget the greatest number of questions
   * @return a new plan
   */
  public ProbabilisticPlacement until(double newConfidence, int newBudget) {
    return new ProbabilisticPlacement(rates, prior, about, newConfidence, newBudget, retry);
  }

  @Override
  public String name() {
    return "probabilistic";
  }

  @Override
  public PlacementTrace next(PlacementPosition position) {
    return new InformationDecision(this, position).trace();
  }

  /**
   * What is believed of the person at a position, whatever plan led to it.
   *
   * @param position where a test stands
   * @return the estimate over the whole referential
   */
  public MatrixEstimate estimate(PlacementPosition position) {
    MatrixModel model = position.material().model(prior);
    MatrixPosterior posterior = MatrixPosterior.of(model, rates, position.evidence());
    Map<OutcomeId, Double> mastery = new LinkedHashMap<>();
    for (int topic = 0; topic < model.outcomes.topicCount(); topic++) {
      double[] ofTopic = posterior.mastery(topic);
      for (int rung = 0; rung < ofTopic.length; rung++) {
        int outcome = model.firstOutcome[topic] + rung;
        mastery.put(model.outcomes.outcome(outcome).id(), ofTopic[rung]);
      }
    }
    return new MatrixEstimate(
        IntStream.range(0, model.competences).mapToObj(posterior::estimate).toList(), mastery);
  }

  @Override
  public List<KnowledgeElement> learn(
      PlacementPosition position,
      Collection<OutcomeId> own,
      Evidence evidence,
      PlacementAnswer answer) {
    boolean right = answer.outcome().isCorrect();
    return List.of(
        element(position, evidence.asked(), right, Source.DIRECT, evidence, answer.at()));
  }

  @Override
  public List<KnowledgeElement> inferred(PlacementPosition position, PlacementLog log) {
    if (log.answers().isEmpty()) {
      return List.of();
    }
    PlacementAnswer last = log.answers().get(log.answers().size() - 1);
    PlacementItem item = position.answered().get(log.answers().size() - 1);
    Evidence evidence = new Evidence(log.assessment().id(), item.id(), item.outcome());
    MatrixModel model = position.material().model(prior);
    Map<OutcomeId, Double> mastery = estimate(position).mastery();
    Set<OutcomeId> asked = position.asked();
    List<KnowledgeElement> elements = new ArrayList<>();
    for (OutcomeId outcome : position.target().ids()) {
      OutcomeId counted = model.outcomes.outcome(model.find(outcome).orElseThrow()).id();
      double probability = Objects.requireNonNull(mastery.get(counted));
      boolean sure = probability >= confidence || probability <= 1 - confidence;
      if (sure && !asked.contains(outcome)) {
        elements.add(
            element(position, outcome, probability > 0.5, Source.INFERRED, evidence, last.at()));
      }
    }
    return List.copyOf(elements);
  }

  private static KnowledgeElement element(
      PlacementPosition position,
      OutcomeId outcome,
      boolean mastered,
      Source source,
      Evidence evidence,
      Instant at) {
    KnowledgeTarget target = position.target();
    Points points = mastered ? target.points(target.find(outcome).orElseThrow()) : Points.ZERO;
    return new KnowledgeElement(
        outcome,
        mastered ? Status.VALIDATED : Status.INVALIDATED,
        source,
        points,
        at,
        Optional.of(evidence));
  }
}
