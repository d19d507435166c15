package org.jalon.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jalon.certification.Award;
import org.jalon.certification.Award.Bands.NamedBand;
import org.jalon.certification.CompetenceLevelScale;
import org.jalon.certification.ScoreBand;
import org.jalon.certification.ScoreScale;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.LocalizedText;

/** The written form of what an adaptive certification makes of an ability. */
final class Awards {

  private static final String POINTS = "points";
  private static final String BANDS = "bands";

  private Awards() {}

  static Optional<Award> read(Cursor cursor) {
    Optional<String> named = cursor.expectObject() ? cursor.field("kind").text() : Optional.empty();
    return named.flatMap(
        kind ->
            switch (kind) {
              case POINTS -> {
                cursor.allowing("kind", "scale", "competence-levels", "highest-level");
                yield points(cursor);
              }
              case BANDS -> bands(cursor);
              default -> {
                cursor
                    .field("kind")
                    .report(
                        "The kind of award (%s) must be one of %s."
                            .formatted(kind, List.of(POINTS, BANDS)));
                yield Optional.empty();
              }
            });
  }

  /** The scales that stand in an object. */
  static Optional<Award> points(Cursor cursor) {
    Optional<ScoreScale> scale = scale(cursor.field("scale"));
    Map<CompetenceId, CompetenceLevelScale> levels = new LinkedHashMap<>();
    cursor
        .field("competence-levels")
        .properties()
        .forEach(
            (id, value) ->
                levels(value)
                    .ifPresent(
                        levelScale ->
                            value
                                .make(() -> new CompetenceId(id))
                                .ifPresent(c -> levels.put(c, levelScale))));
    Cursor highest = cursor.field("highest-level");
    Optional<Integer> offered =
        highest.isPresent() ? highest.integer() : scale.map(ScoreScale::highestLevel);
    return cursor.make(() -> new Award.Points(scale.get(), levels, offered.get()), scale, offered);
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
    return cursor.make(
        () -> new ScoreBand(lower.get(), upper.get(), first.get(), count.get()),
        lower,
        upper,
        first,
        count);
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
    return cursor.make(
        () -> new CompetenceLevelScale.Interval(lower.get(), upper.get(), level.get()),
        lower,
        upper,
        level);
  }

  private static Optional<Award> bands(Cursor cursor) {
    cursor.allowing("kind", "bands", "jury");
    List<NamedBand> bands =
        cursor.field("bands").elements().stream().flatMap(b -> namedBand(b).stream()).toList();
    Optional<Optional<Award.ExternalJury>> stage = cursor.field("jury").ifAny(Awards::jury);
    return cursor.make(() -> new Award.Bands(bands, stage.get()), stage);
  }

  private static Optional<NamedBand> namedBand(Cursor cursor) {
    cursor.allowing("lower", "upper", "name");
    Optional<Double> lower = cursor.field("lower").number();
    Optional<Double> upper = cursor.field("upper").number();
    Optional<LocalizedText> name = LocalizedTexts.name(cursor.field("name"));
    return cursor.make(
        () -> new NamedBand(lower.get(), upper.get(), name.get()), lower, upper, name);
  }

  private static Optional<Award.ExternalJury> jury(Cursor cursor) {
    cursor.allowing("levels");
    Map<String, LocalizedText> levels = new LinkedHashMap<>();
    cursor
        .field("levels")
        .properties()
        .forEach(
            (level, name) -> LocalizedTexts.name(name).ifPresent(text -> levels.put(level, text)));
    return cursor.make(() -> new Award.ExternalJury(levels));
  }

  static ObjectNode write(Award award) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    if (award instanceof Award.Points points) {
      node.put("kind", POINTS);
      write(points.scale(), node.putObject("scale"));
      ObjectNode levels = node.putObject("competence-levels");
      points.competenceLevels().forEach((id, scale) -> write(scale, levels.putArray(id.value())));
      node.put("highest-level", points.highestLevel());
    } else if (award instanceof Award.Bands bands) {
      node.put("kind", BANDS);
      ArrayNode array = node.putArray("bands");
      bands
          .bands()
          .forEach(
              band ->
                  array
                      .addObject()
                      .put("lower", band.lower())
                      .put("upper", band.upper())
                      .set("name", LocalizedTexts.write(band.name())));
      bands.jury().ifPresent(jury -> write(jury, node.putObject("jury").putObject("levels")));
    }
    return node;
  }

  private static void write(Award.ExternalJury jury, ObjectNode levels) {
    jury.levels().forEach((level, name) -> levels.set(level, LocalizedTexts.write(name)));
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
