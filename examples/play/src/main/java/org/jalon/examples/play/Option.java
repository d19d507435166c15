package org.jalon.examples.play;

import java.util.Arrays;
import java.util.Optional;

/** What can be said on the command line. */
enum Option {
  LANGUAGE("--language", "fr|en", Words.OPTION_LANGUAGE),
  COMPETENCE("--competence", "1.1|1.1,2.3|all", Words.OPTION_COMPETENCE),
  PLAN("--plan", "reference|probabilistic", Words.OPTION_PLAN),
  EXPLANATIONS("--explanations", "yes|no", Words.OPTION_EXPLANATIONS),
  FILE("--file", "FILE", Words.OPTION_FILE),
  SEED("--seed", "NUMBER", Words.OPTION_SEED),
  RESUME("--resume", "", Words.OPTION_RESUME),
  NEW("--new", "", Words.OPTION_NEW),
  HELP("--help", "", Words.OPTION_HELP);

  private final String text;
  private final String allowed;
  private final Words meaning;

  Option(String text, String allowed, Words meaning) {
    this.text = text;
    this.allowed = allowed;
    this.meaning = meaning;
  }

  static Optional<Option> named(String text) {
    return Arrays.stream(Option.values()).filter(option -> option.text.equals(text)).findFirst();
  }

  boolean takesValue() {
    return !allowed.isEmpty();
  }

  String allowed() {
    return allowed;
  }

  Words meaning() {
    return meaning;
  }

  /** As it is typed. */
  @Override
  public String toString() {
    return text;
  }
}
