package org.jalon.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The Java code of a Markdown document, to be compared with the test that runs it. Indentation and
 * blank lines do not count: code stands deeper in a test than in a document.
 *
 * @param document the name of the document
 * @param blocks its blocks, in order
 */
public record DocumentedCode(String document, List<Block> blocks) {

  /**
   * The lines between {@code ```java} and {@code ```}.
   *
   * @param line where the first line of code stands in the document, from 1
   * @param code the lines that are not blank, without indentation
   */
  public record Block(int line, List<String> code) {}

  public static DocumentedCode of(Path document) {
    return of(document.getFileName().toString(), lines(document));
  }

  static DocumentedCode of(String document, List<String> lines) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).strip().equals("```java")) {
        int end =
            lines.subList(i, lines.size()).stream().map(String::strip).toList().indexOf("```");
        if (end < 0) {
          throw new IllegalArgumentException(
              "The code at %s:%d has no end.".formatted(document, i + 1));
        }
        blocks.add(new Block(i + 2, code(lines.subList(i + 1, i + end))));
      }
    }
    return new DocumentedCode(document, blocks);
  }

  /**
   * What the source of a test does not contain line for line.
   *
   * @param test the source file of the test
   * @return one text for each block that differs
   */
  public List<String> differencesFrom(Path test) {
    return differencesFrom(lines(test));
  }

  List<String> differencesFrom(List<String> test) {
    List<String> source = code(test);
    return blocks.stream().flatMap(block -> difference(block, source).stream()).toList();
  }

  private Optional<String> difference(Block block, List<String> source) {
    int same = 0;
    for (int start = 0; start < source.size(); start++) {
      same = Math.max(same, sameLines(block.code, source.subList(start, source.size())));
    }
    return same == block.code.size()
        ? Optional.empty()
        : Optional.of(
            "The test does not go on like the code at %s:%d: %s"
                .formatted(document, block.line, block.code.get(same)));
  }

  /** How many lines both begin with. */
  private static int sameLines(List<String> code, List<String> source) {
    int same = 0;
    while (same < Math.min(code.size(), source.size()) && code.get(same).equals(source.get(same))) {
      same++;
    }
    return same;
  }

  private static List<String> code(List<String> lines) {
    return lines.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
