package org.jalon.credential;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Writes an HTML document that is well-formed XML too. Every text and every value of an attribute
 * goes through the one escape here, so that none is ever taken for markup.
 */
final class HtmlWriter {

  /** Their end begins a line of its own. */
  private static final Set<String> CONTAINERS =
      Set.of(
          "html", "head", "body", "header", "main", "footer", "section", "dl", "div", "table",
          "thead", "tbody", "tr");

  /** They stay in the line. */
  private static final Set<String> INLINE = Set.of("a", "bdi", "code", "span", "time");

  private static final String UNWRITABLE = "\uFFFD";

  private final StringBuilder html = new StringBuilder("<!DOCTYPE html>");
  private final Deque<String> open = new ArrayDeque<>();

  /** Opens an element; the attributes are pairs of names and values. */
  HtmlWriter open(String element, String... attributes) {
    start(element, attributes);
    html.append('>');
    open.push(element);
    return this;
  }

  /** An element that can have no content. */
  HtmlWriter empty(String element, String... attributes) {
    start(element, attributes);
    html.append("/>");
    return this;
  }

  private void start(String element, String... attributes) {
    html.append(INLINE.contains(element) ? "<" : "\n<").append(element);
    for (int k = 0; k < attributes.length; k += 2) {
      html.append(' ').append(attributes[k]).append("=\"");
      escape(attributes[k + 1]);
      html.append('"');
    }
  }

  /** Closes the element opened last. */
  HtmlWriter close() {
    String element = open.pop();
    html.append(CONTAINERS.contains(element) ? "\n</" : "</").append(element).append('>');
    return this;
  }

  /** An element with nothing but a text. */
  HtmlWriter element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close();
  }

  HtmlWriter text(String text) {
    escape(text);
    return this;
  }

  /** A style sheet, which neither HTML nor XML may find markup in. */
  HtmlWriter style(String css) {
    open("style");
    html.append(css);
    return close();
  }

  /** The document, whose elements are all closed. */
  String document() {
    return html.append('\n').toString();
  }

  private void escape(String text) {
    text.codePoints().forEach(this::escape);
  }

  private void escape(int c) {
    switch (c) {
      case '&' -> html.append("&amp;");
      case '<' -> html.append("&lt;");
      case '>' -> html.append("&gt;");
      case '"' -> html.append("&quot;");
      case '\'' -> html.append("&#39;");
      default -> {
        if (Character.isISOControl(c)) {
          html.append(Character.isWhitespace(c) ? " " : UNWRITABLE);
        } else if (isNoCharacter(c)) {
          html.append(UNWRITABLE);
        } else {
          html.appendCodePoint(c);
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
