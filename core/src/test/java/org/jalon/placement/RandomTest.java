package org.jalon.placement;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jalon.answer.AnswerOutcome;
import org.jalon.item.ItemId;
import org.jalon.item.ItemStatus;
import org.jalon.knowledge.Elements;
import org.jalon.knowledge.KnowledgeElement;
import org.jalon.knowledge.KnowledgeElement.Source;
import org.jalon.knowledge.KnowledgeElement.Status;
import org.jalon.knowledge.KnowledgeState;
import org.jalon.knowledge.RetryPolicy;
import org.jalon.referential.Competence;
import org.jalon.referential.Language;
import org.jalon.referential.LearningOutcome;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.OutcomeStatus;
import org.jalon.referential.Points;
import org.jalon.referential.Referential;
import org.jalon.referential.TestReferentials;
import org.jalon.referential.Topic;

/**
 * A random placement test: outcomes of every status, items in several languages, timed, archived
 * and missing ones, and something known from before. Answers come from levels of a person, one for
 * each topic, and chance.
 */
@SuppressWarnings("exports") // only tests, which all see jqwik, use this
public final class RandomTest {

  static final Instant START = Elements.day(10);

  private static final List<OutcomeStatus> STATUSES =
      List.of(
          OutcomeStatus.ACTIVE,
          OutcomeStatus.ACTIVE,
          OutcomeStatus.ACTIVE,
          OutcomeStatus.ACTIVE,
          OutcomeStatus.ARCHIVED,
          OutcomeStatus.DRAFT);

  private static final List<Set<Language>> LANGUAGES =
      List.of(
          Set.of(),
          Set.of(Language.FRENCH),
          Set.of(Language.of("fr-FR")),
          Set.of(Language.ENGLISH),
          Set.of(Language.FRENCH, Language.ENGLISH));

  final Referential referential;
  final List<PlacementItem> items = new ArrayList<>();
  final PlacementAssessment assessment;
  public final ReferencePlacement reference;
  public final ProbabilisticPlacement probabilistic;
  private final long seed;
  private final Random random;
  private final List<LearningOutcome> outcomes = new ArrayList<>();

  private RandomTest(long seed) {
    this.seed = seed;
    this.random = new Random(seed);
    this.referential = referential();
    for (LearningOutcome outcome : outcomes) {
      addItems(outcome);
    }
    Collections.shuffle(items, random);
    this.assessment = assessment();
    this.reference = reference();
    this.probabilistic = probabilistic();
  }

  public static Arbitrary<RandomTest> tests() {
    return Arbitraries.randomValue(random -> new RandomTest(random.nextLong()))
        .filter(RandomTest::hasOutcomes);
  }

  private boolean hasOutcomes() {
    return !assessment.outcomes().contains(new OutcomeId("none"));
  }

  public PlacementPool pool() {
    return PlacementPool.resolve(referential, items);
  }

  private boolean once(int times) {
    return random.nextInt(times) == 0;
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private Referential referential() {
    List<Competence> competences = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int c = 0; c < count; c++) {
      Topic[] topics = new Topic[1 + random.nextInt(4)];
      for (int t = 0; t < topics.length; t++) {
        topics[t] = topic("t" + c + t);
      }
      competences.add(TestReferentials.competence("1." + c, topics));
    }
    return TestReferentials.of(
        TestReferentials.domain("1", competences.toArray(Competence[]::new)));
  }

  private Topic topic(String id) {
    List<LearningOutcome> ofTopic = new ArrayList<>();
    for (int level = 1; level <= 8; level++) {
      if (!once(3)) {
        OutcomeStatus status = one(STATUSES);
        ofTopic.add(TestReferentials.outcome(id + "-" + level, level, status));
        if (once(6)) {
          ofTopic.add(
              TestReferentials.outcome(id + "-" + level + "-old", level, OutcomeStatus.ARCHIVED));
        }
      }
    }
    Collections.shuffle(ofTopic, random);
    outcomes.addAll(ofTopic);
    return TestReferentials.topic(id, ofTopic.toArray(LearningOutcome[]::new));
  }

  private void addItems(LearningOutcome outcome) {
    int count = once(5) ? 0 : 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      items.add(
          new PlacementItem(
              new ItemId("q" + random.nextInt(1000) + "-" + outcome.id() + "-" + i),
              outcome.id(),
              one(
                  List.of(
                      ItemStatus.ACTIVE, ItemStatus.ACTIVE, ItemStatus.ARCHIVED, ItemStatus.DRAFT)),
              one(LANGUAGES),
              once(3) ? Optional.of(Duration.ofSeconds(30)) : Optional.empty()));
    }
  }

  private PlacementAssessment assessment() {
    boolean whole = once(2);
    List<OutcomeId> target =
        new ArrayList<>(
            outcomes.stream()
                .filter(o -> whole ? o.isActive() : o.status() != OutcomeStatus.DRAFT && !once(4))
                .map(LearningOutcome::id)
                .toList());
    Collections.shuffle(target, random);
    PlacementAssessment plain =
        PlacementAssessment.of(
                "a1", target.isEmpty() ? Set.of(new OutcomeId("none")) : target, START)
            .seededBy(random.nextLong() >> random.nextInt(64))
            .knowing(once(2) ? KnowledgeState.empty() : known());
    return once(3)
        ? plain
        : plain.in(Language.of(one(List.of("fr", "fr-FR", "en", "en-GB", "de"))));
  }

  /** Elements of different dates, about a third of them from before the start by days. */
  private KnowledgeState known() {
    List<KnowledgeElement> elements = new ArrayList<>();
    for (LearningOutcome outcome : outcomes) {
      for (int times = random.nextInt(3); times > 0; times--) {
        Status status = one(List.of(Status.values()));
        elements.add(
            new KnowledgeElement(
                outcome.id(),
                status,
                one(List.of(Source.values())),
                status == Status.VALIDATED ? Points.of(4) : Points.ZERO,
                Elements.day(random.nextInt(12)).plusNanos(elements.size()),
                Optional.empty()));
      }
    }
    return KnowledgeState.of(elements);
  }

  private RetryPolicy retry() {
    return one(
        List.of(
            new RetryPolicy.KeepAll(),
            new RetryPolicy.EarlierFailures(),
            new RetryPolicy.FailuresAfter(Duration.ofDays(4))));
  }

  private ReferencePlacement reference() {
    return once(2)
        ? PlacementPlan.reference().with(retry())
        : new ReferencePlacement(
            random.nextInt(9),
            1 + random.nextInt(8),
            random.nextInt(5),
            retry(),
            one(List.of(InferenceScope.values())));
  }

  private ProbabilisticPlacement probabilistic() {
    return PlacementPlan.probabilistic()
        .with(
            once(2) ? ErrorRates.known(0.1, 0.2) : new ErrorRates(List.of(0.05, 0.2), List.of(0.1)))
        .with(one(List.of(InformationTarget.values())))
        .with(retry())
        .until(one(List.of(0.6, 0.9, 0.999)), Integer.MAX_VALUE);
  }

  /** An answer of the person. */
  AnswerOutcome answer(PlacementItem item) {
    if (once(4)) {
      return one(List.of(AnswerOutcome.values()));
    }
    var place = referential.findOutcome(item.outcome()).orElseThrow();
    int ability = Math.floorMod(place.topic().id().hashCode() * 31 + (int) assessment.seed(), 9);
    return place.outcome().level().number() <= ability
        ? AnswerOutcome.CORRECT
        : AnswerOutcome.INCORRECT;
  }

  /** From which the same test can be made again. */
  @Override
  public String toString() {
    return "RandomTest[" + seed + "]";
  }

  /** A session led to its end, or to a number of answers. */
  public PlacementSession lead(PlacementPlan plan, int answers) {
    PlacementSession session = plan.start(pool(), assessment);
    for (int i = 0; i < answers && !session.hasEnded(); i++) {
      PlacementItem item = session.nextItem().orElseThrow();
      session = session.answer(item.id(), answer(item), START.plusSeconds(i));
    }
    return session;
  }
}
