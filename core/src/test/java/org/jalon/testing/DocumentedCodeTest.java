package org.jalon.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jalon.testing.DocumentedCode.Block;
import org.junit.jupiter.api.Test;

/** How documents and tests are compared: a document that says something else is noticed. */
class DocumentedCodeTest {

  private static final DocumentedCode GUIDE =
      guide(
          """
          # Guide

          ```java
          int one = 1;

          while (one > 0) {
            one--;
          }
          ```

          ```
          mvn verify
          ```

          ```java
          int two = 2;
          ```
          """);

  @Test
  void only_the_java_blocks_are_code() {
    assertThat(GUIDE.blocks())
        .containsExactly(
            new Block(4, List.of("int one = 1;", "while (one > 0) {", "one--;", "}")),
            new Block(16, List.of("int two = 2;")));
  }

  @Test
  void indentation_blank_lines_and_what_stands_around_do_not_count() {
    assertThat(
            differences(
                """
                class GuideTest {
                  void test() {
                    int one = 1;
                    int two = 2;
                    int one = 1;
                    while (one > 0) {

                      one--;
                    }
                    check(one);
                  }
                }
                """))
        .isEmpty();
  }

  @Test
  void every_block_that_differs_is_named_with_its_first_line_that_does() {
    assertThat(differences("int one = 1;\nwhile (one > 1) {\n  one--;\n}\n"))
        .containsExactly(
            "The test does not go on like the code at guide.md:4: while (one > 0) {",
            "The test does not go on like the code at guide.md:16: int two = 2;");
  }

  @Test
  void a_line_between_two_lines_of_a_block_is_a_difference() {
    assertThat(differences("int one = 1;\nwhile (one > 0) {\n  one--;\n  log();\n}\nint two = 2;"))
        .containsExactly("The test does not go on like the code at guide.md:4: }");
  }

  @Test
  void a_test_that_ends_within_a_block_differs() {
    assertThat(differences("int two = 2;\nint one = 1;\nwhile (one > 0) {"))
        .containsExactly("The test does not go on like the code at guide.md:4: one--;");
  }

  @Test
  void code_without_an_end_is_refused() {
    assertThatThrownBy(() -> guide("text\n```java\nint one = 1;\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The code at guide.md:2 has no end.");
  }

  private static DocumentedCode guide(String text) {
    return DocumentedCode.of("guide.md", text.lines().toList());
  }

  private static List<String> differences(String test) {
    return GUIDE.differencesFrom(test.lines().toList());
  }
}
