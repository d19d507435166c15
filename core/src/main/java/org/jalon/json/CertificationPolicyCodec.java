package org.jalon.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jalon.certification.AdaptiveCertification;
import org.jalon.certification.Award;
import org.jalon.certification.CertificationPolicy;
import org.jalon.certification.DoubleCertification;
import org.jalon.certification.FlashPolicy;
import org.jalon.certification.PolicyRelease;
import org.jalon.certification.ProfileCertification;
import org.jalon.certification.ScoringConditions;
import org.jalon.certification.ScoringConditions.MissingAnswers;
import org.jalon.certification.ValidityPeriod;
import org.jalon.referential.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Certification policies of every kind. Version 1 knew only the main certification, without its
 * conditions: they are those of the reference, as far as the test is long enough.
 */
final class CertificationPolicyCodec implements Codec<CertificationPolicy> {

  private static final String ADAPTIVE = "adaptive";
  private static final String PROFILE = "profile";

  @Override
  public String format() {
    return "jalon-certification-policy";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public int oldestVersion() {
    return 1;
  }

  @Override
  public @Nullable CertificationPolicy read(Cursor root) {
    return root.field("version").integer().equals(Optional.of(1))
        ? first(root).orElse(null)
        : current(root).orElse(null);
  }

  private static Optional<AdaptiveCertification> first(Cursor root) {
    root.allowing("format", "version", "name", "release", "test", "scale", "competence-levels");
    Optional<PolicyRelease> release = release(root);
    Optional<FlashPolicy> test = test(root.field("test"));
    Optional<Award> award = Awards.points(root);
    return root.make(
        () ->
            new AdaptiveCertification(
                release.get(),
                AdaptiveCertification.CORE,
                test.get(),
                ScoringConditions.REFERENCE.forTestOf(test.get().length()),
                award.get(),
                List.of()),
        release,
        test,
        award);
  }

  private static Optional<? extends CertificationPolicy> current(Cursor root) {
    Optional<String> kind = root.field("kind").text();
    return kind.flatMap(
        name ->
            switch (name) {
              case ADAPTIVE -> adaptive(root);
              case PROFILE -> ProfilePolicyForm.read(root);
              default -> {
                root.field("kind")
                    .report(
                        "The kind of policy (%s) must be one of %s."
                            .formatted(name, List.of(ADAPTIVE, PROFILE)));
                yield Optional.empty();
              }
            });
  }

  private static Optional<AdaptiveCertification> adaptive(Cursor root) {
    root.allowing(
        "format",
        "version",
        "kind",
        "name",
        "release",
        "valid-from",
        "valid-until",
        "framework",
        "test",
        "conditions",
        "award",
        "double-certifications");
    Optional<PolicyRelease> release = release(root);
    Optional<String> framework = root.field("framework").text();
    Optional<FlashPolicy> test = test(root.field("test"));
    Optional<ScoringConditions> conditions = conditions(root.field("conditions"));
    Optional<Award> award = Awards.read(root.field("award"));
    List<DoubleCertification> doubles =
        root.field("double-certifications").optionalElements().stream()
            .flatMap(element -> doubleCertification(element).stream())
            .toList();
    return root.make(
        () ->
            new AdaptiveCertification(
                release.get(), framework.get(), test.get(), conditions.get(), award.get(), doubles),
        release,
        framework,
        test,
        conditions,
        award);
  }

  /** Name, release and validity, which stand in the document itself. */
  static Optional<PolicyRelease> release(Cursor root) {
    Optional<String> name = root.field("name").text();
    Optional<String> release = root.field("release").text();
    Optional<Optional<LocalDate>> from = root.field("valid-from").ifAny(Cursor::day);
    Optional<Optional<LocalDate>> until = root.field("valid-until").ifAny(Cursor::day);
    return root.make(
        () ->
            new PolicyRelease(
                name.get(), release.get(), new ValidityPeriod(from.get(), until.get())),
        name,
        release,
        from,
        until);
  }

  private static Optional<FlashPolicy> test(Cursor cursor) {
    cursor.allowing(
        "length",
        "answers-between-same-competence",
        "one-question-per-topic",
        "every-competence-first",
        "variation-limit",
        "initial-ability",
        "pick-probability");
    Optional<Integer> length = cursor.field("length").integer();
    Optional<Integer> between = cursor.field("answers-between-same-competence").integer();
    Optional<Boolean> perTopic = cursor.field("one-question-per-topic").bool();
    Optional<Boolean> competences = cursor.field("every-competence-first").bool();
    Optional<Double> variation = cursor.field("variation-limit").number();
    Optional<Double> initial = cursor.field("initial-ability").number();
    Optional<Double> pick = cursor.field("pick-probability").number();
    return cursor.make(
        () ->
            new FlashPolicy(
                length.get(),
                between.get(),
                perTopic.get(),
                competences.get(),
                variation.get(),
                initial.get(),
                pick.get()),
        length,
        between,
        perTopic,
        competences,
        variation,
        initial,
        pick);
  }

  private static Optional<ScoringConditions> conditions(Cursor cursor) {
    cursor.allowing("minimum-answers", "duration", "missing-answers");
    Optional<Integer> minimum = cursor.field("minimum-answers").integer();
    Optional<Duration> duration = cursor.field("duration").duration();
    Optional<MissingAnswers> missing =
        cursor.field("missing-answers").constant(MissingAnswers.class);
    return cursor.make(
        () -> new ScoringConditions(minimum.get(), duration.get(), missing.get()),
        minimum,
        duration,
        missing);
  }

  private static Optional<DoubleCertification> doubleCertification(Cursor cursor) {
    cursor.allowing("framework", "name", "minimum-points");
    Optional<String> framework = cursor.field("framework").text();
    Optional<LocalizedText> name = LocalizedTexts.name(cursor.field("name"));
    Optional<Integer> minimum = cursor.field("minimum-points").integer();
    return cursor.make(
        () -> new DoubleCertification(framework.get(), name.get(), minimum.get()),
        framework,
        name,
        minimum);
  }

  @Override
  public void write(CertificationPolicy policy, ObjectNode root) {
    if (policy instanceof AdaptiveCertification adaptive) {
      write(adaptive, root);
    } else if (policy instanceof ProfileCertification profile) {
      root.put("kind", PROFILE);
      ProfilePolicyForm.write(profile, root);
    }
  }

  private static void write(AdaptiveCertification policy, ObjectNode root) {
    root.put("kind", ADAPTIVE);
    write(policy.release(), root);
    root.put("framework", policy.framework());
    FlashPolicy test = policy.test();
    root.putObject("test")
        .put("length", test.length())
        .put("answers-between-same-competence", test.answersBetweenSameCompetence())
        .put("one-question-per-topic", test.oneQuestionPerTopic())
        .put("every-competence-first", test.everyCompetenceFirst())
        .put("variation-limit", test.variationLimit())
        .put("initial-ability", test.initialAbility())
        .put("pick-probability", test.pickProbability());
    ScoringConditions conditions = policy.conditions();
    root.putObject("conditions")
        .put("minimum-answers", conditions.minimumAnswers())
        .put("duration", conditions.duration().toString())
        .put("missing-answers", Cursor.name(conditions.missingAnswers()));
    root.set("award", Awards.write(policy.award()));
    if (!policy.doubleCertifications().isEmpty()) {
      root.putArray("double-certifications");
      policy
          .doubleCertifications()
          .forEach(
              certification ->
                  root.withArray("double-certifications")
                      .addObject()
                      .put("framework", certification.framework())
                      .put("minimum-points", certification.minimumPoints())
                      .set("name", LocalizedTexts.write(certification.name())));
    }
  }

  /** Writes what {@link #release} reads. */
  static void write(PolicyRelease release, ObjectNode root) {
    root.put("name", release.name()).put("release", release.version());
    release.validity().from().ifPresent(day -> root.put("valid-from", day.toString()));
    release.validity().until().ifPresent(day -> root.put("valid-until", day.toString()));
  }
}
