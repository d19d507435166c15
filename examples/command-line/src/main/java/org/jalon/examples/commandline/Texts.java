package org.jalon.examples.commandline;

/** Texts of untrusted files in messages. */
final class Texts {

  private static final int SHOWN = 60;

  private Texts() {}

  /** A text that a terminal can show: short and without control characters. */
  static String quoted(String text) {
    String start = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    return start.replaceAll("\\p{Cntrl}", "\uFFFD");
  }
}
