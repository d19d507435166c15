package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands of the documents run as they are written, and their figures are those of the
 * documents.
 */
class DocumentedCommandsTest {

  private static final Path GUIDE = Path.of("README.md");
  private static final Path STUDY = Path.of("../../docs/study.md");

  private static final Path PSYCHOMETRICS = Path.of("../../docs/psychometrics.md");

  @TempDir private Path folder;

  @Test
  void the_commands_for_certification_run_as_written_but_with_fewer_persons_and_a_key_made_here()
      throws Exception {
    String page = Files.readString(GUIDE);
    String settings = page.substring(page.indexOf("```json\n") + 8);
    Files.writeString(
        folder.resolve("issuer-settings.json"), settings.substring(0, settings.indexOf("```")));
    PrivateKey key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
    Files.writeString(
        folder.resolve("key.pem"),
        "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
            .formatted(Base64.getEncoder().encodeToString(key.getEncoded())));

    DocumentedCommands.of(GUIDE, "## Try it")
        .replacing("--persons 1000 ", "--persons 50 ")
        .then(DocumentedCommands.of(GUIDE, "## Credentials"))
        .replacing("openssl genpkey -algorithm ed25519 -out key.pem\n", "")
        .run(folder);

    assertThat(folder.resolve("june/decisions.jsonl")).exists();
    assertThat(Files.readString(folder.resolve("commands.log")))
        .contains("50 decisions are the same again, bit for bit; 0 differ.")
        .contains("It is not on the revocation list");
  }

  @Test
  void the_simulation_of_the_psychometrics_page_has_the_figures_of_its_page() throws Exception {
    DocumentedCommands.of(PSYCHOMETRICS, "## Simulation").run(folder);

    CalibrationFiles files = new CalibrationFiles(folder);
    String page = ProgramRun.read(PSYCHOMETRICS.toString());
    says(page, "RMSE %.3f ± 0.005", files.outcome("golden", "rmse"));
    says(page, "mean standard error %.3f", files.outcome("golden", "mean_standard_error"));
    says(page, "coverage %.3f", files.outcome("golden", "coverage"));
  }

  @Test
  void the_commands_for_simulation_run_as_written_but_with_fewer_persons() throws Exception {
    DocumentedCommands.of(GUIDE, "## Simulation")
        .replacing("--persons 100000 ", "--persons 500 ")
        .replacing("\"persons\": 5000", "\"persons\": 100")
        .run(folder);

    for (String out : List.of("simulated", "careless", "compared")) {
      assertThat(folder.resolve(out).resolve("manifest.json")).exists();
    }
    assertThat(folder.resolve("careless").resolve("responses.csv")).exists();
  }

  @Test
  void the_commands_for_calibration_run_as_written() throws Exception {
    DocumentedCommands.of(GUIDE, "## From answers to banks").run(folder);

    CalibrationFiles files = new CalibrationFiles(folder);
    assertThat(files.outcome("calibration", "rmse_b")).isLessThan(0.2);
    assertThat(files.read("extended.csv").lines()).hasSize(121);
    assertThat(files.table("linked/linking.csv")).hasSize(4);
    assertThat(folder.resolve("fit/manifest.json")).exists();
    assertThat(folder.resolve("dif/manifest.json")).exists();
  }

  @Test
  void the_study_runs_as_written_from_raw_answers_to_reports_and_has_the_figures_of_its_page()
      throws Exception {
    DocumentedCommands.of(STUDY).run(folder);

    CalibrationFiles files = new CalibrationFiles(folder);
    String page = ProgramRun.read(STUDY.toString());
    says(page, "converges after %.0f cycles", files.outcome("calibration", "cycles"));
    says(page, "log-likelihood of −%.4f", -files.outcome("calibration", "log_likelihood"));
    says(page, "discriminations with an RMSE of %.3f", files.outcome("calibration", "rmse_a"));
    says(page, "difficulties with %.3f", files.outcome("calibration", "rmse_b"));
    says(page, "S-X² finds %.0f of 90", files.outcome("fit", "items_misfitting"));
    says(page, "%.0f of 2,500 have an lz*", files.outcome("fit", "persons_misfitting"));
    says(page, "M₂ = %.2f", files.outcome("fit", "m2"));
    says(page, "with %.0f degrees of freedom", files.outcome("fit", "m2_df"));
    says(page, "(p = %.3f)", files.outcome("fit", "m2_p"));
    says(page, "an RMSEA₂ of %.4f", files.outcome("fit", "rmsea2"));
    says(page, "an SRMSR of %.4f", files.outcome("fit", "srmsr"));
    Map<String, String> sixty = files.table("fit/sum-scores.csv").get(60);
    says(page, "60 of 90 stand for an ability of %.3f", Double.parseDouble(sixty.get("ability")));
    says(page, "an ability of 0.320 ± %.3f.", Double.parseDouble(sixty.get("standard_error")));
    Map<String, String> linking = files.table("linked/linking.csv").get(0);
    says(page, "A = %.3f", Double.parseDouble(linking.get("slope")));
    says(page, "B = %.3f", Double.parseDouble(linking.get("intercept")));
    says(page, "from %.0f anchors", Double.parseDouble(linking.get("anchors")));
    says(page, "RMSE of %.3f ± 0.001", files.outcome("simulated", "rmse"));
    says(page, "puts %.1f %% of", 100 * files.outcome("simulated", "classification_accuracy"));
    assertThat(files.read("compared/comparison.csv"))
        .contains("all,thirty,precise,mean_length,-11.494,")
        .contains("all,thirty,precise,rmse,0.0490")
        .contains("all,thirty,precise,overlap,-0.0502");
    for (String name : List.of("calibration", "fit", "dif", "linked", "simulated", "compared")) {
      assertThat(files.read(name + "/report.html")).contains("<svg").endsWith("</html>\n");
    }
  }

  private static void says(String page, String words, double figure) {
    assertThat(page.replaceAll("\\s+", " ")).contains(String.format(Locale.ROOT, words, figure));
  }
}
