package org.jalon.examples.commandline;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jalon.certification.CertificationResult.Status;

/** How many records came to what. */
final class Counts {

  static final String REFUSED = "refused-lines";
  static final String PROBLEMS = "problems";
  static final String SIGNED = "credentials";

  private final Map<String, Long> counts = new LinkedHashMap<>();

  Counts(Map<String, Long> before) {
    for (Status status : Status.values()) {
      counts.put(ResultRows.word(status), 0L);
    }
    counts.put(REFUSED, 0L);
    counts.put(PROBLEMS, 0L);
    counts.put(SIGNED, 0L);
    before.forEach((name, count) -> counts.replace(name, count));
  }

  void add(Status status) {
    add(ResultRows.word(status), 1);
  }

  void addRefused(int problems) {
    add(REFUSED, 1);
    add(PROBLEMS, problems);
  }

  void addSigned(int more) {
    add(SIGNED, more);
  }

  private void add(String name, long more) {
    counts.merge(name, more, Long::sum);
  }

  long refused() {
    return counts.getOrDefault(REFUSED, 0L);
  }

  long decided() {
    return Stream.of(Status.values())
        .mapToLong(status -> counts.getOrDefault(ResultRows.word(status), 0L))
        .sum();
  }

  /** How many credentials are signed. */
  long signed() {
    return counts.getOrDefault(SIGNED, 0L);
  }

  /** A copy. */
  Map<String, Long> asMap() {
    return new LinkedHashMap<>(counts);
  }

  /** One line for a person. */
  String words() {
    StringBuilder words = new StringBuilder();
    for (Status status : Status.values()) {
      long count = counts.getOrDefault(ResultRows.word(status), 0L);
      words.append(words.isEmpty() ? ": " : ", ");
      words.append(
          String.format(Locale.ROOT, "%,d %s", count, ResultRows.word(status).replace('-', ' ')));
    }
    String signed =
        signed() == 0 ? "" : String.format(Locale.ROOT, " %,d credentials signed.", signed());
    return String.format(Locale.ROOT, "%,d records decided", decided()) + words + "." + signed;
  }

  /** Tells how many lines are not decided; the exit code. */
  int report(Streams streams) {
    if (refused() > 0) {
      streams
          .err()
          .printf(
              "%d %s refused; the rejects file tells why.%n",
              refused(), refused() == 1 ? "line was" : "lines were");
    }
    return refused() > 0 ? Jalon.REJECTIONS : 0;
  }
}
