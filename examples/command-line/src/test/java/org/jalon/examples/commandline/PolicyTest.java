package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jalon.certification.AdaptiveCertification;
import org.jalon.certification.CertificationPolicy;
import org.jalon.certification.ProfileCertification;
import org.jalon.json.AssessmentJson;
import org.jalon.referential.CompetenceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policies to start from, and records to try them with. */
class PolicyTest {

  @TempDir private Path folder;

  @Test
  void the_reference_policy_has_the_competences_of_the_bank() {
    String bank = ProgramRun.write(folder, "bank.csv", CertificationFiles.bankText());

    ProgramRun run = ProgramRun.of("policy", "--bank", bank);

    assertThat(run.exitCode()).isZero();
    assertThat(AssessmentJson.withDefaults().read(CertificationPolicy.class, run.out()))
        .isEqualTo(
            AdaptiveCertification.reference(
                List.of("c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7").stream()
                    .map(CompetenceId::new)
                    .toList()));
  }

  @Test
  void a_bank_without_competences_is_told() {
    String bank = ProgramRun.write(folder, "flat.csv", "item_id,model,a,b\nq1,2PL,1,0\n");

    assertThat(ProgramRun.of("policy", "--bank", bank))
        .isEqualTo(
            new ProgramRun(
                2,
                "",
                bank + ": The items must have a competence. Maybe --referential must be given.\n"));
  }

  @Test
  void a_referential_that_is_not_there_or_none_is_told() {
    String bank = ProgramRun.write(folder, "bank.csv", CertificationFiles.bankText());

    assertThat(ProgramRun.of("policy", "--bank", bank, "--referential", "no.json").err())
        .isEqualTo("no.json: There is no such file.\n");
    assertThat(ProgramRun.of("policy", "--bank", bank, "--referential", bank).err())
        .startsWith(bank + ": The document");
  }

  @Test
  void the_older_policy_decides_tests_of_fixed_items() {
    String bank =
        ProgramRun.write(
            folder,
            "bank.csv",
            "item_id,model,a,b,competence\nq1,2PL,1,0,search\nq2,2PL,1,0,search\nq3,2PL,1,0,manage\n");
    String policy = folder.resolve("profile.json").toString();
    String record =
        "{\"format\":\"jalon-test-record\",\"version\":1,\"kind\":\"profile\",\"id\":\"t%s\",\"framework\":\"core\","
            + "\"started-at\":\"2019-05-06T09:00:00Z\",\"ending\":\"completed\","
            + "\"profile\":[{\"competence\":\"search\",\"level\":2,\"points\":16},{\"competence\":\"other\",\"level\":1,\"points\":8}],"
            + "\"items\":[{\"item\":\"q1\",\"competence\":\"search\"},{\"item\":\"q2\",\"competence\":\"search\"},{\"item\":\"q3\",\"competence\":\"other\"}],"
            + "\"answers\":[{\"item\":\"q1\",\"answer\":\"correct\"},{\"item\":\"q3\",\"answer\":\"correct\"},{\"item\":\"q2\",\"answer\":\"%s\"}]}\n";
    String records =
        ProgramRun.write(
            folder,
            "records.jsonl",
            record.formatted("1", "correct") + record.formatted("2", "incorrect"));

    assertThat(ProgramRun.of("policy", "--bank", bank, "--profile", "--out", policy).exitCode())
        .isZero();
    assertThat(
            AssessmentJson.withDefaults().read(CertificationPolicy.class, ProgramRun.read(policy)))
        .isEqualTo(ProfileCertification.reference());
    ProgramRun run = new CertificationFiles(folder, bank, policy, records).certify("out");

    assertThat(ProgramRun.read(folder.resolve("out/rejects.csv").toString()))
        .isEqualTo(RecordProblem.HEADER);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("2 records decided: 1 validated, 1 rejected, ");
    assertThat(ProgramRun.read(folder.resolve("out/results.csv").toString()).lines())
        .hasSize(3)
        .first()
        .asString()
        .endsWith(",standard_error,search,manage");
    assertThat(ProgramRun.read(folder.resolve("out/decisions.jsonl").toString()))
        .contains("\"other\"");
    assertThat(
            ProgramRun.of(
                    "simulate-records",
                    "--bank",
                    bank,
                    "--policy",
                    policy,
                    "--persons",
                    "1",
                    "--seed",
                    "1")
                .err())
        .isEqualTo(policy + ": The policy must be one of adaptive tests.\n");
  }

  @Test
  void the_same_seed_gives_the_same_records_on_any_number_of_threads() {
    CertificationFiles files = CertificationFiles.in(folder, 150);

    ProgramRun run = simulate(files, "7", "150", "--threads", "1");

    assertThat(run.out()).isEqualTo(ProgramRun.read(files.records()));
    assertThat(simulate(files, "8", "150").out()).isNotEqualTo(run.out());
    assertThat(run.out().lines())
        .hasSize(150)
        .anyMatch(line -> line.contains("\"ending\":\"abandoned\""));
  }

  @Test
  void numbers_that_mean_nothing_are_refused() {
    CertificationFiles files = CertificationFiles.in(folder, 1);

    assertThat(simulate(files, "7", "-1").err())
        .isEqualTo("There must be 0 or more --persons (-1).\n");
  }

  private static ProgramRun simulate(
      CertificationFiles files, String seed, String persons, String... more) {
    String[] command = {
      "simulate-records",
      "--bank",
      files.bank(),
      "--policy",
      files.policy(),
      "--persons",
      persons,
      "--seed",
      seed
    };
    return ProgramRun.of(Stream.of(command, more).flatMap(Stream::of).toArray(String[]::new));
  }
}
