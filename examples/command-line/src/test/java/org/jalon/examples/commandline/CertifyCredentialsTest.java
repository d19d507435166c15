package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Credentials of validated records: one code each, whatever happens. */
class CertifyCredentialsTest {

  @TempDir private Path folder;

  @Test
  void each_validated_record_gets_a_credential_and_a_page_and_no_other_does() throws Exception {
    CredentialFiles files = CredentialFiles.in(folder, 150);

    ProgramRun run = files.certify("out", "--signed-at", "2026-06-30T12:00:00Z");

    List<String> validated =
        ProgramRun.read(files.certification().out("out/results.csv").toString())
            .lines()
            .filter(row -> row.contains(",validated,"))
            .map(row -> row.substring(0, row.indexOf(',')))
            .toList();
    assertThat(validated).hasSizeBetween(140, 149);
    assertThat(run.out()).endsWith(" %d credentials signed.\n".formatted(validated.size()));
    assertThat(run.err()).isEmpty();
    assertThat(files.index("out").stream().map(row -> row[1]).toList()).isEqualTo(validated);
    assertThat(fileNames(files.credentials("out")))
        .isEqualTo(expectedFiles(files.index("out"), ".json"));
  }

  @Test
  void a_credential_is_valid_and_says_who_and_what() throws Exception {
    CredentialFiles files = CredentialFiles.in(folder, 30);
    String holders =
        ProgramRun.write(
            folder, "holders.csv", "record_id,name,birth_date\nr1,Zoé D.,1990-12-31\n");

    files.certify("out", "--signed-at", "2026-06-30T12:00:00Z", "--holders", holders);

    String code = files.index("out").get(0)[0];
    ProgramRun verified = files.verify("out", code, "--at", "2026-06-30");
    assertThat(verified.exitCode()).isZero();
    assertThat(verified.out()).endsWith("The credential is valid.\n");
    String credential = ProgramRun.read(files.credentials("out") + "/" + code + ".json");
    assertThat(credential)
        .contains("Zoé D.")
        .doesNotContain("1990")
        .contains("\"validFrom\":\"2026-06-30T00:00:00Z\"")
        .contains("\"validUntil\":\"2029-06-29T23:59:59Z\"")
        .contains("\"https://example.org/certificates/" + code + "\"");
    assertThat(ProgramRun.read(files.credentials("out") + "/" + code + ".html"))
        .contains("Zoé D.")
        .contains(code);
    assertThat(
            ProgramRun.read(
                files.credentials("out") + "/" + files.index("out").get(1)[0] + ".json"))
        .contains("\"" + files.index("out").get(1)[1] + "\"");
  }

  @Test
  void the_same_codes_give_the_same_bytes_for_any_number_of_threads() throws Exception {
    CredentialFiles files = CredentialFiles.in(folder, 100);
    String[] now = {"--signed-at", "2026-06-30T12:00:00Z"};

    files.certify("one", "--threads", "1", now[0], now[1]);
    files.certify("two", "--threads", "5", now[0], now[1]);

    assertThat(withoutCodes(files, "two")).isEqualTo(withoutCodes(files, "one"));
  }

  /** The unsigned part of each document by record, with the code taken out. */
  private static Map<String, String> withoutCodes(CredentialFiles files, String out) {
    Map<String, String> pages = new TreeMap<>();
    for (String[] row : files.index(out)) {
      pages.put(
          row[1],
          ProgramRun.read(files.credentials(out) + "/" + row[0] + ".html").replace(row[0], "CODE"));
    }
    return pages;
  }

  @Test
  void an_rsa_key_signs_tokens() throws Exception {
    CredentialFiles files = CredentialFiles.with("RSA", folder, 10);

    files.certify("out");

    String code = files.index("out").get(0)[0];
    assertThat(fileNames(files.credentials("out")))
        .isEqualTo(expectedFiles(files.index("out"), ".jwt"));
    assertThat(files.verify("out", code).out())
        .contains("form        passed      It is a verifiable credential in a token.")
        .endsWith("The credential is valid.\n");
  }

  @Test
  void a_run_that_is_killed_while_it_signs_gives_no_record_a_second_code() throws Exception {
    CredentialFiles files = CredentialFiles.in(folder, 1_500);
    long signed = 0;
    String codes = "";
    for (int kill = 0; kill < 3; kill++) {
      ProgramProcess process =
          ProgramProcess.start(folder, files.command("out", "--resume", "--checkpoint", "0"));
      signed =
          process.await(
              files.certification().out("out"),
              checkpoint -> checkpoint.counts().getOrDefault(Counts.SIGNED, 0L),
              signed + 200);
      process.kill();
      String index = ProgramRun.read(files.credentials("out") + "/index.csv.part");
      assertThat(index).startsWith(codes);
      codes = index;
    }
    assertThat(signed).isBetween(600L, 1_500L);

    assertThat(files.certify("out", "--resume").exitCode()).isZero();

    assertThat(ProgramRun.read(files.credentials("out") + "/index.csv")).isEqualTo(codes);
    List<String[]> index = files.index("out");
    assertThat(new HashSet<>(index.stream().map(row -> row[0]).toList())).hasSameSizeAs(index);
    assertThat(fileNames(files.credentials("out"))).isEqualTo(expectedFiles(index, ".json"));
    Set<String> times = new HashSet<>();
    for (String[] row : index) {
      String credential = ProgramRun.read(files.credentials("out") + "/" + row[0] + ".json");
      times.add(credential.replaceFirst("(?s).*\"created\":\"([^\"]+)\".*", "$1"));
    }
    assertThat(times).hasSize(1);
    assertThat(files.verify("out", index.get(700)[0]).exitCode()).isZero();
  }

  @Test
  void a_private_key_that_others_can_read_is_warned_about() throws Exception {
    CredentialFiles files = CredentialFiles.in(folder, 3);
    Files.setPosixFilePermissions(
        Path.of(files.key()), PosixFilePermissions.fromString("rw-r-----"));

    ProgramRun run = files.certify("out");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err())
        .isEqualTo(
            files.key()
                + ": Others than its owner can read or change the private key. Maybe take that right from them (chmod 600).\n");
  }

  @Test
  void what_is_no_key_is_refused_without_showing_it() throws Exception {
    CredentialFiles files = CredentialFiles.in(folder, 3);
    Files.writeString(Path.of(files.key()), "-----BEGIN PRIVATE KEY-----\nSecret\n");

    ProgramRun run = files.certify("out");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith(files.key() + ": The text is not an unencrypted private key")
        .doesNotContain("Secret");
    assertThat(files.certification().out("out")).doesNotExist();
  }

  @Test
  void options_that_mean_nothing_alone_are_refused() throws Exception {
    CredentialFiles files = CredentialFiles.in(folder, 3);

    assertThat(files.certification().certify("out", "--issuer", files.settings()).err())
        .contains("Maybe --credentials is missing.");
    assertThat(files.certification().certify("out", "--credentials", files.key()).err())
        .contains("The option --issuer must be given with --credentials");
    assertThat(files.certify("out", "--signed-at", "noon").err())
        .contains("The time --signed-at (noon) must be such as 2026-06-30T12:00:00Z.");
  }

  @Test
  void settings_and_holders_with_mistakes_are_told_with_their_places() throws Exception {
    CredentialFiles files = CredentialFiles.in(folder, 3);
    String settings =
        ProgramRun.write(
            folder,
            "s.json",
            ProgramRun.read(files.settings()).replace("\"criteria\"", "\"rule\""));
    String holders =
        ProgramRun.write(
            folder, "h.csv", "record_id,name,birth_date\nr1,A,\nr1,B,\nr2,,\nr3,C,31.12.1990\n");

    assertThat(
            new CredentialFiles(files.certification(), files.key(), settings).certify("out").err())
        .isEqualTo(
            settings + ": $.achievement.rule is unknown here; known are [criteria, id, name].\n");
    assertThat(files.certify("out", "--holders", holders).err().lines())
        .hasSize(3)
        .anyMatch(line -> line.equals(holders + ":3: The record (r1) stands further up."))
        .anyMatch(line -> line.startsWith(holders + ":4: The name of the holder"))
        .anyMatch(line -> line.startsWith(holders + ":5: The birth_date must be a day"));
    assertThat(files.certification().out("out")).doesNotExist();
  }

  private static Set<String> fileNames(Path folder) {
    return CertificationFiles.contentOf(folder).keySet();
  }

  private static Set<String> expectedFiles(List<String[]> index, String ending) {
    Set<String> names = new HashSet<>(Set.of("index.csv", "issuer.json"));
    index.forEach(row -> names.addAll(List.of(row[0] + ending, row[0] + ".html")));
    return names;
  }
}
