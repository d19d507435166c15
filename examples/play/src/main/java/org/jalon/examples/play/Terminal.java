package org.jalon.examples.play;

import java.time.InstantSource;
import java.util.Locale;
import org.jalon.referential.Language;

/**
 * Where a test is taken.
 *
 * @param screen where the program speaks
 * @param input what the person types
 * @param clock the time
 * @param usual the language until one is chosen
 */
record Terminal(Screen screen, LineInput input, InstantSource clock, Language usual) {

  /** The terminal the program was started in. */
  static Terminal standard() {
    boolean french = Locale.getDefault().getLanguage().equals("fr");
    return new Terminal(
        Screen.standard(),
        LineInput.standard(),
        InstantSource.system(),
        french ? Language.FRENCH : Language.ENGLISH);
  }

  Dialogue in(Language language) {
    return new Dialogue(screen, input, language);
  }
}
