package org.jalon.examples.commandline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jalon.certification.CertificationResult.Status;
import org.jalon.certification.RescoringDifference.Direction;
import org.jalon.certification.RescoringSummary;
import org.jalon.certification.RescoringSummary.Move;

/** Summaries of a change, for people and for programs. */
final class RescoreText {

  private RescoreText() {}

  static String of(RescoringSummary summary) {
    StringBuilder text = new StringBuilder();
    text.append(
        format(
            "%,d persons, of whom %,d see a difference: %,d move up, %,d down.%n",
            summary.people(),
            summary.changed(),
            summary.count(Direction.UP),
            summary.count(Direction.DOWN)));
    text.append(
        format(
            "Points change by %.2f on average, from %+d to %+d.%n",
            summary.meanPointsChange(), summary.largestLoss(), summary.largestGain()));
    for (Map.Entry<Move<Status>, Long> move : summary.statusMoves().entrySet()) {
      if (!move.getKey().before().equals(move.getKey().after())) {
        text.append(
            format(
                "%,d go from %s to %s.%n",
                move.getValue(),
                ResultRows.word(move.getKey().before()),
                ResultRows.word(move.getKey().after())));
      }
    }
    return text.append(matrix(summary.bandMoves())).toString();
  }

  /** A row for each band before, a column for each band after. */
  private static String matrix(Map<Move<Integer>, Long> moves) {
    TreeSet<Integer> bands = new TreeSet<>();
    moves.keySet().forEach(move -> bands.addAll(List.of(move.before(), move.after())));
    StringBuilder text = new StringBuilder(format("%-12s", "from \\ to"));
    bands.forEach(band -> text.append(format("%10s", name(band))));
    for (int before : bands) {
      text.append(format("%n%-12s", name(before)));
      for (int after : bands) {
        text.append(format("%,10d", moves.getOrDefault(new Move<>(before, after), 0L)));
      }
    }
    return text.append('\n').toString();
  }

  private static String name(int band) {
    return band < 0 ? "no band" : "band " + band;
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format.replace("%n", "\n"), values);
  }

  static Map<String, Object> json(RescoringSummary summary) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", "jalon-rescoring-summary");
    json.put("version", 1);
    json.put("people", summary.people());
    json.put("changed", summary.changed());
    for (Direction direction : Direction.values()) {
      json.put(ResultRows.word(direction), summary.count(direction));
    }
    json.put("mean-points-change", summary.meanPointsChange());
    json.put("largest-loss", summary.largestLoss());
    json.put("largest-gain", summary.largestGain());
    List<Object> statuses = new ArrayList<>();
    summary.statusMoves().forEach((move, count) -> statuses.add(move(move, count)));
    json.put("statuses", statuses);
    List<Object> bands = new ArrayList<>();
    summary.bandMoves().forEach((move, count) -> bands.add(move(move, count)));
    json.put("bands", bands);
    return json;
  }

  /** A band is −1 where there is none. */
  private static Map<String, Object> move(Move<?> move, long count) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("before", value(move.before()));
    json.put("after", value(move.after()));
    json.put("people", count);
    return json;
  }

  private static Object value(Object moved) {
    return moved instanceof Enum<?> constant ? ResultRows.word(constant) : moved;
  }
}
