package org.jalon.examples.commandline.report;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A command as a line that can be pasted into a shell. */
public final class ShellLine {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

  private ShellLine() {}

  /**
   * The line of a command.
   *
   * @param words its words, with or without the name of the program before them
   * @return the words that need it in quotes, the name of the program before them
   */
  public static String of(List<String> words) {
    Stream<String> program =
        words.isEmpty() || !words.get(0).equals("jalon") ? Stream.of("jalon") : Stream.of();
    return Stream.concat(program, words.stream())
        .map(word -> PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'")
        .collect(Collectors.joining(" "));
  }
}
