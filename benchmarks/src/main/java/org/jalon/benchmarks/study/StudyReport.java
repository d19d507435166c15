package org.jalon.benchmarks.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jalon.benchmarks.study.PersonResult.Probabilistic;
import org.jalon.placement.InformationTarget;
import org.jalon.placement.PlacementPlan;

/**
 * The document of a study: the prose of a template, and the tables.
 *
 * @param options what was asked for
 * @param results one for each condition
 */
record StudyReport(StudyOptions options, List<ConditionResult> results) {

  /** The usual one first. */
  private static final List<InformationTarget> TARGETS =
      List.of(InformationTarget.MATRIX, InformationTarget.POINTS);

  StudyReport {
    results = List.copyOf(results);
  }

  String markdown() {
    return template()
        .replace("{command}", options.command())
        .replace("{findings}\n", Findings.text(results))
        .replace("{own-end}\n", ownEnds())
        .replace("{equal-length}\n", equalLengths())
        .replace("{by-confidence}\n", byConfidence())
        .replace("{by-length}\n", byLength())
        .replace("{confidence}", Text.decimals(100 * PlacementPlan.probabilistic().confidence(), 0))
        .replace("{calibration}\n", calibrations())
        .replace("{bins}\n", bins());
  }

  private static String template() {
    try (InputStream file =
        Objects.requireNonNull(StudyReport.class.getResourceAsStream("placement-study.md"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String rows(Function<ConditionResult, String> rows) {
    return results.stream().map(rows).collect(Collectors.joining());
  }

  private static String rowsByTarget(Function<InformationTarget, String> row) {
    return TARGETS.stream().map(row).collect(Collectors.joining());
  }

  private String ownEnds() {
    return Text.row("Condition", "People", "Plan", "Questions", "Right levels", "Error of points")
        + Text.row("---", "---:", "---", "---:", "---:", "---:")
        + rows(
            result ->
                ownEnd(result, "reference", result.reference())
                    + rowsByTarget(
                        about ->
                            ownEnd(
                                result,
                                Text.plan(about),
                                result.probabilistic(about, Probabilistic::ownEnd))));
  }

  private static String ownEnd(ConditionResult result, String plan, Figures figures) {
    return Text.row(
        result.condition().heading(),
        String.valueOf(result.people().size()),
        plan,
        Text.number(figures.questions(), 1),
        Text.percent(figures.accuracy()),
        Text.number(figures.pointsError(), 2));
  }

  private String equalLengths() {
    return Text.row("Condition", "Plan", "Questions", "Right levels", "Gain", "Error of points")
        + Text.row("---", "---", "---:", "---:", "---:", "---:")
        + rows(
            result ->
                equalLength(result, "reference", result.reference(), "")
                    + rowsByTarget(
                        about ->
                            equalLength(
                                result,
                                Text.plan(about),
                                result.probabilistic(about, Probabilistic::equalLength),
                                Text.difference(result.gain(about, Probabilistic::equalLength)))));
  }

  private static String equalLength(
      ConditionResult result, String plan, Figures figures, String gain) {
    return Text.row(
        result.condition().heading(),
        plan,
        Text.number(figures.questions(), 1),
        Text.percent(figures.accuracy()),
        gain,
        Text.number(figures.pointsError(), 2));
  }

  private String byConfidence() {
    List<String> header = new ArrayList<>(List.of("Condition", "Plan", "Part needed", "95 %"));
    List<String> line = new ArrayList<>(List.of("---", "---", "---:", "---"));
    for (int index = 0; index < Confidences.COUNT; index++) {
      header.add("at " + Text.decimals(Confidences.at(index), 2));
      line.add("---:");
    }
    header.add("Reference");
    line.add("---:");
    return Text.row(header.toArray(String[]::new))
        + Text.row(line.toArray(String[]::new))
        + rows(
            result ->
                result.condition().whole()
                    ? ""
                    : rowsByTarget(about -> byConfidence(result, about)));
  }

  private static String byConfidence(ConditionResult result, InformationTarget about) {
    EqualAccuracy equal = result.byConfidence(about).orElseThrow();
    List<String> cells = equalAccuracy(result, about, equal);
    for (int index = 0; index < Confidences.COUNT; index++) {
      int moment = index;
      Figures figures = result.probabilistic(about, test -> test.whenSure().get(moment));
      cells.add(
          Text.decimals(figures.questions().value(), 1)
              + ": "
              + Text.percent(figures.accuracy().value()));
    }
    Figures reference = result.reference();
    cells.add(
        Text.decimals(reference.questions().value(), 1)
            + ": "
            + Text.percent(reference.accuracy().value()));
    return Text.row(cells.toArray(String[]::new));
  }

  private static List<String> equalAccuracy(
      ConditionResult result, InformationTarget about, EqualAccuracy equal) {
    return new ArrayList<>(
        List.of(
            result.condition().heading(),
            Text.plan(about),
            Text.part(equal.percent()),
            Text.interval(equal)));
  }

  private String byLength() {
    List<String> header = new ArrayList<>(List.of("Condition", "Plan", "Part needed", "95 %"));
    List<String> line = new ArrayList<>(List.of("---", "---", "---:", "---"));
    for (int index = 0; index < Fractions.COUNT; index += 2) {
      header.add("at " + Fractions.percent(index) + " %");
      line.add("---:");
    }
    header.add("Reference");
    line.add("---:");
    return Text.row(header.toArray(String[]::new))
        + Text.row(line.toArray(String[]::new))
        + rows(result -> rowsByTarget(about -> byLength(result, about)));
  }

  private static String byLength(ConditionResult result, InformationTarget about) {
    List<String> cells = equalAccuracy(result, about, result.byLength(about));
    for (int index = 0; index < Fractions.COUNT; index += 2) {
      int moment = index;
      cells.add(
          Text.percent(
              result
                  .probabilistic(about, test -> test.alongTest().get(moment))
                  .accuracy()
                  .value()));
    }
    cells.add(Text.percent(result.reference().accuracy().value()));
    return Text.row(cells.toArray(String[]::new));
  }

  private String calibrations() {
    return Text.row(
            "Condition", "Plan", "Moment", "Stated", "Right", "Calibration error", "Coverage")
        + Text.row("---", "---", "---", "---:", "---:", "---:", "---:")
        + rows(
            result ->
                rowsByTarget(
                    about ->
                        calibration(result, about, "own end", Probabilistic::ownEnd)
                            + calibration(
                                result, about, "equal length", Probabilistic::equalLength)));
  }

  private static String calibration(
      ConditionResult result,
      InformationTarget about,
      String moment,
      Function<Probabilistic, Verdict> which) {
    Figures figures = result.probabilistic(about, which);
    return Text.row(
        result.condition().heading(),
        Text.plan(about),
        moment,
        Text.percent(figures.calibration().stated()),
        Text.percent(figures.accuracy()),
        Text.percent(figures.calibration().expectedError()),
        Text.percent(figures.coverage()));
  }

  private String bins() {
    return Text.row("Condition", "Stated between", "Mean stated", "Right", "Levels")
        + Text.row("---", "---", "---:", "---:", "---:")
        + rows(
            result ->
                result
                    .probabilistic(InformationTarget.MATRIX, Probabilistic::equalLength)
                    .calibration()
                    .bins()
                    .stream()
                    .map(bin -> bin(result, bin))
                    .collect(Collectors.joining()));
  }

  private static String bin(ConditionResult result, Calibration.Bin bin) {
    return Text.row(
        result.condition().heading(),
        "%d and %d %%".formatted(bin.percent(), bin.percent() + 10),
        Text.percent(bin.stated()),
        Text.percent(new Estimate(bin.right(), bin.error())),
        String.valueOf(bin.number()));
  }
}
