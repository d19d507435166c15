package org.jalon.benchmarks;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jalon.benchmarks.scoreboard.Options;
import org.jalon.benchmarks.scoreboard.Scoreboard;

/**
 * {@code java -jar benchmarks.jar scoreboard} measures the scoreboard; whatever else follows the
 * jar is for JMH.
 */
public final class Main {

  private static final String SCOREBOARD = "scoreboard";

  private Main() {}

  /** Starts one of the two. */
  public static void main(String[] arguments) throws IOException {
    List<String> all = Arrays.asList(arguments);
    if (all.isEmpty() || !all.get(0).equals(SCOREBOARD)) {
      org.openjdk.jmh.Main.main(arguments);
      return;
    }
    Options options;
    try {
      options = Options.parse(all.subList(1, all.size()));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    Scoreboard.run(options, System.out);
  }
}
