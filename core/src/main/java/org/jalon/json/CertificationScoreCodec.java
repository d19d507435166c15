package org.jalon.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import org.jalon.certification.AbilityScore;
import org.jalon.certification.CertificationScore;
import org.jalon.certification.ProfileScore;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.Level;
import org.jspecify.annotations.Nullable;

/**
 * Certification scores. What is empty, such as the band of an ability below all bands, is null.
 * Version 1 knew only scores from an ability.
 */
final class CertificationScoreCodec implements Codec<CertificationScore> {

  private static final String ABILITY = "ability";
  private static final String PROFILE = "profile";

  @Override
  public String format() {
    return "jalon-certification-score";
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
  public @Nullable CertificationScore read(Cursor root) {
    return root.field("version").integer().equals(Optional.of(1))
        ? ability(root, "format", "version").orElse(null)
        : content(root, "format", "version").orElse(null);
  }

  /** A score that stands in a document, with further properties of that. */
  static Optional<? extends CertificationScore> content(Cursor cursor, String... further) {
    Optional<String> named = cursor.expectObject() ? cursor.field("kind").text() : Optional.empty();
    return named.flatMap(
        kind ->
            switch (kind) {
              case ABILITY -> ability(cursor, further);
              case PROFILE -> profile(cursor, further);
              default -> {
                cursor
                    .field("kind")
                    .report(
                        "The kind of score (%s) must be one of %s."
                            .formatted(kind, List.of(ABILITY, PROFILE)));
                yield Optional.empty();
              }
            });
  }

  private static Optional<AbilityScore> ability(Cursor cursor, String... further) {
    cursor.allowing(
        Codec.names(
            further, "kind", "estimate", "points", "band", "global-level", "competence-levels"));
    Optional<AbilityEstimate> estimate = Estimates.read(cursor.field("estimate"));
    OptionalInt points = optional(cursor.field("points"));
    OptionalInt band = optional(cursor.field("band"));
    Optional<Level> level = level(cursor.field("global-level"));
    Map<CompetenceId, OptionalInt> levels = new LinkedHashMap<>();
    competences(
        cursor.field("competence-levels"),
        (competence, value) -> levels.put(competence, optional(value)));
    return cursor.make(
        () -> new AbilityScore(estimate.get(), points, band, level, levels), estimate);
  }

  private static Optional<ProfileScore> profile(Cursor cursor, String... further) {
    cursor.allowing(Codec.names(further, "kind", "reproducibility-rate", "competences"));
    Optional<Integer> rate = cursor.field("reproducibility-rate").integer();
    Map<CompetenceId, ProfileScore.Mark> marks = new LinkedHashMap<>();
    competences(
        cursor.field("competences"),
        (competence, value) -> mark(value).ifPresent(mark -> marks.put(competence, mark)));
    return cursor.make(() -> new ProfileScore(rate.get(), marks), rate);
  }

  private static Optional<ProfileScore.Mark> mark(Cursor cursor) {
    cursor.allowing("level", "points");
    OptionalInt level = optional(cursor.field("level"));
    Optional<Integer> points = cursor.field("points").integer();
    return cursor.make(() -> new ProfileScore.Mark(level, points.get()), points);
  }

  private static void competences(Cursor cursor, BiConsumer<CompetenceId, Cursor> each) {
    cursor
        .properties()
        .forEach(
            (id, value) ->
                value
                    .make(() -> new CompetenceId(id))
                    .ifPresent(competence -> each.accept(competence, value)));
  }

  private static Optional<Level> level(Cursor cursor) {
    OptionalInt number = optional(cursor);
    return number.isPresent() ? cursor.make(() -> Level.of(number.getAsInt())) : Optional.empty();
  }

  private static OptionalInt optional(Cursor cursor) {
    Optional<Integer> number = cursor.isPresent() ? cursor.integer() : Optional.empty();
    return number.isPresent() ? OptionalInt.of(number.get()) : OptionalInt.empty();
  }

  @Override
  public void write(CertificationScore score, ObjectNode root) {
    putContent(score, root);
  }

  /** Writes what {@link #content} reads. */
  static void putContent(CertificationScore score, ObjectNode root) {
    if (score instanceof AbilityScore ability) {
      write(ability, root);
    } else if (score instanceof ProfileScore profile) {
      write(profile, root);
    }
  }

  private static void write(AbilityScore score, ObjectNode root) {
    root.put("kind", ABILITY).set("estimate", Estimates.write(score.estimate()));
    put(root, "points", score.points());
    put(root, "band", score.band());
    put(
        root,
        "global-level",
        score.globalLevel().map(l -> OptionalInt.of(l.number())).orElse(OptionalInt.empty()));
    ObjectNode levels = root.putObject("competence-levels");
    score.competenceLevels().forEach((id, level) -> put(levels, id.value(), level));
  }

  private static void write(ProfileScore score, ObjectNode root) {
    root.put("kind", PROFILE).put("reproducibility-rate", score.reproducibilityRate());
    ObjectNode competences = root.putObject("competences");
    score
        .competences()
        .forEach(
            (id, mark) -> {
              ObjectNode node = competences.putObject(id.value());
              put(node, "level", mark.level());
              node.put("points", mark.points());
            });
  }

  private static void put(ObjectNode node, String name, OptionalInt value) {
    if (value.isPresent()) {
      node.put(name, value.getAsInt());
    } else {
      node.putNull(name);
    }
  }
}
