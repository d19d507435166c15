package org.jalon.examples.play;

import java.util.Optional;
import org.jalon.referential.Language;

/** Something that the person must be told before the program ends. */
final class PlayException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Words words;
  private final transient Object[] values;
  private final transient Optional<Language> spoken;

  PlayException(Words words, Object... values) {
    this(Optional.empty(), words, values);
  }

  private PlayException(Optional<Language> spoken, Words words, Object... values) {
    super(words.in(Language.ENGLISH, values));
    this.words = words;
    this.values = values.clone();
    this.spoken = spoken;
  }

  /** The same in the language that was chosen since. */
  PlayException spokenIn(Language language) {
    return new PlayException(Optional.of(language), words, values);
  }

  /** The message in the language that was chosen or, failing that, in another one. */
  String in(Language language) {
    return words.in(spoken.orElse(language), values);
  }
}
