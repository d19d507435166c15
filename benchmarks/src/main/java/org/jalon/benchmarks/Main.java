package org.jalon.benchmarks;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jalon.benchmarks.scoreboard.Options;
import org.jalon.benchmarks.scoreboard.Scoreboard;
import org.jalon.benchmarks.study.CalibrationStudy;
import org.jalon.benchmarks.study.PlacementStudy;
import org.jalon.benchmarks.study.StudyOptions;

/**
 * {@code java -jar benchmarks.jar scoreboard} measures the scoreboard, {@code java -jar
 * benchmarks.jar placement-study} compares the placement plans, {@code calibration-study} shows how
 * well item parameters are recovered; whatever else follows the jar is for JMH.
 */
public final class Main {

  private static final String SCOREBOARD = "scoreboard";
  private static final String PLACEMENT_STUDY = "placement-study";
  private static final String CALIBRATION_STUDY = "calibration-study";

  private Main() {}

  /** Starts one of the four. */
  public static void main(String[] arguments) throws IOException {
    List<String> all = Arrays.asList(arguments);
    String first = all.isEmpty() ? "" : all.get(0);
    switch (first) {
      case SCOREBOARD -> {
        Options options = parsed(() -> Options.parse(all.subList(1, all.size())));
        Scoreboard.run(options, System.out);
      }
      case PLACEMENT_STUDY -> {
        StudyOptions options = parsed(() -> StudyOptions.parse(all.subList(1, all.size())));
        PlacementStudy.run(options, System.out);
      }
      case CALIBRATION_STUDY -> {
        List<String> rest = all.subList(1, all.size());
        StudyOptions options =
            parsed(() -> StudyOptions.parse(rest, CalibrationStudy.defaults()));
        CalibrationStudy.run(options, System.out);
      }
      default -> org.openjdk.jmh.Main.main(arguments);
    }
  }

  /** What arguments mean; with wrong ones, says so and ends the program. */
  private static <T> T parsed(Supplier<T> parse) {
    try {
      return parse.get();
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      throw e;
    }
  }
}
