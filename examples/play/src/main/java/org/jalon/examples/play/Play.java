package org.jalon.examples.play;

import java.util.List;
import java.util.function.Supplier;
import org.jalon.examples.play.Screen.Style;
import org.jalon.referential.Language;

/**
 * Lets a person take a placement test in the terminal: {@code mvn -q -Pplay
 * -Djalon.play="--language en --competence 1.1"}.
 */
public final class Play {

  /** What the program ends with if it could not do what was asked. */
  static final int FAILURE = 2;

  private static final String OPTIONS = "jalon.play";

  private Play() {}

  /** Runs with the arguments or, without any, with those of the system property. */
  public static void main(String[] args) {
    List<String> arguments =
        args.length > 0 ? List.of(args) : Arguments.split(System.getProperty(OPTIONS, ""));
    int code = run(arguments, Terminal.standard(), Material::demonstration);
    if (code != 0) {
      System.exit(code);
    }
  }

  static int run(List<String> arguments, Terminal terminal, Supplier<Material> material) {
    Language language = Options.languageOf(arguments).orElse(terminal.usual());
    try {
      Options options = Options.parse(arguments);
      if (options.has(Option.HELP)) {
        help(terminal.in(language));
      } else {
        play(options, terminal, material.get());
      }
      return 0;
    } catch (StoppedException e) {
      terminal.in(language).say(Words.NOT_BEGUN);
      return 0;
    } catch (PlayException e) {
      terminal.screen().error(e.in(language));
      return FAILURE;
    }
  }

  private static void play(Options options, Terminal terminal, Material material) {
    SavedTest saved = new SavedTest(options.file());
    Beginning beginning = new Setup(terminal, material, options).begin(saved);
    try {
      new Sitting(terminal, material, saved, beginning).run();
    } catch (PlayException e) {
      throw e.spokenIn(beginning.language());
    }
  }

  private static void help(Dialogue dialogue) {
    dialogue.say(Words.USAGE);
    for (Option option : Option.values()) {
      String mark = "  %-42s".formatted(option + " " + option.allowed());
      dialogue.screen().hanging(mark, dialogue.word(option.meaning()), Style.PLAIN);
    }
  }
}
