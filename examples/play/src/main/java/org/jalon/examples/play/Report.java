package org.jalon.examples.play;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jalon.placement.PlacementFilter;
import org.jalon.placement.PlacementSession;
import org.jalon.placement.PlacementTrace.Stage;
import org.jalon.scoring.Scorecard.Evaluation;

/**
 * What a person is told at the end or at a stop.
 *
 * @param dialogue where it is told
 * @param material what the test is made of
 * @param session where the test stands
 * @param now the present
 */
record Report(Dialogue dialogue, Material material, PlacementSession session, Instant now) {

  void ended() {
    dialogue.screen().line("");
    dialogue.say(Words.ENDED, session.log().answers().size(), dialogue.word(reason()));
    new Findings(dialogue, material, session).show();
    new ScoreTable(dialogue, material, session).show(Evaluation.COMPLETED, now);
  }

  void stopped(Path file) {
    if (!session.log().answers().isEmpty()) {
      new ScoreTable(dialogue, material, session).show(Evaluation.IN_PROGRESS, now);
    }
    dialogue.screen().line("");
    dialogue.say(Words.STOPPED, file);
  }

  /** What the last filter that removed an outcome says. */
  private Words reason() {
    List<Stage> stages = session.trace().stages();
    for (int i = stages.size() - 1; i >= 0; i--) {
      if (!stages.get(i).excluded().isEmpty()) {
        return reason(stages.get(i).filter());
      }
    }
    return Words.NOTHING_LEFT;
  }

  private static Words reason(PlacementFilter filter) {
    return switch (filter) {
      case NOT_TOO_DIFFICULT -> Words.TOO_DIFFICULT;
      case LEVEL_UNKNOWN -> Words.LEVELS_KNOWN;
      default -> Words.NOTHING_LEFT;
    };
  }
}
