package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.json.AssessmentJson;
import org.jalon.selection.MaximumInformation;
import org.jalon.selection.Randomesque;
import org.jalon.selection.ShadowTest;
import org.jalon.session.AssessmentPlan;
import org.jalon.stopping.ItemCount;
import org.jalon.stopping.StandardError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans of adaptive tests from the command line. */
class PlanTest {

  @TempDir private Path folder;

  @Test
  void a_plan_of_a_length_alone_asks_the_most_informative_items() {
    AssessmentPlan plan = plan("--length", "30");

    assertThat(plan.stoppingRule()).isEqualTo(ItemCount.atLeast(30));
    assertThat(plan.estimator())
        .isEqualTo(
            new ExpectedAPosteriori(Prior.Normal.STANDARD, QuadratureGrid.evenlySpaced(-6, 6, 61)));
    assertThat(plan.selector().criterion()).isEqualTo(new MaximumInformation());
    assertThat(plan.blueprint().constraints()).isEmpty();
  }

  @Test
  void a_test_may_end_as_soon_as_it_is_precise_enough() {
    AssessmentPlan plan =
        plan("--length", "40", "--minimum", "10", "--standard-error", "0.3", "--top", "5");

    assertThat(plan.stoppingRule()).isEqualTo(StandardError.below(0.3).withLength(10, 40));
    assertThat(plan.selector().strategy()).isEqualTo(Randomesque.of(5));
  }

  @Test
  void a_shadow_test_keeps_the_rules_of_a_blueprint_table() {
    String table =
        ProgramRun.write(
            folder,
            "content.csv",
            """
            CONSTRAINT_ID,TYPE,WHAT,CONDITION,LB,UB,ONOFF
            C1,Number,Item,,20,20,
            C2,Number,Item,"topic == 'web'",3,5,
            """);

    AssessmentPlan plan = plan("--length", "20", "--shadow", "--blueprint", table);

    assertThat(plan.blueprint().constraints()).isNotEmpty();
    assertThat(plan.selector().criterion()).isInstanceOf(ShadowTest.class);
  }

  @Test
  void a_blueprint_of_a_test_of_another_length_is_refused() {
    String table =
        ProgramRun.write(
            folder,
            "content.csv",
            "CONSTRAINT_ID,TYPE,WHAT,CONDITION,LB,UB\nC1,Number,Item,,20,20\n");

    ProgramRun run = ProgramRun.of("plan", "--length", "19", "--blueprint", table);

    assertThat(run)
        .isEqualTo(
            new ProgramRun(
                2,
                "",
                table
                    + ": The rules are those of a test of 20 questions, but the --length is 19.\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "'--length 0', 'The --length (0) must be at least 1.'",
    "'--length 5 --minimum 9 --standard-error 0.3', 'The largest number of answers (5) must be at least 9.'",
    "'--length 5 --minimum 9', 'The --minimum (9) needs --standard-error: without it every test has --length questions.'",
    "'--length 5 --criterion best', 'The criterion (best) must be one of MFI'",
    "'--length 5 --top 0', 'The number of best items (0) must be at least 1.'",
    "'--length 5 --top 3 --shadow', 'A draw among the --top 3 items may leave the --shadow test. Use one of them.'"
  })
  void what_makes_no_plan_is_told(String options, String message) {
    ProgramRun run = ProgramRun.of(("plan " + options).split(" "));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(message);
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plan --length 5 --estimator ML --prior normal:1,1",
        "plan --length 5 --estimator wle --prior uniform:-3,3",
        "plan --length 5 --estimator ML --criterion MLWI --prior normal:0,1",
        "next --bank b --answers a --estimator WLE --prior normal:1,1",
        "score --bank b --responses r --estimator ML --prior normal:1,1"
      })
  void a_prior_that_nothing_uses_is_refused(String words) {
    String estimator = words.replaceAll(".*--estimator (\\w+).*", "$1").toUpperCase(Locale.ROOT);

    assertThat(ProgramRun.of(words.split(" ")))
        .isEqualTo(
            new ProgramRun(
                2,
                "",
                "The --prior would have no effect on the estimator "
                    + estimator
                    + ": only EAP and MAP use it, and to select items MOI, MPWI, KLP, GDIP, MEPV."
                    + " Maybe --estimator MAP is meant.\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plan --length 5 --estimator ML --nodes 31",
        "plan --length 5 --estimator MAP --nodes 31",
        "next --bank b --answers a --estimator WLE --nodes 31",
        "score --bank b --responses r --estimator MAP --nodes 31"
      })
  void nodes_that_nothing_uses_are_refused(String words) {
    String estimator = words.replaceAll(".*--estimator (\\w+).*", "$1");

    assertThat(ProgramRun.of(words.split(" ")))
        .isEqualTo(
            new ProgramRun(
                2,
                "",
                "The --nodes would have no effect on the estimator "
                    + estimator
                    + ": only EAP uses it, and to select items MOI, MLWI, MPWI, KL, KLP, GDI, GDIP,"
                    + " MEPV. Maybe --estimator EAP is meant.\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--estimator MAP --prior normal:1,1",
        "--estimator ML --criterion MEPV --prior normal:1,1 --nodes 31",
        "--estimator WLE --criterion KL --nodes 31"
      })
  void priors_and_nodes_of_an_estimator_or_a_criterion_are_taken(String options) {
    assertThat(plan(("--length 5 " + options).split(" ")).stoppingRule())
        .isEqualTo(ItemCount.atLeast(5));
  }

  private static AssessmentPlan plan(String... options) {
    String[] arguments = new String[options.length + 1];
    arguments[0] = "plan";
    System.arraycopy(options, 0, arguments, 1, options.length);
    ProgramRun run = ProgramRun.of(arguments);
    assertThat(run).returns(0, ProgramRun::exitCode).returns("", ProgramRun::err);
    return AssessmentJson.withDefaults().read(AssessmentPlan.class, run.out());
  }
}
