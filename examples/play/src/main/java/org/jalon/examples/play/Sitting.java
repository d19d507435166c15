package org.jalon.examples.play;

import java.time.InstantSource;
import org.jalon.answer.CheckedAnswer;
import org.jalon.item.Question;
import org.jalon.placement.PlacementSession;

/** One person taking a test, from where it stands to its end or a stop. For one thread. */
final class Sitting {

  private final Dialogue dialogue;
  private final Material material;
  private final SavedTest saved;
  private final Correction correction;
  private final InstantSource clock;
  private PlacementSession session;

  Sitting(Terminal terminal, Material material, SavedTest saved, Beginning beginning) {
    this.dialogue = terminal.in(beginning.language());
    this.material = material;
    this.saved = saved;
    this.correction = new Correction(dialogue, beginning.explained());
    this.clock = terminal.clock();
    this.session = beginning.session();
  }

  /** Takes the test as far as the person wants, and says what came out. */
  void run() {
    saved.save(session);
    try {
      if (!session.hasEnded()) {
        dialogue.say(Words.COMMANDS);
      }
      while (!session.hasEnded()) {
        question();
      }
      new Report(dialogue, material, session, clock.instant()).ended();
    } catch (StoppedException e) {
      new Report(dialogue, material, session, clock.instant()).stopped(saved.file());
    }
  }

  private void question() {
    Question question = material.question(session.nextItem().orElseThrow().id());
    new ProgressLine(dialogue, material).show(session);
    CheckedAnswer checked = new QuestionTurn(dialogue, clock).take(question);
    session = session.answer(question.id(), checked.outcome(), clock.instant());
    saved.save(session);
    correction.show(question.in(dialogue.language()), checked);
  }
}
