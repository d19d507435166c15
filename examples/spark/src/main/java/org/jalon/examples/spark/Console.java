package org.jalon.examples.spark;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jalon.examples.commandline.Program;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where a command was typed and tells what it did.
 *
 * @param spec the command
 */
record Console(CommandSpec spec) {

  /** All that was typed. */
  List<String> typed() {
    return spec.root().commandLine().getParseResult().originalArgs();
  }

  /** Tells how many lines came to what; the exit code. */
  int report(String noun, Map<String, Long> counts) {
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    StringJoiner words =
        new StringJoiner(", ", String.format(Locale.ROOT, "%,d %s", all, noun) + ": ", ".");
    counts.forEach((kind, count) -> words.add(String.format(Locale.ROOT, "%,d %s", count, kind)));
    spec.commandLine().getOut().println(words);
    return counts.getOrDefault(Outcome.REFUSED, 0L) > 0 ? Program.REJECTIONS : 0;
  }
}
