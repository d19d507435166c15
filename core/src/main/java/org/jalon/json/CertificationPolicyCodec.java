package org.jalon.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jalon.certification.CertificationPolicy;
import org.jalon.certification.CompetenceLevelScale;
import org.jalon.certification.FlashPolicy;
import org.jalon.certification.ScoreBand;
import org.jalon.certification.ScoreScale;
import org.jalon.referential.CompetenceId;
import org.jspecify.annotations.Nullable;

/** Certification policies. */
final class CertificationPolicyCodec implements Codec<CertificationPolicy> {

  @Override
  public String format() {
    return "jalon-certification-policy";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public @Nullable CertificationPolicy read(Cursor root) {
    root.allowing("format", "version", "name", "release", "test", "scale", "competence-levels");
    Optional<String> name = root.field("name").text();
    Optional<String> release = root.field("release").text();
    Optional<FlashPolicy> test = test(root.field("test"));
    Optional<ScoreScale> scale = scale(root.field("scale"));
    Map<CompetenceId, CompetenceLevelScale> levels = new LinkedHashMap<>();
    root.field("competence-levels")
        .properties()
        .forEach(
            (id, value) ->
                levels(value)
                    .ifPresent(
                        levelScale ->
                            value
                                .make(() -> new CompetenceId(id))
                                .ifPresent(c -> levels.put(c, levelScale))));
    if (name.isEmpty() || release.isEmpty() || test.isEmpty() || scale.isEmpty()) {
      return null;
    }
    return root.make(
            () ->
                new CertificationPolicy(name.get(), release.get(), test.get(), scale.get(), levels))
        .orElse(null);
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
    return length.flatMap(
        l ->
            between.flatMap(
                b ->
                    perTopic.flatMap(
                        t ->
                            competences.flatMap(
                                c ->
                                    variation.flatMap(
                                        v ->
                                            initial.flatMap(
                                                i ->
                                                    pick.flatMap(
                                                        p ->
                                                            cursor.make(
                                                                () ->
                                                                    new FlashPolicy(
                                                                        l, b, t, c, v, i,
                                                                        p)))))))));
  }

  /** A scale is checked unless it says that it stands as it was published. */
  private static Optional<ScoreScale> scale(Cursor cursor) {
    cursor.allowing("bands", "maximum-points", "as-published");
    List<ScoreBand> bands =
        cursor.field("bands").elements().stream().flatMap(b -> band(b).stream()).toList();
    Optional<Integer> maximum = cursor.field("maximum-points").integer();
    boolean asPublished =
        cursor.field("as-published").isPresent()
            && cursor.field("as-published").bool().orElse(false);
    return maximum.flatMap(
        points ->
            cursor.make(
                () ->
                    asPublished ? ScoreScale.asPublished(bands, points) : checked(bands, points)));
  }

  private static ScoreScale checked(List<ScoreBand> bands, int maximumPoints) {
    ScoreScale scale = ScoreScale.of(bands);
    if (scale.maximumPoints() != maximumPoints) {
      throw new IllegalArgumentException(
          "The maximum of points (%d) must be the last point of the last band (%d)."
              .formatted(maximumPoints, scale.maximumPoints()));
    }
    return scale;
  }

  private static Optional<ScoreBand> band(Cursor cursor) {
    cursor.allowing("lower", "upper", "first-point", "point-count");
    Optional<Double> lower = cursor.field("lower").number();
    Optional<Double> upper = cursor.field("upper").number();
    Optional<Integer> first = cursor.field("first-point").integer();
    Optional<Integer> count = cursor.field("point-count").integer();
    return lower.flatMap(
        l ->
            upper.flatMap(
                u ->
                    first.flatMap(
                        f -> count.flatMap(c -> cursor.make(() -> new ScoreBand(l, u, f, c))))));
  }

  private static Optional<CompetenceLevelScale> levels(Cursor cursor) {
    List<CompetenceLevelScale.Interval> intervals =
        cursor.elements().stream().flatMap(interval -> interval(interval).stream()).toList();
    return cursor.make(() -> new CompetenceLevelScale(intervals));
  }

  private static Optional<CompetenceLevelScale.Interval> interval(Cursor cursor) {
    cursor.allowing("lower", "upper", "level");
    Optional<Double> lower = cursor.field("lower").number();
    Optional<Double> upper = cursor.field("upper").number();
    Optional<Integer> level = cursor.field("level").integer();
    return lower.flatMap(
        l ->
            upper.flatMap(
                u ->
                    level.flatMap(
                        n -> cursor.make(() -> new CompetenceLevelScale.Interval(l, u, n)))));
  }

  @Override
  public void write(CertificationPolicy policy, ObjectNode root) {
    root.put("name", policy.name()).put("release", policy.version());
    FlashPolicy test = policy.test();
    root.putObject("test")
        .put("length", test.length())
        .put("answers-between-same-competence", test.answersBetweenSameCompetence())
        .put("one-question-per-topic", test.oneQuestionPerTopic())
        .put("every-competence-first", test.everyCompetenceFirst())
        .put("variation-limit", test.variationLimit())
        .put("initial-ability", test.initialAbility())
        .put("pick-probability", test.pickProbability());
    write(policy.scale(), root.putObject("scale"));
    ObjectNode levels = root.putObject("competence-levels");
    policy.competenceLevels().forEach((id, scale) -> write(scale, levels.putArray(id.value())));
  }

  private static void write(ScoreScale scale, ObjectNode node) {
    ArrayNode bands = node.putArray("bands");
    scale
        .bands()
        .forEach(
            band ->
                bands
                    .addObject()
                    .put("lower", band.lower())
                    .put("upper", band.upper())
                    .put("first-point", band.firstPoint())
                    .put("point-count", band.pointCount()));
    node.put("maximum-points", scale.maximumPoints());
    if (!scale.isContiguous() || !scale.equals(ScoreScale.of(scale.bands()))) {
      node.put("as-published", true);
    }
  }

  private static void write(CompetenceLevelScale scale, ArrayNode node) {
    scale
        .intervals()
        .forEach(
            interval ->
                node.addObject()
                    .put("lower", interval.lower())
                    .put("upper", interval.upper())
                    .put("level", interval.level()));
  }
}
