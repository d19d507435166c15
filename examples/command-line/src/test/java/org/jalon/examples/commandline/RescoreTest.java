package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jalon.json.CanonicalJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deciding again: the same, to prove it, and otherwise, to judge a change. */
class RescoreTest {

  @TempDir private Path folder;
  private CertificationFiles files;

  @BeforeEach
  void someRecords() {
    files = CertificationFiles.in(folder, 200);
  }

  @Test
  void decisions_come_out_again_bit_for_bit() {
    files.certify("out");

    assertThat(proof("out"))
        .isEqualTo(
            new ProgramRun(0, "200 decisions are the same again, bit for bit; 0 differ.\n", ""));
  }

  @Test
  void refused_and_repeated_records_have_no_decision_to_make_again() {
    List<String> lines = new ArrayList<>(files.lines());
    lines.set(10, "{");
    lines.set(20, lines.get(20).replace("\"framework\":\"core\"", "\"framework\":\"law\""));
    lines.add(100, lines.get(5));
    files = files.with(lines);
    files.certify("out");

    assertThat(proof("out").out())
        .isEqualTo("198 decisions are the same again, bit for bit; 0 differ.\n");
  }

  @Test
  void what_differs_is_named() {
    files.certify("out");
    List<String> decisions = new ArrayList<>(decisions());
    decisions.set(3, decisions.get(3).replaceFirst("\"points\":\\d+", "\"points\":1"));
    decisions.set(
        4,
        decisions
            .get(4)
            .replaceFirst("\"library-version\":\"[^\"]+\"", "\"library-version\":\"0\""));
    String file = ProgramRun.write(folder, "d.jsonl", String.join("\n", decisions) + "\n");

    ProgramRun run = proofOf(file);

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out().lines())
        .hasSize(3)
        .anyMatch(line -> line.startsWith("r4: The result was ("))
        .anyMatch(line -> line.startsWith("r5: The release of the library was (0) and is now ("))
        .anyMatch(line -> line.equals("198 decisions are the same again, bit for bit; 2 differ."));
  }

  @Test
  void another_policy_is_named_for_every_decision() {
    files.certify("out");
    ProgramRun.write(
        folder, "policy.json", ProgramRun.read(files.policy()).replace("PT1H45M", "PT2H"));

    ProgramRun run = proof("out");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out())
        .startsWith("r1: The policy was (")
        .endsWith("And 180 more.\n0 decisions are the same again, bit for bit; 200 differ.\n");
  }

  @Test
  void decisions_and_records_that_have_lost_each_other_are_told() {
    files.certify("out");
    List<String> decisions = new ArrayList<>(decisions());
    decisions.remove(7);
    List<String> lines = new ArrayList<>(files.lines());
    lines.remove(50);
    files = files.with(lines);
    String file = ProgramRun.write(folder, "d.jsonl", String.join("\n", decisions) + "\n");

    assertThat(proofOf(file).out())
        .isEqualTo(
            """
            r8: There is no decision on this record in its place.
            r51: There is no record for this decision in its place.
            198 decisions are the same again, bit for bit; 2 differ.
            """);
  }

  @Test
  void a_record_that_cannot_be_decided_any_more_is_told() {
    files.certify("out");
    List<String> lines = new ArrayList<>(files.lines());
    lines.set(2, lines.get(2).replace("\"framework\":\"core\"", "\"framework\":\"law\""));
    files = files.with(lines);

    assertThat(proof("out").out())
        .startsWith("r3: It cannot be decided any more: $.framework: The framework (law) must be")
        .endsWith("199 decisions are the same again, bit for bit; 1 differ.\n");
  }

  @Test
  void a_line_that_is_no_decision_is_told_with_its_place() {
    String file = ProgramRun.write(folder, "d.jsonl", "{}\n");

    ProgramRun run = proofOf(file);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith(file + ":1: The line must be a decision.");
  }

  @Test
  void a_change_is_told_person_by_person_and_summed_up() {
    ProgramRun run = compare(stricter(), "what-if");

    List<String> rows = lines("what-if/differences.csv");
    assertThat(rows).hasSize(201);
    assertThat(rows.get(0))
        .isEqualTo(
            "record_id,direction,points_change,status_before,status_after,cause_before,cause_after,"
                + "points_before,points_after,band_before,band_after,global_level_before,"
                + "global_level_after,theta_before,theta_after");
    assertThat(rows.stream().skip(1).map(row -> row.substring(0, row.indexOf(','))))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 200).mapToObj(i -> "r" + i).toList());
    long down = rows.stream().filter(row -> row.contains(",down,")).count();
    assertThat(down).isPositive();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith("200 persons, of whom " + lines("what-if/differences.jsonl").size())
        .contains(": 0 move up, " + down + " down.\n")
        .contains("from \\ to");
    assertThat(CanonicalJson.parse(ProgramRun.read(files.out("what-if/summary.json").toString())))
        .containsEntry("people", 200.0)
        .containsEntry("down", (double) down)
        .containsEntry("up", 0.0);
  }

  @Test
  void both_decisions_of_those_who_see_a_difference_are_kept() {
    files.certify("out");

    compare(stricter(), "what-if");

    List<String> documents = lines("what-if/differences.jsonl");
    assertThat(documents).isNotEmpty();
    for (String document : documents) {
      assertThat(CanonicalJson.parse(document))
          .containsOnlyKeys("record", "direction", "points-change", "before", "after");
      assertThat(decisions()).anyMatch(decision -> document.contains("\"before\":" + decision));
    }
  }

  @Test
  void the_same_policy_moves_nobody_on_any_number_of_threads() {
    ProgramRun run = compare(files.policy(), "same", "--threads", "3");

    assertThat(run.out())
        .startsWith("200 persons, of whom 0 see a difference: 0 move up, 0 down.\n")
        .contains("Points change by 0.00 on average, from +0 to +0.\n");
    assertThat(lines("same/differences.jsonl")).isEmpty();
  }

  @Test
  void another_bank_counts_only_where_the_policy_reads_it() {
    String bank =
        ProgramRun.write(
            folder,
            "bank2.csv",
            CertificationFiles.bankText().replace("q0-0,2PL,1.0,", "q0-0,2PL,1.5,"));

    ProgramRun run = rescore("--to-bank", bank, "--out", files.out("banks").toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("200 persons, of whom 0 see a difference");
  }

  @Test
  void lines_that_cannot_be_decided_are_refused() {
    List<String> lines = new ArrayList<>(files.lines());
    lines.set(2, "{");
    lines.set(3, lines.get(0));
    files = files.with(lines);

    ProgramRun run = compare(files.policy(), "some");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).isEqualTo("2 lines were refused; the rejects file tells why.\n");
    assertThat(lines("some/rejects.csv")).hasSize(3);
  }

  @Test
  void results_that_are_there_are_not_overwritten_and_options_must_fit_together() {
    compare(files.policy(), "some");

    assertThat(compare(files.policy(), "some").err()).contains("finished results are never");
    String either = "Either --to or --to-bank must be given, with --out, or else --decisions.";
    assertThat(rescore().err()).startsWith(either);
    assertThat(rescore("--to", files.policy()).err()).startsWith(either);
    assertThat(rescore("--to", files.policy(), "--decisions", "d").err()).startsWith(either);
  }

  /** A policy whose first band ends later, so that nobody gains. */
  private String stricter() {
    return ProgramRun.write(
        folder, "stricter.json", ProgramRun.read(files.policy()).replace("-1.4", "-1.0"));
  }

  private ProgramRun compare(String policy, String out, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("--to", policy, "--out", files.out(out).toString()));
    arguments.addAll(List.of(more));
    return rescore(arguments.toArray(String[]::new));
  }

  private ProgramRun proof(String out) {
    return proofOf(files.out(out).resolve("decisions.jsonl").toString());
  }

  private ProgramRun proofOf(String decisions) {
    return rescore("--decisions", decisions);
  }

  private ProgramRun rescore(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "rescore",
                "--bank",
                files.bank(),
                "--from",
                files.policy(),
                "--records",
                files.records()));
    arguments.addAll(List.of(more));
    return ProgramRun.of(arguments.toArray(String[]::new));
  }

  private List<String> decisions() {
    return lines("out/decisions.jsonl");
  }

  private List<String> lines(String file) {
    return ProgramRun.read(files.out(file).toString()).lines().toList();
  }
}
