package org.jalon.examples.play;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers of proposals, as people type them: in digits of any script. */
final class ProposalNumbers {

  private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z},;،、，]+");

  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}{1,9}");

  private ProposalNumbers() {}

  /** The parts of a text that is not blank, which should be numbers. */
  static List<String> parts(String typed) {
    return SEPARATORS.splitAsStream(typed).filter(part -> !part.isEmpty()).toList();
  }

  /** The number from 1 to the greatest one that a text is, or empty. */
  static Optional<Integer> number(String part, int greatest) {
    if (!NUMBER.matcher(part).matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(part);
    return number >= 1 && number <= greatest ? Optional.of(number) : Optional.empty();
  }
}
