package org.jalon.certification;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jalon.referential.CompetenceId;
import org.jalon.testing.GoldenFile;

/** The scales of the reference cases as objects of this library. */
final class CertificationGolden {

  static final GoldenFile FILE = GoldenFile.read(CertificationGolden.class, "certification.json");

  /** Scales that break the rules of {@link ScoreScale#of}. */
  private static final Set<String> INCONSISTENT = Set.of("overlapping", "singleBand");

  static final Map<CompetenceId, CompetenceLevelScale> LEVEL_SCALES = levelScales();

  private CertificationGolden() {}

  static ScoreScale scale(String name) {
    List<ScoreBand> bands = new ArrayList<>();
    for (JsonNode bounds : FILE.member("scales").required(name).required("bands")) {
      bands.add(
          ScoreScale.referenceBand(
              bands.size(), bounds.get(0).doubleValue(), bounds.get(1).doubleValue()));
    }
    return INCONSISTENT.contains(name)
        ? ScoreScale.asPublished(bands, maximumPoints(name))
        : ScoreScale.of(bands);
  }

  static int maximumPoints(String name) {
    return FILE.member("scales").required(name).required("maximumPoints").intValue();
  }

  private static Map<CompetenceId, CompetenceLevelScale> levelScales() {
    Map<CompetenceId, CompetenceLevelScale> scales = new LinkedHashMap<>();
    FILE.member("competenceScales")
        .properties()
        .forEach(
            entry ->
                scales.put(
                    new CompetenceId(entry.getKey()),
                    new CompetenceLevelScale(
                        GoldenFile.stream(entry.getValue())
                            .map(CertificationGolden::interval)
                            .toList())));
    return scales;
  }

  private static CompetenceLevelScale.Interval interval(JsonNode row) {
    double[] values = GoldenFile.doubles(row);
    return new CompetenceLevelScale.Interval(values[0], values[1], (int) values[2]);
  }
}
