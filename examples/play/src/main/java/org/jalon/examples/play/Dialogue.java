package org.jalon.examples.play;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jalon.examples.play.Screen.Style;
import org.jalon.referential.Language;

/**
 * A conversation with a person.
 *
 * @param screen where the program speaks
 * @param input what the person types
 * @param language the language of both
 */
record Dialogue(Screen screen, LineInput input, Language language) {

  /** What is typed to stop. */
  private static final String STOP = "q";

  private static final String SKIP = "s";

  private static final String HELP = "?";

  String word(Words words, Object... values) {
    return words.in(language, values);
  }

  void say(Words words, Object... values) {
    screen.text(word(words, values), Style.PLAIN);
  }

  void say(Style style, Words words, Object... values) {
    screen.text(word(words, values), style);
  }

  /**
   * Asks until the answer can be understood.
   *
   * @param prompt the question
   * @param reading what a text without white space at its ends means, also an empty one
   * @param complaint what to say to a text that means nothing; it is told the text
   * @throws StoppedException if the person stops or the input ends
   */
  <T> T choose(String prompt, Function<String, Optional<T>> reading, Words complaint) {
    while (true) {
      String typed = line(prompt).strip();
      if (typed.equalsIgnoreCase(STOP)) {
        throw new StoppedException();
      }
      Optional<T> meant = reading.apply(typed);
      if (meant.isPresent()) {
        return meant.get();
      }
      say(complaint, Typed.shown(typed));
    }
  }

  /**
   * The next line typed in a question.
   *
   * @param prompt what stands before it
   * @param help what to do if the person asks for help
   * @return the line, or empty to skip the question
   * @throws StoppedException if the person stops or the input ends
   */
  Optional<String> answer(String prompt, Runnable help) {
    while (true) {
      String typed = line(prompt);
      switch (typed.strip().toLowerCase(Locale.ROOT)) {
        case STOP -> throw new StoppedException();
        case SKIP -> {
          return Optional.empty();
        }
        case HELP -> help.run();
        case "\\" + STOP, "\\" + SKIP, "\\" + HELP -> {
          return Optional.of(typed.strip().substring(1));
        }
        default -> {
          return Optional.of(typed);
        }
      }
    }
  }

  private String line(String prompt) {
    screen.prompt(prompt);
    Optional<String> typed = input.next();
    if (typed.isEmpty()) {
      screen.line(""); // the line of the prompt ends here
      throw new StoppedException();
    }
    return typed.get();
  }
}
