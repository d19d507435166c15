package org.jalon.examples.play;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jalon.answer.AnswerOutcome;
import org.jalon.examples.play.Screen.Style;
import org.jalon.item.ItemId;
import org.jalon.knowledge.KnowledgeConflict;
import org.jalon.knowledge.KnowledgeElement;
import org.jalon.knowledge.KnowledgeTarget;
import org.jalon.placement.PlacementSession;
import org.jalon.placement.ProbabilisticPlacement;
import org.jalon.referential.Level;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.OutcomePlace;

/** What was asked in a test, what was inferred, and why: topic by topic. */
final class Findings {

  private final Dialogue dialogue;
  private final Material material;
  private final PlacementSession session;
  private final KnowledgeTarget target;
  private final Map<OutcomeId, KnowledgeElement> found = new HashMap<>();
  private final Map<ItemId, AnswerOutcome> answers = new HashMap<>();
  private final Map<OutcomeId, Double> mastery;

  Findings(Dialogue dialogue, Material material, PlacementSession session) {
    this.dialogue = dialogue;
    this.material = material;
    this.session = session;
    this.target = session.position().target();
    session.learnt().forEach(element -> found.put(element.outcome(), element));
    session.log().answers().forEach(answer -> answers.put(answer.item(), answer.outcome()));
    this.mastery =
        session.log().plan() instanceof ProbabilisticPlacement plan
            ? plan.estimate(session.position()).mastery()
            : Map.of();
  }

  void show() {
    dialogue.screen().title(dialogue.word(Words.FINDINGS));
    IntStream.range(0, target.topicCount()).forEach(this::topic);
    unknown();
    conflicts(session.knowledge().conflicts(material.referential()));
  }

  private void topic(int topic) {
    List<KnowledgeElement> elements =
        IntStream.rangeClosed(1, Level.COUNT)
            .mapToObj(level -> target.outcomeAt(topic, level))
            .flatMapToInt(outcome -> outcome.stream())
            .mapToObj(outcome -> target.outcome(outcome).id())
            .flatMap(outcome -> Optional.ofNullable(found.get(outcome)).stream())
            .toList();
    if (!elements.isEmpty()) {
      OutcomePlace place = place(elements.get(0).outcome());
      String code = place.competence().code() + "  ";
      dialogue.screen().hanging(code, place.topic().title().in(dialogue.language()), Style.TITLE);
      elements.forEach(this::element);
    }
  }

  private void element(KnowledgeElement element) {
    OutcomePlace place = place(element.outcome());
    String mark = dialogue.word(Words.AT_LEVEL, place.outcome().level().number());
    String text = why(element) + " " + place.outcome().statement().in(dialogue.language());
    dialogue.screen().hanging(mark, text, element.isValidated() ? Style.RIGHT : Style.WRONG);
  }

  private String why(KnowledgeElement element) {
    if (element.isDirect()) {
      return dialogue.word(asked(element), dialogue.word(Correction.outcome(outcome(element))));
    }
    Optional<Double> probability = Optional.ofNullable(mastery.get(element.outcome()));
    if (probability.isPresent()) {
      return element.isValidated()
          ? dialogue.word(Words.PROBABLY_MASTERED, 100 * probability.get())
          : dialogue.word(Words.PROBABLY_NOT_MASTERED, 100 - 100 * probability.get());
    }
    OutcomePlace asked = place(element.evidence().orElseThrow().asked());
    return dialogue.word(inferred(element), asked.outcome().level().number());
  }

  private AnswerOutcome outcome(KnowledgeElement asked) {
    return Objects.requireNonNull(answers.get(asked.evidence().orElseThrow().item()));
  }

  private static Words asked(KnowledgeElement element) {
    return element.isValidated() ? Words.ASKED_MASTERED : Words.ASKED_NOT_MASTERED;
  }

  private static Words inferred(KnowledgeElement element) {
    return element.isValidated() ? Words.INFERRED_MASTERED : Words.INFERRED_NOT_MASTERED;
  }

  private void unknown() {
    List<OutcomeId> unknown =
        target.ids().stream().filter(outcome -> !found.containsKey(outcome)).toList();
    long untested =
        unknown.stream()
            .filter(outcome -> material.questions().questionsOn(outcome).isEmpty())
            .count();
    if (!unknown.isEmpty()) {
      dialogue.say(Words.UNKNOWN, unknown.size(), untested);
    }
  }

  void conflicts(List<KnowledgeConflict> conflicts) {
    for (KnowledgeConflict conflict : conflicts) {
      OutcomePlace failure = place(conflict.failure().outcome());
      OutcomePlace success = place(conflict.success().outcome());
      dialogue.say(
          Style.WRONG,
          Words.CONFLICT,
          failure.topic().title().in(dialogue.language()),
          failure.outcome().level().number(),
          success.outcome().level().number());
    }
  }

  private OutcomePlace place(OutcomeId outcome) {
    return material.referential().outcome(outcome);
  }
}
