package org.jalon.examples.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jalon.examples.play.Player.Run;
import org.jalon.json.AssessmentJson;
import org.jalon.placement.PlacementLog;
import org.jalon.placement.PlacementPlan;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.Language;
import org.jalon.scoring.CompetenceScore;
import org.jalon.scoring.KnowledgeScorer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests taken from their first question to their result, in the terminal. */
class WholeTestTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"fr,reference", "en,reference", "fr,probabilistic", "en,probabilistic"})
  void the_program_leads_the_test_that_the_library_leads(String tag, String plan)
      throws IOException {
    Language language = Language.of(tag);
    Script script = Script.of(language, "1.1", plan(plan), WholeTestTest::mixed);
    Path file = folder.resolve("test.json");

    Run run = Player.run(script.input(), Player.options(file, language, "1.1", plan));

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(
            run.out()
                .lines()
                .filter(line -> line.matches("Question \\d+ · (level|niveau) \\d · 1\\.1 .*")))
        .hasSameSizeAs(script.turns());
    PlacementLog log =
        AssessmentJson.withDefaults().read(PlacementLog.class, Files.readString(file));
    assertThat(log).isEqualTo(script.session().log());
    CompetenceScore score =
        KnowledgeScorer.of(Player.MATERIAL.referential())
            .score(script.session().knowledge(), new CompetenceId("information-research"));
    assertThat(run.flowing())
        .contains(Words.SCORE.in(language, score.level(), score.points(), 64))
        .contains(Words.TO_NEXT_LEVEL.in(language, score.pointsToNextLevel()));
  }

  /** Right, wrong and skipped in turn, right most often. */
  private static Replies mixed(int question) {
    return List.of(Replies.RIGHT, Replies.RIGHT, Replies.WRONG, Replies.RIGHT, Replies.SKIP)
        .get(question % 5);
  }

  static PlacementPlan plan(String name) {
    return Choices.plan(name).orElseThrow();
  }

  @Test
  void all_right_on_all_competences_is_certifiable() {
    Script script =
        Script.of(Language.ENGLISH, "all", PlacementPlan.reference(), i -> Replies.RIGHT);
    String[] options = options(Language.ENGLISH, "all", "reference");

    Run run = Player.run(script.input(), options);

    assertThat(run.out().lines().filter(line -> line.contains(" of 64 · "))).hasSize(16);
    assertThat(run.flowing())
        .contains(
            "Certifiable: yes (competences at the level required: 16, it takes 5 at level 1).")
        .doesNotContain("Not mastered");
  }

  @Test
  void all_wrong_earns_nothing_and_ends_because_the_rest_is_too_difficult() {
    Script script =
        Script.of(Language.FRENCH, "1.1", PlacementPlan.reference(), i -> Replies.WRONG);

    Run run = Player.run(script.input(), options(Language.FRENCH, "1.1", "reference"));

    assertThat(run.flowing())
        .contains("niveau 0 · points : 0 sur 64 · 8 de plus pour le niveau suivant")
        .contains("terminé, à améliorer dans 4 j")
        .contains("Total des points : 0.")
        .contains("Certifiable : non")
        .contains("Tout ce qui reste est trop difficile.")
        .doesNotContain(" Maîtrisé,");
  }

  @Test
  void what_was_inferred_is_explained_by_the_answer_it_comes_from() {
    Script script =
        Script.of(Language.ENGLISH, "1.1", PlacementPlan.reference(), WholeTestTest::mixed);

    Run run = Player.run(script.input(), options(Language.ENGLISH, "1.1", "reference"));

    assertThat(run.flowing())
        .contains("Mastered, asked (right).")
        .contains("Not mastered, asked (wrong).")
        .contains("Not mastered, asked (skipped).")
        .containsPattern("Mastered, because you answered the question of level \\d right\\.")
        .containsPattern(
            "Not mastered, because you did not answer the question of level \\d right\\.");
  }

  @Test
  void the_probabilistic_plan_tells_how_sure_it_is() {
    Script script =
        Script.of(Language.ENGLISH, "1.1", PlacementPlan.probabilistic(), WholeTestTest::mixed);

    Run run = Player.run(script.input(), options(Language.ENGLISH, "1.1", "probabilistic"));

    assertThat(run.flowing())
        .containsPattern("estimated level: \\d \\(probability \\d+%\\), points: [\\d.]+ ± [\\d.]+")
        .containsPattern(
            "estimate: [\\d.]+ ± [\\d.]+ points; probability of the levels 0 \\(\\d+%\\), 1 ")
        .containsPattern("Mastered with a probability of (8|9|10)\\d%, from your answers\\.");
  }

  @Test
  void the_probabilistic_plan_ends_when_the_level_is_sure() {
    Script script =
        Script.of(Language.ENGLISH, "1.1", PlacementPlan.probabilistic(), i -> Replies.WRONG);

    Run run = Player.run(script.input(), options(Language.ENGLISH, "1.1", "probabilistic"));

    assertThat(run.flowing())
        .contains("The level of each competence is sure enough.")
        .containsPattern("Not mastered with a probability of (8|9|10)\\d%, from your answers\\.");
  }

  @Test
  void explanations_are_given_only_if_wished() {
    Script script =
        Script.of(Language.ENGLISH, "1.1", PlacementPlan.reference(), WholeTestTest::mixed);
    String[] with = options(Language.ENGLISH, "1.1", "reference", "--new");
    String[] without = with.clone();
    without[List.of(without).indexOf("yes")] = "no";

    assertThat(count(Player.run(script.input(), with), "Right answer: "))
        .isEqualTo(script.turns().size());
    assertThat(count(Player.run(script.input(), without), "Right answer: ")).isZero();
  }

  private static long count(Run run, String beginning) {
    return run.out().lines().filter(line -> line.startsWith(beginning)).count();
  }

  private String[] options(Language language, String competence, String plan, String... more) {
    return Player.options(folder.resolve("test.json"), language, competence, plan, more);
  }
}
