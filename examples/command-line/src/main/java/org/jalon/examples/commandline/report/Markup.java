package org.jalon.examples.commandline.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Writes HTML and SVG that are well-formed XML too. Every text and every value of an attribute goes
 * through the one escape here, so that none is ever taken for markup.
 */
final class Markup {

  /** They stay in the line. */
  private static final Set<String> INLINE =
      Set.of("a", "bdi", "code", "span", "strong", "td", "th", "tspan", "title", "desc", "wbr");

  private static final char UNWRITABLE = '\uFFFD';

  private final StringBuilder text;
  private final Deque<String> open = new ArrayDeque<>();

  Markup(String start) {
    this.text = new StringBuilder(start);
  }

  /** Opens an element; the attributes are pairs of names and values. */
  Markup open(String element, String... attributes) {
    start(element, attributes);
    text.append('>');
    open.push(element);
    return this;
  }

  /** An element that can have no content. */
  Markup empty(String element, String... attributes) {
    start(element, attributes);
    text.append("/>");
    return this;
  }

  private void start(String element, String... attributes) {
    text.append(INLINE.contains(element) ? "<" : "\n<").append(element);
    for (int k = 0; k < attributes.length; k += 2) {
      text.append(' ').append(attributes[k]).append("=\"");
      escape(attributes[k + 1]);
      text.append('"');
    }
  }

  /** Closes the element opened last. */
  Markup close() {
    text.append("</").append(open.pop()).append('>');
    return this;
  }

  /** An element with nothing but a text. */
  Markup element(String element, String content, String... attributes) {
    return open(element, attributes).text(content).close();
  }

  Markup text(String content) {
    escape(content);
    return this;
  }

  /** What another writer of this class has made, or a style sheet of this program. */
  Markup raw(String markup) {
    text.append(markup);
    return this;
  }

  /** All that was written; every element must be closed. */
  String finished() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("The elements " + open + " must be closed.");
    }
    return text.toString();
  }

  private void escape(String content) {
    content.codePoints().forEach(this::escape);
  }

  private void escape(int c) {
    switch (c) {
      case '&' -> text.append("&amp;");
      case '<' -> text.append("&lt;");
      case '>' -> text.append("&gt;");
      case '"' -> text.append("&quot;");
      case '\'' -> text.append("&#39;");
      default -> {
        if (Character.isISOControl(c)) {
          text.append(Character.isWhitespace(c) ? ' ' : UNWRITABLE);
        } else if (isNoCharacter(c)) {
          text.append(UNWRITABLE);
        } else {
          text.appendCodePoint(c);
        }
      }
    }
  }

  /** Half of a pair, or one of the 66 code points that are never characters. */
  private static boolean isNoCharacter(int c) {
    return Character.getType(c) == Character.SURROGATE
        || (c & 0xFFFE) == 0xFFFE
        || (c >= 0xFDD0 && c <= 0xFDEF);
  }
}
