package org.jalon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A source file as far as its size matters: code lines, without blank ones and comments, and the
 * methods they make up.
 *
 * @param path where it is
 * @param text the code, comments removed, literals emptied and line breaks kept
 */
record SourceFile(Path path, String text) {

  private static final Pattern COMMENT_OR_LITERAL =
      Pattern.compile(
          "//[^\n]*|/\\*.*?\\*/|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\])+'",
          Pattern.DOTALL);
  private static final Pattern TYPE = Pattern.compile("\\b(class|interface|record|enum)\\s+\\w+");
  private static final Pattern METHOD_NAME = Pattern.compile("(\\w+)\\s*(\\(|$)");

  /**
   * A method or constructor with a body.
   *
   * @param name the name of the file and its own
   * @param lines the code lines between its braces
   */
  record Method(String name, int lines) {}

  /** A pair of braces that has been opened. */
  private record Block(String header, int start, boolean isType, boolean isMethod) {}

  static List<SourceFile> under(Path root) {
    return pathsUnder(root).stream().map(SourceFile::read).toList();
  }

  static List<Path> pathsUnder(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SourceFile of(Path path, String source) {
    Matcher matcher = COMMENT_OR_LITERAL.matcher(source);
    String text =
        matcher.replaceAll(found -> found.group().startsWith("/") ? breaks(found.group()) : "0");
    return new SourceFile(path, text);
  }

  private static SourceFile read(Path path) {
    try {
      return of(path, Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String breaks(String comment) {
    return comment.replaceAll("[^\n]", "");
  }

  long codeLines() {
    return codeLines(0, text.length());
  }

  /**
   * All methods of all types in the file. Braces within parentheses (annotations, lambdas and
   * anonymous classes as arguments) belong to the method around them.
   */
  List<Method> methods() {
    List<Method> methods = new ArrayList<>();
    Deque<Block> open = new ArrayDeque<>();
    int headerStart = 0;
    int parentheses = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      parentheses += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (parentheses > 0 || "{};".indexOf(c) < 0) {
        continue;
      }
      if (c == '{') {
        open.push(block(text.substring(headerStart, i), i + 1, open.peek()));
      } else if (c == '}') {
        Block closed = open.pop();
        if (closed.isMethod) {
          methods.add(new Method(name(closed), (int) codeLines(closed.start, i)));
        }
      }
      headerStart = i + 1;
    }
    return methods;
  }

  private static Block block(String header, int start, Block parent) {
    boolean isType = TYPE.matcher(header).find();
    boolean isMethod = parent != null && parent.isType && !isType && header.indexOf('=') < 0;
    return new Block(header.strip(), start, isType, isMethod);
  }

  private String name(Block method) {
    Matcher matcher = METHOD_NAME.matcher(method.header.replaceAll("@\\w+(\\([^)]*\\))?", ""));
    return path.getFileName() + ": " + (matcher.find() ? matcher.group(1) : "static");
  }

  private long codeLines(int from, int to) {
    return text.substring(from, to).lines().filter(line -> !line.isBlank()).count();
  }
}
