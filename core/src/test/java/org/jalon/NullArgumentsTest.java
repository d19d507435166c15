package org.jalon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jalon.answer.AnswerKey;
import org.jalon.answer.AnswerOutcome;
import org.jalon.answer.GivenAnswer;
import org.jalon.answer.TextTolerance;
import org.jalon.certification.AdaptiveTestRecord;
import org.jalon.certification.AskedItem;
import org.jalon.certification.Incident;
import org.jalon.certification.RecordHeader;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemId;
import org.jalon.item.Question;
import org.jalon.item.QuestionText;
import org.jalon.knowledge.KnowledgeElement;
import org.jalon.placement.PlacementAnswer;
import org.jalon.placement.PlacementAssessment;
import org.jalon.placement.PlacementItem;
import org.jalon.referential.Domain;
import org.jalon.referential.Language;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.Points;
import org.jalon.reproducibility.Provenance;
import org.jalon.session.AssessmentPlan;
import org.jalon.session.SessionEvent;
import org.jalon.session.TestSessions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an application makes from data of its own refuses null at once, by name. */
class NullArgumentsTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final ItemId ITEM = new ItemId("q");
  private static final OutcomeId OUTCOME = new OutcomeId("o");

  @ParameterizedTest
  @MethodSource("components")
  void null_is_refused_where_it_is_told(Record value, RecordComponent component) {
    Throwable refusal = catchThrowable(() -> copy(value, component));

    assertThat(refusal).isInstanceOf(NullPointerException.class);
    if (!isContainer(component.getType())) {
      assertThat(refusal).hasMessageMatching("The .+ must not be null\\.");
    }
  }

  static Stream<Arguments> components() {
    return values()
        .flatMap(
            value ->
                Arrays.stream(value.getClass().getRecordComponents())
                    .filter(component -> !component.getType().isPrimitive())
                    .map(component -> Arguments.of(value, component)));
  }

  private static Stream<Record> values() {
    return Stream.of(material(), tests(), people()).flatMap(List::stream);
  }

  private static List<Record> material() {
    Domain domain = TestSessions.referential("1").domains().get(0);
    QuestionText text =
        new QuestionText(
            "1 + 1",
            List.of(),
            new AnswerKey.ShortText(List.of("2"), TextTolerance.withDefaults()),
            "");
    return List.of(
        ITEM,
        Item.of("q", LogisticModel.onePL(0)),
        ItemBank.of("bank", "1", List.of()),
        text,
        Question.of("q", "o", Map.of(Language.ENGLISH, text)),
        domain,
        domain.competences().get(0),
        domain.competences().get(0).themes().get(0),
        domain.competences().get(0).themes().get(0).topics().get(0),
        domain.competences().get(0).activeOutcomes().findFirst().orElseThrow());
  }

  private static List<Record> tests() {
    AssessmentPlan plan = TestSessions.plainPlan(2);
    return List.of(
        plan,
        plan.selector(),
        TestSessions.tally(1, 1),
        Provenance.ofThisRelease(TestSessions.SEED, Map.of()),
        new SessionEvent.ItemAnswered(
            1, ITEM, AnswerOutcome.CORRECT, 1, TestSessions.tally(1, 0), Duration.ZERO),
        PlacementItem.of("q", "o"),
        PlacementAssessment.of("test", List.of(OUTCOME), NOW),
        new PlacementAnswer(ITEM, AnswerOutcome.CORRECT, NOW));
  }

  private static List<Record> people() {
    KnowledgeElement.Evidence evidence = new KnowledgeElement.Evidence("test", ITEM, OUTCOME);
    RecordHeader header = RecordHeader.completed("test", "core", NOW);
    return List.of(
        new GivenAnswer.Text("2"),
        evidence,
        new KnowledgeElement(
            OUTCOME,
            KnowledgeElement.Status.VALIDATED,
            KnowledgeElement.Source.DIRECT,
            Points.ZERO,
            NOW,
            Optional.of(evidence)),
        header,
        new AskedItem(ITEM, LogisticModel.onePL(0), AnswerOutcome.CORRECT),
        new Incident(ITEM, Incident.State.ONGOING),
        AdaptiveTestRecord.of(header, List.of()));
  }

  /** The same record with null in one place. */
  private static void copy(Record value, RecordComponent without) throws Throwable {
    RecordComponent[] components = value.getClass().getRecordComponents();
    Object[] arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      boolean missing = components[i].getName().equals(without.getName());
      arguments[i] = missing ? null : components[i].getAccessor().invoke(value);
    }
    Constructor<?> constructor =
        value
            .getClass()
            .getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    try {
      constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** What the platform's own copies and lookups refuse, in words of their own. */
  private static boolean isContainer(Class<?> type) {
    return Iterable.class.isAssignableFrom(type)
        || type == Map.class
        || type.getSimpleName().startsWith("Optional");
  }
}
