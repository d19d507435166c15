package org.jalon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;

/** The sizes that keep the code readable. An exception is listed here with its reason. */
class SizeTest {

  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final List<SourceFile> FILES = SourceFile.under(SOURCES);
  private static final List<SourceFile.Method> METHODS =
      FILES.stream().flatMap(file -> file.methods().stream()).toList();

  /** Numerical kernels that may have up to 100 lines, with the reason. */
  private static final Map<String, String> KERNELS = Map.of();

  /** A number printed as {@code String.format} sees fit depends on the machine's locale. */
  private static final Pattern LOCAL_NUMBER =
      Pattern.compile("\"[^\"\n]*(?<!%)%[-#+ 0,(]*\\d*(\\.\\d+)?[aAeEfgG]");

  @Test
  void methods_have_at_most_sixty_lines() {
    assertThat(METHODS)
        .filteredOn(method -> method.lines() > (KERNELS.containsKey(method.name()) ? 100 : 60))
        .isEmpty();
  }

  @Test
  void every_exception_still_needs_to_be_one() {
    assertThat(KERNELS.keySet())
        .isSubsetOf(
            METHODS.stream()
                .filter(method -> method.lines() > 60)
                .map(SourceFile.Method::name)
                .collect(Collectors.toSet()));
  }

  @Test
  void half_of_the_methods_have_at_most_six_lines_and_nearly_all_at_most_twenty_five() {
    List<Long> lines = METHODS.stream().map(method -> (long) method.lines()).sorted().toList();

    assertThat(quantile(lines, 0.50)).isLessThanOrEqualTo(6);
    assertThat(quantile(lines, 0.95)).isLessThanOrEqualTo(25);
  }

  @Test
  void nearly_all_files_have_at_most_three_hundred_code_lines() {
    List<Long> lines = FILES.stream().map(SourceFile::codeLines).sorted().toList();

    assertThat(quantile(lines, 0.95)).isLessThanOrEqualTo(300);
  }

  @Test
  void no_message_formats_a_real_number_for_the_locale_of_the_machine() {
    assertThat(SourceFile.pathsUnder(SOURCES))
        .isNotEmpty()
        .allSatisfy((ThrowingConsumer<Path>) SizeTest::formatsNoNumber);
    assertThat(LOCAL_NUMBER.matcher("\"%s of %,.2f\"").find()).isTrue();
    assertThat(LOCAL_NUMBER.matcher("\"%d %% for %s\"").find()).isFalse();
  }

  @Test
  void a_file_is_measured_without_comments_and_literals() {
    SourceFile file =
        SourceFile.of(
            Path.of("Sample.java"),
            """
            /** Class { of braces. */
            class Sample {
              static final int[] TABLE = {1, 2};

              @SuppressWarnings({"a", "b"})
              void first(
                  int x) {
                // a comment }
                call("}", () -> {
                  return '}';
                });

              }

              record Inner(int a) {
                Inner {
                  check(a);
                }
              }
            }
            """);

    assertThat(file.methods())
        .containsExactly(
            new SourceFile.Method("Sample.java: first", 3),
            new SourceFile.Method("Sample.java: Inner", 1));
    assertThat(file.codeLines()).isEqualTo(15);
  }

  private static void formatsNoNumber(Path file) throws IOException {
    assertThat(Files.readString(file)).doesNotContainPattern(LOCAL_NUMBER);
  }

  private static long quantile(List<Long> sorted, double share) {
    return sorted.get((int) (share * (sorted.size() - 1)));
  }
}
