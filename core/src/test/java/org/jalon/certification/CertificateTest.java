package org.jalon.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.Language;
import org.jalon.referential.LocalizedText;
import org.junit.jupiter.api.Test;

/** What a certificate says is complete, in range and can be written. */
class CertificateTest {

  private static final LocalizedText TEXT = LocalizedText.of("Un texte", "A text");
  private static final LocalizedText NONE = new LocalizedText(Map.of());
  private static final LocalizedText BLANK = LocalizedText.of(" ", "A text");
  private static final LocalizedText HALF =
      new LocalizedText(Map.of(Language.of("es"), "medio \uD83D"));

  @Test
  void the_day_of_the_award_is_the_first_day() {
    assertThat(Certificates.sample().awardedOn()).isEqualTo(LocalDate.of(2026, 3, 1));
  }

  @Test
  void a_certificate_without_a_first_day_is_refused() {
    Certificate sample = Certificates.sample();
    refused(
        () ->
            new Certificate(
                sample.code(),
                sample.holder(),
                sample.issuer(),
                sample.achievement(),
                ValidityPeriod.ALWAYS,
                sample.result()),
        "The validity of the certificate P-2346789B (from none) must have a first day, that of the award.");
  }

  @Test
  void a_holder_needs_a_name_that_can_be_written() {
    refused(
        () -> new CertificateHolder(" ", Optional.empty()),
        "The name of the holder ( ) must not be blank.");
    refused(
        () -> new CertificateHolder("A\uDE00", Optional.empty()),
        "The name of the holder (A\uDE00) must be well-formed Unicode.");
    assertThat(new CertificateHolder("Zoë 😀", Optional.empty()).name()).isEqualTo("Zoë 😀");
  }

  @Test
  void an_issuer_needs_an_absolute_id_and_a_name() {
    refused(
        () -> new CertificateIssuer(URI.create("issuers/1"), TEXT),
        "The id of the issuer (issuers/1) must be an absolute URI.");
    refused(
        () -> new CertificateIssuer(URI.create("did:web:example.org"), NONE),
        "The name of the issuer (none) must be given in at least one language.");
    refused(
        () -> new CertificateIssuer(URI.create("did:web:example.org"), BLANK),
        "The name of the issuer in fr ( ) must not be blank.");
  }

  @Test
  void an_achievement_needs_an_absolute_id_a_name_and_criteria() {
    URI id = URI.create("urn:x:a");
    refused(
        () -> new CertifiedAchievement(URI.create("a"), TEXT, TEXT),
        "The id of the achievement (a) must be an absolute URI.");
    refused(
        () -> new CertifiedAchievement(id, HALF, TEXT),
        "The name of the achievement in es (medio \uD83D) must be well-formed Unicode.");
    refused(
        () -> new CertifiedAchievement(id, TEXT, NONE),
        "The criteria of the achievement (none) must be given in at least one language.");
  }

  @Test
  void a_level_lies_on_the_scale() {
    CompetenceId id = new CompetenceId("1.1");
    refused(
        () -> new CertifiedCompetence(id, TEXT, OptionalInt.of(-1)),
        "The level of the competence 1.1 (-1) must lie between 0 and 8.");
    refused(
        () -> new CertifiedCompetence(id, TEXT, OptionalInt.of(9)),
        "The level of the competence 1.1 (9) must lie between 0 and 8.");
    refused(
        () -> new CertifiedCompetence(id, BLANK, OptionalInt.empty()),
        "The name of the competence 1.1 in fr ( ) must not be blank.");
    assertThat(new CertifiedCompetence(id, TEXT, OptionalInt.of(0)).level()).hasValue(0);
    assertThat(new CertifiedCompetence(id, TEXT, OptionalInt.of(8)).level()).hasValue(8);
  }

  @Test
  void points_lie_between_zero_and_their_maximum() {
    refused(
        () -> result(OptionalInt.of(-1), OptionalInt.empty()),
        "The points of the certificate (-1) must be at least 0.");
    refused(
        () -> result(OptionalInt.of(0), OptionalInt.of(0)),
        "The maximum points of the certificate (0) must be at least 1.");
    refused(
        () -> result(OptionalInt.of(897), OptionalInt.of(896)),
        "The points of the certificate (897) must lie between 0 and 896.");
    assertThat(result(OptionalInt.of(896), OptionalInt.of(896)).points()).hasValue(896);
    assertThat(result(OptionalInt.empty(), OptionalInt.empty()).points()).isEmpty();
  }

  private static CertifiedResult result(OptionalInt points, OptionalInt maximum) {
    return new CertifiedResult(points, maximum, Optional.empty(), List.of());
  }

  @Test
  void the_competences_that_occur_twice_are_all_named() {
    CertifiedCompetence one = competence("1.1");
    CertifiedCompetence two = competence("1.2");
    refused(
        () -> results(List.of(two, one, two, competence("1.3"), one, one)),
        "The competences of the certificate ([1.1, 1.2]) must each occur only once.");
  }

  @Test
  void a_result_keeps_a_copy_of_its_competences() {
    List<CertifiedCompetence> given = new ArrayList<>(List.of(competence("1.1")));
    CertifiedResult result = results(given);
    given.clear();
    assertThat(result.competences()).hasSize(1);
  }

  @Test
  void the_global_level_is_named_if_there_is_one() {
    refused(
        () ->
            new CertifiedResult(
                OptionalInt.empty(), OptionalInt.empty(), Optional.of(NONE), List.of()),
        "The global level of the certificate (none) must be given in at least one language.");
  }

  private static CertifiedResult results(List<CertifiedCompetence> competences) {
    return new CertifiedResult(
        OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), competences);
  }

  private static CertifiedCompetence competence(String id) {
    return new CertifiedCompetence(new CompetenceId(id), TEXT, OptionalInt.of(3));
  }

  private static void refused(ThrowingCallable creation, String message) {
    assertThatIllegalArgumentException().isThrownBy(creation).withMessage(message);
  }
}
