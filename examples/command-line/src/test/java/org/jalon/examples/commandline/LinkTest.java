package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Banks come to the scale of others, through the command line. */
class LinkTest {

  @TempDir private Path folder;
  private CalibrationFiles files;
  private String old;
  private String fresh;

  /** The new scale is (theta - 0.5) / 1.25; q4 has become harder by 1, and n1 is new. */
  @BeforeEach
  void writeTheBanks() {
    files = new CalibrationFiles(folder);
    old = files.bank("old.csv", 12);
    StringBuilder text = new StringBuilder("item_id,model,a,b,topic\n");
    for (Map<String, String> item : files.table("old.csv")) {
      double drift = item.get("item_id").equals("q4") ? 1 : 0;
      double b = (Double.parseDouble(item.get("b")) + drift - 0.5) / 1.25;
      double a = Double.parseDouble(item.get("a")) * 1.25;
      text.append("%s,2PL,%s,%s,%s\n".formatted(item.get("item_id"), a, b, item.get("topic")));
    }
    fresh = files.write("new.csv", text.append("n1,2PL,1.25,0,t9\n").toString());
  }

  @Test
  void all_methods_find_the_constants_and_the_item_that_has_drifted() {
    ProgramRun run = link("--method", "all");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err().strip())
        .isEqualTo(
            "stocking-lord: A = 1.250000, B = 0.500000 by 11 anchors; 1 left out because they have drifted.");
    List<Map<String, String>> constants = files.table("out/linking.csv");
    assertThat(constants)
        .extracting(row -> row.get("method"))
        .containsExactly("mean-mean", "mean-sigma", "haebara", "stocking-lord");
    for (Map<String, String> row : constants) {
      assertThat(Double.parseDouble(row.get("slope"))).isCloseTo(1.25, within(1e-6));
      assertThat(Double.parseDouble(row.get("intercept"))).isCloseTo(0.5, within(1e-6));
    }
    List<Map<String, String>> anchors = files.table("out/anchors.csv");
    assertThat(anchors).hasSize(24);
    assertThat(anchors)
        .filteredOn(row -> row.get("kept").equals("false"))
        .extracting(row -> row.get("item_id") + " " + row.get("parameter"))
        .containsExactly("q4 a", "q4 b");
    Map<String, String> drifted = anchors.get(23);
    assertThat(Double.parseDouble(drifted.get("difference"))).isCloseTo(1, within(1e-5));
    assertThat(drifted.get("reason")).contains("is beyond its bound");
    assertThat(files.table("out/linked-bank.csv").get(12))
        .containsEntry("item_id", "n1")
        .containsEntry("topic", "t9");
  }

  @Test
  void the_manifest_names_what_was_read_and_written() {
    link("--method", "haebara", "--quiet");
    String first = files.read("out/manifest.json");
    Map<String, String> all = files.taken("out");

    link("--method", "haebara", "--quiet");

    assertThat(files.taken("out")).isEqualTo(all);
    assertThat(first)
        .contains("\"format\": \"jalon-calibration-manifest\"")
        .contains("\"from\": {")
        .contains("\"linked-bank.csv\": {")
        .doesNotContain("--quiet");
  }

  @Test
  void drifted_anchors_may_be_kept_and_anchors_named() {
    ProgramRun kept = link("--method", "mean-mean", "--keep-drifted");
    files.taken("out");
    ProgramRun named = link("--method", "mean-sigma", "--anchors", "q1,q5,q9");

    assertThat(kept.exitCode()).isZero();
    assertThat(kept.err()).contains("by 12 anchors; 0 left out");
    assertThat(named.err()).startsWith("mean-sigma: A = 1.250000, B = 0.500000 by 3 anchors;");
  }

  @Test
  void banks_in_json_stay_in_json() {
    String json = files.path("new.json");
    ProgramRun.of("bank", "convert", fresh, "--to", "json", "--out", json);

    ProgramRun run =
        CalibrationFiles.run(
            "link --from", json, "--to", old, "--method", "mean-mean", "--out", files.path("out"));

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(files.read("out/linked-bank.json")).contains("\"jalon-item-bank\"");
  }

  @Test
  void everything_wrong_with_anchors_is_told_at_once_and_no_directory_is_made() {
    ProgramRun run = link("--method", "mean-sigma", "--anchors", "q1,n1,x");
    ProgramRun twice = link("--method", "mean-sigma", "--anchors", "q1,q1,");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines())
        .containsExactly(
            "--anchors: The anchor (n1) is not in the item bank %s.".formatted(old),
            "--anchors: The anchor (x) is not in the item bank %s, nor in %s."
                .formatted(fresh, old),
            "The number of anchors (1) must be at least 2.");
    assertThat(twice.err())
        .contains("--anchors: The item (q1) is named twice.")
        .contains("--anchors: ");
    assertThat(twice.err().lines()).hasSize(2);
    assertThat(Path.of(files.path("out"))).doesNotExist();
  }

  @Test
  void anchors_of_a_file_that_are_not_there_or_are_of_other_models_are_told_with_the_files() {
    String anchors = files.write("anchors.txt", "q1\nn2\nq2\nq3\n");
    String other =
        files.write(
            "other.csv",
            """
            item_id,model,a,b,b1,b2,b3
            q1,2PL,1,0,,,
            q2,GRM,1,,-1,1,
            q3,GRM,1,,-1,0,1
            """);
    String third =
        files.write(
            "third.csv",
            """
            item_id,model,a,b,b1,b2
            n2,2PL,1,0,,
            q1,2PL,1,0,,
            q2,2PL,1,0,,
            q3,GRM,1,,-1,1
            """);

    ProgramRun run =
        CalibrationFiles.run(
            "link --from %s --to %s --anchors %s --method haebara --out %s"
                .formatted(third, other, anchors, files.path("out")));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines())
        .containsExactly(
            "%s: The anchor (n2) is not in the item bank %s.".formatted(anchors, other),
            "The anchor (q2) is 2PL in %s, but GRM in %s. Maybe --anchors must leave it out."
                .formatted(third, other),
            "The anchor (q3) has 3 categories in %s, but 4 in %s. Maybe --anchors must leave it out."
                .formatted(third, other));
    assertThat(Path.of(files.path("out"))).doesNotExist();
  }

  @Test
  void banks_without_a_common_item_cannot_be_linked() {
    String other = files.write("other.csv", "item_id,model,a,b\nx,2PL,1,0\n");

    ProgramRun run =
        CalibrationFiles.run(
            "link --from", other, "--to", old, "--method", "haebara", "--out", files.path("out"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("have no item in common. Maybe their items are named differently.");
  }

  @Test
  void finished_results_are_not_overwritten() {
    link("--method", "haebara");

    ProgramRun again = link("--method", "mean-mean");

    assertThat(again.exitCode()).isEqualTo(2);
    assertThat(again.err()).contains("The results in this directory are finished");
  }

  private ProgramRun link(String... more) {
    return CalibrationFiles.run(
        "link --from %s --to %s --out %s".formatted(fresh, old, files.path("out")), more);
  }
}
