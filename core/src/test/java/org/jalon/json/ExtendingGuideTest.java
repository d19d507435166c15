package org.jalon.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jalon.answer.AnswerOutcome;
import org.jalon.constraint.Blueprint;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.irt.LogisticModel;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.selection.Best;
import org.jalon.selection.ItemSelector;
import org.jalon.selection.SelectionContext;
import org.jalon.selection.SelectionCriterion;
import org.jalon.session.AssessmentPlan;
import org.jalon.session.AssessmentSession;
import org.jalon.session.SessionLog;
import org.jalon.session.TestSessions;
import org.jalon.stopping.ItemCount;
import org.junit.jupiter.api.Test;

/** The code of the guide to extending, which stands here word for word and works. */
class ExtendingGuideTest {

  private static final Path GUIDE = Path.of("..", "docs", "extending.md");
  private static final Path SOURCE =
      Path.of("src", "test", "java", "org", "jalon", "json", "ExtendingGuideTest.java");
  private static final Pattern CODE = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

  record CloseToAbility(double offset) implements SelectionCriterion {
    @Override
    public double value(SelectionContext context, int item) {
      LogisticModel model = (LogisticModel) context.bank().model(item);
      return -Math.abs(model.difficulty() - context.estimate().ability() - offset);
    }
  }

  private static AssessmentJson registered() {
    StrategyRegistry registry =
        StrategyRegistry.withDefaults()
            .with(
                StrategyType.of(
                    CloseToAbility.class,
                    "close-to-ability",
                    parameters -> new CloseToAbility(parameters.number("offset")),
                    criterion -> Map.of("offset", criterion.offset())));
    AssessmentJson json = AssessmentJson.withDefaults().with(registry);
    return json;
  }

  @Test
  void the_code_of_the_guide_stands_here() throws IOException {
    String here = withoutLayout(Files.readString(SOURCE));
    List<String> pieces =
        CODE.matcher(Files.readString(GUIDE))
            .results()
            .map(MatchResult::group)
            .map(piece -> withoutLayout(piece.replace("```java", "").replace("```", "")))
            .toList();

    assertThat(pieces).hasSize(2).allSatisfy(piece -> assertThat(here).contains(piece));
  }

  @Test
  void a_plan_with_it_survives_being_written_and_read() {
    AssessmentPlan plan = plan(0.25);

    String written = registered().write(plan);

    assertThat(written).contains("{\"name\":\"close-to-ability\",\"offset\":0.25}");
    assertThat(registered().read(AssessmentPlan.class, written)).isEqualTo(plan);
  }

  @Test
  void a_session_with_it_asks_what_is_close_and_resumes_from_its_documents() {
    ResolvedItemBank bank = TestSessions.ladder(-2, -1, 0, 1, 2);
    AssessmentSession session = AssessmentSession.start(plan(0.9), bank, new RandomSeed(1));
    assertThat(session.nextItem().orElseThrow().id().value()).isEqualTo("q3");
    session = TestSessions.answer(session, AnswerOutcome.CORRECT);

    AssessmentJson json = registered();
    AssessmentPlan plan = json.read(AssessmentPlan.class, json.write(plan(0.9)));
    SessionLog log = json.read(SessionLog.class, json.write(session.log()));

    assertThat(AssessmentSession.resume(plan, bank, log).nextItem()).isEqualTo(session.nextItem());
    AssessmentSession.verify(plan, bank, log);
  }

  private static AssessmentPlan plan(double offset) {
    return new AssessmentPlan(
        "close",
        ExpectedAPosteriori.withDefaults(),
        ItemSelector.of(new CloseToAbility(offset), new Best()),
        Blueprint.of(),
        ItemCount.atLeast(3));
  }

  private static String withoutLayout(String code) {
    return code.replaceAll("\\s+", " ").trim();
  }
}
