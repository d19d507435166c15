package org.jalon.examples.play;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a line of options, separated by white space; quotes hold words together. */
final class Arguments {

  private static final Pattern WORD =
      Pattern.compile("(?:\"[^\"]*\"|'[^']*'|[^\\s\"'])+|[\"'].*", Pattern.DOTALL);

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|'([^']*)'");

  private Arguments() {}

  static List<String> split(String line) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      words.add(QUOTED.matcher(matcher.group()).replaceAll("$1$2"));
    }
    return List.copyOf(words);
  }
}
