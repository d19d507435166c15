package org.jalon.examples.play;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jalon.placement.PlacementPlan;
import org.jalon.referential.Competence;
import org.jalon.referential.Language;
import org.jalon.referential.Referential;

/**
 * What was said on the command line. What is missing is asked.
 *
 * @param given the value of each option, empty for those without
 */
record Options(Map<Option, String> given) {

  private static final String USUAL_FILE = "jalon-placement.json";

  private static final Pattern LANGUAGE = Pattern.compile("--language[= ](fr|en)\\b");

  Options {
    given = Map.copyOf(given);
  }

  /**
   * Reads a command line.
   *
   * @throws PlayException if a word is no option, a value is missing or not allowed, or options
   *     contradict each other
   */
  static Options parse(List<String> arguments) {
    Map<Option, String> given = new EnumMap<>(Option.class);
    for (int i = 0; i < arguments.size(); i++) {
      String[] parts = arguments.get(i).split("=", 2);
      Option option = Option.named(parts[0]).orElseThrow(() -> unknown(parts[0]));
      String value = parts.length > 1 ? parts[1] : "";
      if (option.takesValue() && parts.length == 1 && i + 1 < arguments.size()) {
        i++;
        value = arguments.get(i);
      }
      requireFit(option, value);
      if (given.put(option, value) != null) {
        throw new PlayException(Words.OPTION_TWICE, option);
      }
    }
    return new Options(given).checked();
  }

  private static PlayException unknown(String text) {
    String all =
        Arrays.stream(Option.values()).map(Option::toString).collect(Collectors.joining(" "));
    return new PlayException(Words.UNKNOWN_OPTION, Typed.shown(text), all);
  }

  private static void requireFit(Option option, String value) {
    if (option.takesValue() && value.isBlank()) {
      throw new PlayException(Words.MISSING_VALUE, option, option.allowed());
    }
    if (!option.takesValue() && !value.isEmpty()) {
      throw new PlayException(Words.NO_VALUE, option);
    }
  }

  private Options checked() {
    if (has(Option.RESUME) && has(Option.NEW)) {
      throw new PlayException(Words.CONTRADICTION, Option.RESUME, Option.NEW);
    }
    language();
    plan();
    explanations();
    file();
    seed();
    return this;
  }

  /** The language named in a command line, however wrong the rest of it may be. */
  static Optional<Language> languageOf(List<String> arguments) {
    Matcher matcher = LANGUAGE.matcher(String.join(" ", arguments));
    return matcher.find() ? Optional.of(Language.of(matcher.group(1))) : Optional.empty();
  }

  boolean has(Option option) {
    return given.containsKey(option);
  }

  Optional<Language> language() {
    return value(Option.LANGUAGE, Choices::language);
  }

  Optional<List<Competence>> competences(Referential referential) {
    return value(Option.COMPETENCE, typed -> Choices.competences(typed, referential));
  }

  Optional<PlacementPlan> plan() {
    return value(Option.PLAN, Choices::plan);
  }

  Optional<Boolean> explanations() {
    return value(Option.EXPLANATIONS, Choices::yesOrNo);
  }

  Optional<Long> seed() {
    return value(Option.SEED, Choices::wholeNumber);
  }

  Path file() {
    return value(Option.FILE, Options::path).orElseGet(() -> Path.of(USUAL_FILE));
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private <T> Optional<T> value(Option option, Function<String, Optional<T>> reading) {
    return Optional.ofNullable(given.get(option))
        .map(
            text ->
                reading
                    .apply(text)
                    .orElseThrow(
                        () ->
                            new PlayException(
                                Words.BAD_VALUE, option, Typed.shown(text), option.allowed())));
  }
}
