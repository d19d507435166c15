package org.jalon.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jalon.certification.CertificationScore;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.Level;
import org.jspecify.annotations.Nullable;

/** Certification scores. What is empty, such as the band of an ability below all bands, is null. */
final class CertificationScoreCodec implements Codec<CertificationScore> {

  @Override
  public String format() {
    return "jalon-certification-score";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public @Nullable CertificationScore read(Cursor root) {
    root.allowing(
        "format", "version", "estimate", "points", "band", "global-level", "competence-levels");
    Optional<AbilityEstimate> estimate = Estimates.read(root.field("estimate"));
    Optional<Integer> points = root.field("points").integer();
    OptionalInt band = optional(root.field("band"));
    Optional<Level> level = level(root.field("global-level"));
    Map<CompetenceId, OptionalInt> levels = new LinkedHashMap<>();
    root.field("competence-levels")
        .properties()
        .forEach(
            (id, value) ->
                value
                    .make(() -> new CompetenceId(id))
                    .ifPresent(c -> levels.put(c, optional(value))));
    if (estimate.isEmpty() || points.isEmpty()) {
      return null;
    }
    return root.make(
            () -> new CertificationScore(estimate.get(), points.get(), band, level, levels))
        .orElse(null);
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
    root.set("estimate", Estimates.write(score.estimate()));
    root.put("points", score.points());
    put(root, "band", score.band());
    put(
        root,
        "global-level",
        score.globalLevel().map(l -> OptionalInt.of(l.number())).orElse(OptionalInt.empty()));
    ObjectNode levels = root.putObject("competence-levels");
    score.competenceLevels().forEach((id, level) -> put(levels, id.value(), level));
  }

  private static void put(ObjectNode node, String name, OptionalInt value) {
    if (value.isPresent()) {
      node.put(name, value.getAsInt());
    } else {
      node.putNull(name);
    }
  }
}
