package org.jalon.examples.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jalon.knowledge.KnowledgeElement;
import org.jalon.knowledge.KnowledgeElement.Source;
import org.jalon.knowledge.KnowledgeElement.Status;
import org.jalon.knowledge.KnowledgeState;
import org.jalon.placement.PlacementAssessment;
import org.jalon.placement.PlacementPlan;
import org.jalon.placement.PlacementSession;
import org.jalon.referential.Language;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.Points;
import org.junit.jupiter.api.Test;

/** What a person is told about knowledge that contradicts itself or is missing. */
class FindingsTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void a_failure_below_a_success_is_told() {
    KnowledgeState state =
        KnowledgeState.of(
            List.of(element("web-browsing-1", false), element("web-browsing-3", true)));

    findings(Language.FRENCH).conflicts(state.conflicts(Player.MATERIAL.referential()));

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "Contradiction, Navigateur et navigation sur le web : échec au niveau 1 et réussite au niveau 3.\n");
  }

  private static KnowledgeElement element(String outcome, boolean mastered) {
    return new KnowledgeElement(
        new OutcomeId(outcome),
        mastered ? Status.VALIDATED : Status.INVALIDATED,
        Source.DIRECT,
        mastered ? Points.of(1) : Points.ZERO,
        Player.NOW,
        Optional.empty());
  }

  @Test
  void what_stays_unknown_is_counted_with_what_has_no_question() {
    findings(Language.ENGLISH).show();

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("Learning outcomes of which nothing is known: 3, of which ");
  }

  private Findings findings(Language language) {
    List<OutcomeId> outcomes =
        List.of(
            new OutcomeId("web-browsing-1"),
            new OutcomeId("web-browsing-2"),
            new OutcomeId("web-browsing-3"));
    PlacementSession session =
        PlacementPlan.reference()
            .start(Player.MATERIAL.pool(), PlacementAssessment.of("test", outcomes, Player.NOW));
    return new Findings(Player.dialogue("", language, printed), Player.MATERIAL, session);
  }
}
