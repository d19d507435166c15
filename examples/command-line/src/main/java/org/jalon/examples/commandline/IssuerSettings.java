package org.jalon.examples.commandline;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jalon.certification.CertifiedAchievement;
import org.jalon.credential.CredentialAddresses;
import org.jalon.json.CanonicalJson;
import org.jalon.json.JsonFormatException;
import org.jalon.referential.Language;
import org.jalon.referential.LocalizedText;

/**
 * What credentials say about who issues them and for what, from a JSON file.
 *
 * @param id the issuer's URI; empty if it is the DID of the key
 * @param name the issuer's name
 * @param achievement what is certified
 * @param addresses what the documents are called
 * @param page the address where codes can be checked
 * @param language the language of credentials and pages
 * @param validYears how many years a certificate counts; 0 for ever
 */
record IssuerSettings(
    Optional<URI> id,
    LocalizedText name,
    CertifiedAchievement achievement,
    CredentialAddresses addresses,
    Optional<URI> page,
    Language language,
    int validYears) {

  private static final int MAXIMUM_BYTES = 1 << 20;
  private static final Set<String> KNOWN =
      Set.of(
          "id",
          "name",
          "achievement",
          "certificates",
          "revocations",
          "verification-page",
          "language",
          "valid-years");

  static IssuerSettings read(Streams streams, String file) throws IOException {
    try (Input input = Input.open(streams, file)) {
      String text = new String(input.readAtMost(MAXIMUM_BYTES), StandardCharsets.UTF_8);
      return of(new JsonMembers(file, "$", CanonicalJson.parse(text)).allowing(KNOWN));
    } catch (JsonFormatException e) {
      throw new InvalidInput(Documents.problems(file, e));
    }
  }

  private static IssuerSettings of(JsonMembers members) {
    try {
      Language language = Language.of(members.optionalText("language").orElse("en"));
      JsonMembers achievement = members.object("achievement");
      achievement.allowing(Set.of("id", "name", "criteria"));
      return new IssuerSettings(
          members.has("id") ? Optional.of(members.uri("id")) : Optional.empty(),
          members.localized("name", language),
          new CertifiedAchievement(
              achievement.uri("id"),
              achievement.localized("name", language),
              achievement.localized("criteria", language)),
          new CredentialAddresses(members.uri("certificates"), members.uri("revocations")),
          members.has("verification-page")
              ? Optional.of(members.uri("verification-page"))
              : Optional.empty(),
          language,
          years(members));
    } catch (IllegalArgumentException e) {
      throw new InvalidInput(members.file() + ": " + e.getMessage());
    }
  }

  private static int years(JsonMembers members) {
    if (!members.has("valid-years")) {
      return 0;
    }
    if (members.members().get("valid-years") instanceof Number years
        && years.doubleValue() == years.intValue()
        && years.intValue() >= 1
        && years.intValue() <= 100) {
      return years.intValue();
    }
    throw new InvalidInput(
        members.file() + ": $.valid-years must be a whole number from 1 to 100.");
  }
}
