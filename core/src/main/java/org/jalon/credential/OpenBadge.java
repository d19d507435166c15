package org.jalon.credential;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jalon.certification.Certificate;
import org.jalon.certification.CertifiedAchievement;
import org.jalon.certification.CertifiedCompetence;
import org.jalon.certification.CertifiedResult;
import org.jalon.referential.Language;
import org.jalon.referential.Level;
import org.jalon.referential.LocalizedText;

/**
 * A certificate as the OpenBadgeCredential of Open Badges 3.0, in one language: its schema has
 * plain texts where the data model below would allow several languages.
 *
 * @see <a
 *     href="https://www.imsglobal.org/spec/ob/v3p0/#org.1edtech.ob.v3p0.achievementcredential.class">The
 *     class</a>
 */
final class OpenBadge {

  static final String CREDENTIALS_CONTEXT = "https://www.w3.org/ns/credentials/v2";
  static final String BADGES_CONTEXT = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
  static final String REVOCATION_TYPE = "1EdTechRevocationList";

  /** Where the terms of the extensions are defined, the type of the revocation list among them. */
  private static final String EXTENSIONS_CONTEXT =
      "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json";

  private final Certificate certificate;
  private final CredentialAddresses addresses;
  private final Language language;
  private final List<Object> descriptions = new ArrayList<>();
  private final List<Object> results = new ArrayList<>();

  private OpenBadge(Certificate certificate, CredentialAddresses addresses, Language language) {
    this.certificate = certificate;
    this.addresses = addresses;
    this.language = language;
  }

  static Map<String, Object> document(
      Certificate certificate, CredentialAddresses addresses, Language language) {
    return new OpenBadge(certificate, addresses, language).document();
  }

  private Map<String, Object> document() {
    results(certificate.result());
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("@context", List.of(CREDENTIALS_CONTEXT, BADGES_CONTEXT, EXTENSIONS_CONTEXT));
    document.put("id", id());
    document.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
    document.put("name", in(certificate.achievement().name()));
    document.put("issuer", issuer());
    document.put("validFrom", startOf(certificate.awardedOn()));
    certificate.validity().until().ifPresent(day -> document.put("validUntil", endOf(day)));
    document.put("credentialSubject", subject());
    document.put(
        "credentialStatus",
        Map.of("id", addresses.revocations().toString(), "type", REVOCATION_TYPE));
    return document;
  }

  private String id() {
    return addresses.credential(certificate.code()).toString();
  }

  private String in(LocalizedText text) {
    return text.in(language);
  }

  /** Days begin and end in UTC, so that they do so for everybody at once. */
  private static String startOf(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.UTC).toString();
  }

  private static String endOf(LocalDate day) {
    return day.atTime(LocalTime.of(23, 59, 59)).toInstant(ZoneOffset.UTC).toString();
  }

  private Map<String, Object> issuer() {
    return Map.of(
        "id", certificate.issuer().id().toString(),
        "type", List.of("Profile"),
        "name", in(certificate.issuer().name()));
  }

  /**
   * The name stands there in clear. A hash of a name is no secret, because names can be tried one
   * by one, and who is shown a certificate must be able to read whose it is. The id says nothing
   * about the person, and the date of birth is left out.
   */
  private Map<String, Object> subject() {
    Map<String, Object> subject = new LinkedHashMap<>();
    subject.put("id", id() + "#holder");
    subject.put("type", List.of("AchievementSubject"));
    subject.put(
        "identifier",
        List.of(
            Map.of(
                "type",
                "IdentityObject",
                "identityType",
                "name",
                "hashed",
                false,
                "identityHash",
                certificate.holder().name())));
    subject.put("achievement", achievement(certificate.achievement()));
    if (!results.isEmpty()) {
      subject.put("result", results);
    }
    return subject;
  }

  private Map<String, Object> achievement(CertifiedAchievement achievement) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", achievement.id().toString());
    members.put("type", List.of("Achievement"));
    members.put("achievementType", "Certification");
    members.put("name", in(achievement.name()));
    members.put("description", in(achievement.criteria()));
    members.put("criteria", Map.of("narrative", in(achievement.criteria())));
    if (!descriptions.isEmpty()) {
      members.put("resultDescription", descriptions);
    }
    return members;
  }

  private void results(CertifiedResult result) {
    if (result.points().isPresent()) {
      Map<String, Object> description = description("points", "Points", "ScaledScore");
      range(description, result.maximumPoints());
      add(description, Integer.toString(result.points().getAsInt()));
    }
    result
        .globalLevel()
        .ifPresent(
            level -> add(description("global-level", levelName(), "PerformanceLevel"), in(level)));
    result.competences().forEach(this::competence);
  }

  private String levelName() {
    return language.withFallback().contains(Language.FRENCH) ? "Niveau global" : "Global level";
  }

  /** A competence that was not tested has no result. */
  private void competence(CertifiedCompetence competence) {
    if (competence.level().isPresent()) {
      Map<String, Object> description =
          description(
              "competence-" + Uris.encoded(competence.id().value()),
              in(competence.name()),
              "PerformanceLevel");
      range(description, OptionalInt.of(Level.COUNT));
      add(description, Integer.toString(competence.level().getAsInt()));
    }
  }

  private Map<String, Object> description(String fragment, String name, String type) {
    Map<String, Object> description = new LinkedHashMap<>();
    description.put("id", certificate.achievement().id() + "#" + fragment);
    description.put("type", List.of("ResultDescription"));
    description.put("name", name);
    description.put("resultType", type);
    return description;
  }

  private static void range(Map<String, Object> description, OptionalInt maximum) {
    description.put("valueMin", "0");
    maximum.ifPresent(value -> description.put("valueMax", Integer.toString(value)));
  }

  private void add(Map<String, Object> description, String value) {
    descriptions.add(description);
    results.add(
        Map.of(
            "type", List.of("Result"),
            "resultDescription", String.valueOf(description.get("id")),
            "value", value));
  }
}
