package org.jalon.examples.play;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jalon.answer.AnswerOutcome;
import org.jalon.item.Question;
import org.jalon.placement.PlacementAssessment;
import org.jalon.placement.PlacementPlan;
import org.jalon.placement.PlacementSession;
import org.jalon.referential.Competence;
import org.jalon.referential.Language;
import org.jalon.referential.LearningOutcome;
import org.jalon.referential.OutcomeId;

/**
 * A whole test played without the program.
 *
 * @param turns what the person types in each question
 * @param session the test at its end
 */
record Script(List<List<String>> turns, PlacementSession session) {

  /** The test that the program begins at {@link Player#NOW}, with the replies by question. */
  static Script of(
      Language language, String competence, PlacementPlan plan, IntFunction<Replies> replies) {
    PlacementSession session =
        plan.start(
            Player.MATERIAL.pool(),
            PlacementAssessment.of(
                    "play-" + Player.NOW.toEpochMilli(), outcomes(competence), Player.NOW)
                .in(language)
                .seededBy(Player.SEED));
    List<List<String>> turns = new ArrayList<>();
    while (!session.hasEnded()) {
      Question question = Player.MATERIAL.question(session.nextItem().orElseThrow().id());
      Replies reply = replies.apply(turns.size());
      turns.add(reply.to(question, language));
      session = session.answer(question.id(), outcome(reply), Player.NOW);
    }
    return new Script(turns, session);
  }

  private static AnswerOutcome outcome(Replies reply) {
    return switch (reply) {
      case RIGHT -> AnswerOutcome.CORRECT;
      case WRONG -> AnswerOutcome.INCORRECT;
      case SKIP -> AnswerOutcome.SKIPPED;
    };
  }

  private static List<OutcomeId> outcomes(String competence) {
    return Choices.competences(competence, Player.MATERIAL.referential()).orElseThrow().stream()
        .flatMap(Competence::topics)
        .flatMap(topic -> topic.outcomes().stream())
        .filter(LearningOutcome::isActive)
        .map(LearningOutcome::id)
        .toList();
  }

  /** What is typed in some of the questions, a line feed after each line. */
  String input(int from, int to) {
    StringBuilder input = new StringBuilder();
    turns.subList(from, to).forEach(turn -> turn.forEach(line -> input.append(line).append('\n')));
    return input.toString();
  }

  String input() {
    return input(0, turns.size());
  }
}
