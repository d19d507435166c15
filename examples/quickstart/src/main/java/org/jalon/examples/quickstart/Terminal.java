package org.jalon.examples.quickstart;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * A place to print on, 100 columns wide.
 *
 * @param out where the text goes
 * @param colours whether to colour it: only if a person is watching
 */
record Terminal(PrintStream out, boolean colours) {

  static final int WIDTH = 100;

  private static final String RESET = "\u001B[0m";

  enum Style {
    TITLE("\u001B[1m"),
    RIGHT("\u001B[32m"),
    WRONG("\u001B[31m"),
    FAINT("\u001B[2m");

    private final String code;

    Style(String code) {
      this.code = code;
    }
  }

  /** The standard output, in colour if a person is watching. */
  static Terminal standard() {
    FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    return new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), isWatched());
  }

  @SuppressWarnings("SystemConsoleNull") // a newer Java always has a console, but it can be asked
  private static boolean isWatched() {
    Console console = System.console();
    try {
      return console != null && (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true; // before Java 22, having a console means being a terminal
    }
  }

  void line(String text) {
    out.print(text + "\n");
  }

  void title(String text) {
    line("");
    line(styled(Style.TITLE, text));
    line(styled(Style.FAINT, "─".repeat(Math.min(WIDTH, text.length()))));
  }

  String styled(Style style, String text) {
    return colours ? style.code + text + RESET : text;
  }

  /** Prints a text on as many lines as it needs, each of them indented. */
  void wrapped(String text, int indent, Style style) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    int width = WIDTH - indent;
    int start = 0;
    while (start < text.length()) {
      int end =
          text.length() - start <= width ? text.length() : breaks.preceding(start + width + 1);
      end = end <= start ? Math.min(start + width, text.length()) : end;
      line(" ".repeat(indent) + styled(style, text.substring(start, end).stripTrailing()));
      start = end;
    }
  }
}
