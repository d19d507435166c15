package org.jalon.examples.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The command that makes the same results again. */
final class CommandWords {

  private CommandWords() {}

  /** The words of the command that runs, without some of its options. */
  static List<String> of(CommandSpec command, Set<String> without) {
    List<String> words = new ArrayList<>(List.of(command.name()));
    for (OptionSpec option : command.commandLine().getParseResult().matchedOptions()) {
      if (!without.contains(option.longestName())) {
        if (option.arity().max() == 0) {
          words.add(option.longestName());
        } else {
          option
              .originalStringValues()
              .forEach(value -> words.addAll(List.of(option.longestName(), value)));
        }
      }
    }
    return words;
  }
}
