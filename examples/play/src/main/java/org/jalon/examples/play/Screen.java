package org.jalon.examples.play;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * A place to print on, 100 columns wide, in UTF-8 whatever the locale of the machine.
 *
 * @param out where the text goes
 * @param err where errors go
 * @param colours whether to colour it: only if a person is watching
 */
record Screen(PrintStream out, PrintStream err, boolean colours) {

  static final int WIDTH = 100;

  private static final String RESET = "\u001B[0m";

  enum Style {
    PLAIN(""),
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
  static Screen standard() {
    return new Screen(stream(FileDescriptor.out), stream(FileDescriptor.err), isWatched());
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
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

  void error(String text) {
    err.print(text + "\n");
    err.flush();
  }

  /** Prints a text at the end of which the person types. */
  void prompt(String text) {
    out.print(text);
    out.flush();
  }

  void title(String text) {
    line("");
    line(styled(Style.TITLE, text));
    line(styled(Style.FAINT, "─".repeat(Math.min(WIDTH, text.length()))));
  }

  String styled(Style style, String text) {
    return colours && style != Style.PLAIN ? style.code + text + RESET : text;
  }

  /** Prints a text of one or more lines, each on as many lines as it needs. */
  void text(String text, Style style) {
    text.lines().forEach(line -> hanging("", line, style));
  }

  /** Prints a text after a mark; where it needs more lines, they stand below its beginning. */
  void hanging(String mark, String text, Style style) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    int width = WIDTH - mark.length();
    String before = mark;
    int start = 0;
    do {
      int end = lineEnd(breaks, text, start, width);
      line(before + styled(style, text.substring(start, end).stripTrailing()));
      before = " ".repeat(mark.length());
      start = end;
    } while (start < text.length());
  }

  private static int lineEnd(BreakIterator breaks, String text, int start, int width) {
    if (text.length() - start <= width) {
      return text.length();
    }
    int end = breaks.preceding(start + width + 1);
    return end <= start ? start + width : end;
  }
}
