package org.jalon.examples.play;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jalon.referential.Language;

/** Runs the program on what a person types. */
final class Player {

  static final Material MATERIAL = Material.demonstration();
  static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
  static final InstantSource STANDING_CLOCK = InstantSource.fixed(NOW);
  static final long SEED = 7;

  private Player() {}

  /**
   * What came of it.
   *
   * @param code with what the program ended
   * @param out what it printed
   * @param err what it printed as errors
   */
  record Run(int code, String out, String err) {
    /** What it printed, without the line feeds where lines were too long. */
    String flowing() {
      return out.replaceAll("\\s+", " ");
    }
  }

  static Run run(String input, String... arguments) {
    return run(new StringReader(input), STANDING_CLOCK, List.of(arguments));
  }

  static Run run(Reader input, InstantSource clock, List<String> arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Screen screen = new Screen(stream(out), stream(err), false);
    Terminal terminal = new Terminal(screen, new LineInput(input), clock, Language.ENGLISH);
    int code = Play.run(arguments, terminal, () -> MATERIAL);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  /** A conversation whose output is thrown away. */
  static Dialogue dialogue(String input, Language language) {
    return dialogue(input, language, new ByteArrayOutputStream());
  }

  static Dialogue dialogue(String input, Language language, ByteArrayOutputStream out) {
    Screen screen = new Screen(stream(out), stream(out), false);
    return new Dialogue(screen, new LineInput(new StringReader(input)), language);
  }

  /** The options that leave nothing to ask before the first question. */
  static String[] options(
      Path file, Language language, String competence, String plan, String... more) {
    List<String> options =
        new ArrayList<>(
            List.of(
                "--file",
                file.toString(),
                "--language",
                language.tag(),
                "--competence",
                competence,
                "--plan",
                plan,
                "--explanations",
                "yes",
                "--seed",
                Long.toString(SEED)));
    options.addAll(List.of(more));
    return options.toArray(String[]::new);
  }
}
