package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Credentials as somebody else sees them. */
class VerifyTest {

  @TempDir private Path folder;
  private CredentialFiles files;
  private String code;
  private String credential;

  @BeforeEach
  void aCredential() throws Exception {
    files = CredentialFiles.in(folder, 5);
    files.certify("out", "--signed-at", "2026-06-30T12:00:00Z");
    code = files.index("out").get(0)[0];
    credential = files.credentials("out") + "/" + code + ".json";
  }

  @Test
  void a_credential_that_is_as_it_was_signed_is_valid() {
    ProgramRun run = verify(credential, "--at", "2027-01-01");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            form        passed      It is a verifiable credential.
            signature   passed      It was signed with the key https://example.org/issuer#key-1 and not changed since.
            issuer      passed      The key is that of the issuer, https://example.org/issuer.
            validity    passed      It is valid at 2027-01-01T23:59:59Z.
            revocation  not-checked No revocation list was given.
            The credential is valid.
            """);
  }

  @Test
  void a_credential_that_was_changed_is_not_valid() {
    String changed =
        ProgramRun.write(
            folder, "changed.json", ProgramRun.read(credential).replace("Exemple", "Example"));

    assertNotValid(verify(changed, "--at", "2027-01-01"), "signature   failed");
  }

  @Test
  void a_credential_counts_only_in_its_time() {
    assertThat(verify(credential, "--at", "2026-06-30T12:00:00Z").exitCode()).isZero();
    assertNotValid(
        verify(credential, "--at", "2030-01-01"),
        "validity    failed      It was valid until 2029-06-29T23:59:59Z and has expired.");
    assertNotValid(verify(credential, "--at", "2026-06-30T11:59:59Z"), "signature   failed");
  }

  @Test
  void a_code_is_looked_up_however_it_is_typed() {
    assertThat(files.verify("out", " " + code.toLowerCase(Locale.ROOT)).exitCode()).isZero();
    assertThat(files.verify("out", "P-22222222"))
        .isEqualTo(
            new ProgramRun(3, "There is no certificate with this code: it is not valid.\n", ""));
  }

  @Test
  void a_credential_comes_from_a_pipe_too() {
    ProgramRun run =
        ProgramRun.withInput(
            ProgramRun.read(credential), "verify", "-", "--issuer", issuer(), "--at", "2027-01-01");

    assertThat(run.exitCode()).isZero();
  }

  @Test
  void a_revoked_credential_is_not_valid() {
    String table =
        ProgramRun.write(folder, "r.csv", "code,date,reason\n" + code + ",2026-08-01,A mistake\n");
    String list = folder.resolve("revocations.json").toString();

    ProgramRun revoked = revoke(table, "--signed-at", "2026-08-02T00:00:00Z", "--out", list);

    assertThat(revoked.exitCode()).isZero();
    assertNotValid(
        verify(credential, "--at", "2027-01-01", "--revoked", list),
        "revocation  failed      It was revoked on 2026-08-01: A mistake");
    assertThat(
            verify(
                    files.credentials("out") + "/" + files.index("out").get(1)[0] + ".json",
                    "--at",
                    "2027-01-01",
                    "--revoked",
                    list)
                .out())
        .contains("revocation  passed");
  }

  @Test
  void a_table_of_revocations_with_mistakes_is_told() {
    String table = ProgramRun.write(folder, "r.csv", "code,date,reason\nP-1,2026-08-01,x\n");

    assertThat(revoke(table).err())
        .startsWith(
            table + ":2: The line must have a code, a day and a reason: The verification code");
  }

  @Test
  void another_issuer_is_not_trusted() throws Exception {
    Path other = Files.createDirectory(folder.resolve("other"));
    CredentialFiles rsa = CredentialFiles.with("RSA", other, 1);
    rsa.certify("out");

    ProgramRun run =
        ProgramRun.of(
            "verify",
            credential,
            "--issuer",
            rsa.credentials("out").resolve("issuer.json").toString());

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).contains("signature   failed");
  }

  @Test
  void a_key_alone_is_trusted_as_what_it_is() {
    String jwk =
        ProgramRun.read(issuer()).replaceFirst("(?s).*\"publicKeyJwk\": (\\{[^}]*\\}).*", "$1");
    String file = ProgramRun.write(folder, "key.jwk", jwk);

    ProgramRun run = ProgramRun.of("verify", credential, "--issuer", file, "--at", "2027-01-01");

    assertThat(run.out())
        .contains("signature   passed")
        .contains("issuer      failed      The key is that of did:key:");
  }

  @Test
  void wrong_usage_is_told() {
    assertThat(ProgramRun.of("verify", credential).err())
        .startsWith("The public key to trust must be given by --issuer");
    assertThat(ProgramRun.of("verify", code).err())
        .startsWith("To look up a code, --certificates must name the directory.");
    assertThat(ProgramRun.of("verify", "no.json").err())
        .startsWith(
            "no.json: There is no such file. As a code: The verification code (NO.JSON) must");
    assertThat(verify(credential, "--at", "soon").err())
        .startsWith("The time --at (soon) must be a day such as 2026-06-30, or an instant");
    assertThat(ProgramRun.of("verify", credential, "--issuer", credential).err())
        .contains(": The file must have the public key of an issuer:");
  }

  private ProgramRun revoke(String table, String... more) {
    String[] arguments = {
      "revoke", table, "--credentials", files.key(), "--issuer", files.settings()
    };
    return ProgramRun.of(Stream.of(arguments, more).flatMap(Stream::of).toArray(String[]::new));
  }

  private ProgramRun verify(String file, String... more) {
    return files.verify("out", file, more);
  }

  private String issuer() {
    return files.credentials("out").resolve("issuer.json").toString();
  }

  private static void assertNotValid(ProgramRun run, String reason) {
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).contains(reason).endsWith("The credential is not valid.\n");
  }
}
