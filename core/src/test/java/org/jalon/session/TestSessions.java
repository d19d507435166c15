package org.jalon.session;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jalon.answer.AnswerOutcome;
import org.jalon.constraint.Blueprint;
import org.jalon.constraint.ContentConstraint;
import org.jalon.constraint.ContentConstraint.AtMostPerValue;
import org.jalon.constraint.ContentConstraint.EveryValueFirst;
import org.jalon.constraint.ContentConstraint.Spacing;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.AbilityEstimator;
import org.jalon.estimation.Convergence;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.referential.Competence;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.Domain;
import org.jalon.referential.DomainId;
import org.jalon.referential.Language;
import org.jalon.referential.LearningOutcome;
import org.jalon.referential.Level;
import org.jalon.referential.LocalizedText;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.OutcomeStatus;
import org.jalon.referential.Referential;
import org.jalon.referential.ReferentialRelease;
import org.jalon.referential.Theme;
import org.jalon.referential.ThemeId;
import org.jalon.referential.Topic;
import org.jalon.referential.TopicId;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.selection.Best;
import org.jalon.selection.GeometricPick;
import org.jalon.selection.ItemSelector;
import org.jalon.selection.MaximumInformation;
import org.jalon.stopping.ItemCount;
import org.jalon.stopping.StandardError;

/** Plans, banks and courses of sessions to test with. */
public final class TestSessions {

  public static final RandomSeed SEED = new RandomSeed(42);

  private TestSessions() {}

  /** An ability that can be told by heart: right answers less the others. */
  record Tally() implements AbilityEstimator {
    @Override
    public AbilityEstimate estimate(Responses responses) {
      int right =
          (int)
              IntStream.range(0, responses.size()).filter(i -> responses.category(i) == 1).count();
      return tally(right, responses.size() - right);
    }
  }

  public static AbilityEstimate tally(int right, int others) {
    int answers = right + others;
    return new AbilityEstimate(
        right - others,
        1.0 / (answers + 1),
        answers == 0 ? Convergence.NO_ANSWERS : Convergence.CONVERGED,
        answers);
  }

  /** A plan that leaves nothing to chance: the most informative item under the rules. */
  public static AssessmentPlan plainPlan(int answers, ContentConstraint... rules) {
    return new AssessmentPlan(
        "plain",
        new Tally(),
        ItemSelector.of(new MaximumInformation(), new Best()),
        Blueprint.of(rules),
        ItemCount.atLeast(answers));
  }

  /** A plan with everything: a posterior, chance, obligations, preferences, two ways to end. */
  public static AssessmentPlan fullPlan() {
    return new AssessmentPlan(
        "full",
        ExpectedAPosteriori.withDefaults(),
        ItemSelector.of(new MaximumInformation(), new GeometricPick(3, 0.5)),
        Blueprint.of(
            new AtMostPerValue("topic", 3), new EveryValueFirst("topic"), new Spacing("format", 2)),
        ItemCount.atLeast(7).or(StandardError.below(0.05)));
  }

  /** Items named by their difficulty on three topics and in two formats. */
  public static ResolvedItemBank bank() {
    List<Item> items =
        IntStream.range(0, 12)
            .mapToObj(
                i ->
                    Item.of("d" + (i - 6), LogisticModel.twoPL(1 + 0.1 * (i % 4), (i - 6) / 2.0))
                        .with("topic", "t" + i % 3)
                        .with("format", "f" + i % 2))
            .toList();
    return ItemBank.of("demo", "1", items).resolve();
  }

  /** Rasch items of the given difficulties, one topic each: {@code q0}, {@code q1} and so on. */
  static ResolvedItemBank ladder(double... difficulties) {
    List<Item> items =
        IntStream.range(0, difficulties.length)
            .mapToObj(
                i -> Item.of("q" + i, LogisticModel.onePL(difficulties[i])).with("topic", "t" + i))
            .toList();
    return ItemBank.of("ladder", "1", items).resolve();
  }

  /** One topic with two outcomes. */
  public static Referential referential(String version) {
    Topic topic =
        new Topic(new TopicId("t"), text("topic"), List.of(outcome("o1", 1), outcome("o2", 2)));
    Theme theme = new Theme(new ThemeId("th"), text("theme"), List.of(topic));
    Competence competence =
        new Competence(
            new CompetenceId("c"), "1.1", text("competence"), text("about"), List.of(theme));
    return Referential.of(
        new ReferentialRelease("small", version, List.of(Language.FRENCH, Language.ENGLISH)),
        List.of(new Domain(new DomainId("d"), "1", text("domain"), List.of(competence))));
  }

  /** A bank whose items test the outcomes of {@link #referential}. */
  public static ItemBank linkedBank() {
    return ItemBank.of(
        "linked",
        "1",
        List.of(
            Item.of("easy", LogisticModel.onePL(-1)).testing(new OutcomeId("o1")),
            Item.of("hard", LogisticModel.onePL(1)).testing(new OutcomeId("o2"))));
  }

  public static AssessmentSession start(AssessmentPlan plan, ResolvedItemBank bank) {
    return AssessmentSession.start(plan, bank, SEED);
  }

  /** Answers the waiting items one after the other. */
  public static AssessmentSession answer(AssessmentSession session, AnswerOutcome... outcomes) {
    AssessmentSession current = session;
    for (AnswerOutcome outcome : outcomes) {
      current = current.answer(pending(current), outcome);
    }
    return current;
  }

  /** Goes on to the end, the answers being taken in turn, over and over. */
  public static AssessmentSession finish(AssessmentSession session, List<AnswerOutcome> pattern) {
    AssessmentSession current = session;
    Iterator<AnswerOutcome> answers = pattern.iterator();
    while (!current.hasEnded()) {
      answers = answers.hasNext() ? answers : pattern.iterator();
      current = answer(current, answers.next());
    }
    return current;
  }

  public static AssessmentSession finished(AssessmentPlan plan, ResolvedItemBank bank) {
    return finish(
        start(plan, bank),
        List.of(AnswerOutcome.CORRECT, AnswerOutcome.CORRECT, AnswerOutcome.INCORRECT));
  }

  public static ItemId pending(AssessmentSession session) {
    return session.nextItem().orElseThrow().id();
  }

  /** The choice of the best of a ladder's items. */
  static SessionEvent.ItemSelected selected(
      ResolvedItemBank bank,
      int position,
      String item,
      double ability,
      Map<String, Integer> excluded) {
    double value = bank.item(bank.index(new ItemId(item))).model().information(ability);
    int struckOut = excluded.values().stream().mapToInt(count -> count).sum();
    return new SessionEvent.ItemSelected(
        position,
        new ItemId(item),
        List.of(new SessionEvent.Candidate(new ItemId(item), value)),
        List.of(),
        bank.size() - struckOut,
        excluded,
        List.of());
  }

  private static LearningOutcome outcome(String id, int level) {
    return new LearningOutcome(
        new OutcomeId(id), Level.of(level), OutcomeStatus.ACTIVE, text("outcome " + id));
  }

  private static LocalizedText text(String text) {
    return LocalizedText.of(text, text);
  }
}
