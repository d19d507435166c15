package org.jalon.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Valid documents with random damage: each is read to a value that can be written and read again,
 * or refused by an exception that the API documents.
 */
class DocumentFuzzTest {

  /** What turns a document into one that is nearly valid, more often than random bytes do. */
  private static final List<String> SNIPPETS =
      List.of(
          "{}",
          "[]",
          "null",
          "true",
          "-",
          "0",
          "1",
          "-1",
          "9",
          "1e999",
          "1e-999",
          "0.5",
          "2147483647",
          "-2147483648",
          "9223372036854775808",
          "\"",
          "\"\"",
          "\"a\"",
          ",",
          ":",
          "[",
          "]",
          "{",
          "}",
          "\\",
          "\\u0000",
          "\\ud800",
          "\uFEFF",
          "\u2028",
          "é",
          "\"id\":",
          "\"name\":",
          "\"@class\":\"a.B\",",
          "[[[[[[[[",
          "{\"a\":{\"a\":{\"a\":",
          "\"fr\"",
          "\"grid\"",
          "\"normal\"",
          "\"any-of\"",
          "\"1PL\"");

  /** A change at a place, which is a share of the document's length; each character is a byte. */
  private record Change(double place, int deleted, String inserted) {
    String applyTo(String document) {
      int start = (int) (place * document.length());
      int end = Math.min(document.length(), start + deleted);
      return document.substring(0, start) + inserted + document.substring(end);
    }
  }

  @Property(tries = 8_000)
  void random_damage_is_read_or_refused_as_documented(
      @ForAll Breakable kind, @ForAll("changes") List<Change> changes) {
    String document = bytewise(kind.document());
    for (Change change : changes) {
      document = change.applyTo(document);
    }
    isReadOrRefused(kind, document.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Property(tries = 8_000)
  void values_in_the_place_of_others_are_read_or_refused_as_documented(
      @ForAll Breakable kind, @ForAll("substitutions") List<Change> substitutions) {
    String document = kind.document();
    for (Change substitution : substitutions) {
      List<JsonPlace> places = JsonPlace.of(document);
      if (!places.isEmpty()) {
        JsonPlace place = places.get((int) (substitution.place * places.size()));
        document = place.replacedBy(substitution.inserted);
      }
    }
    isReadOrRefused(kind, document.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 2_700)
  void parts_of_documents_of_all_kinds_mixed_are_read_or_refused_as_documented(
      @ForAll Breakable kind, @ForAll("parts") List<String> parts) {
    String document = kind.document();
    for (String part : parts) {
      List<JsonPlace> places = JsonPlace.of(document);
      document = places.get(Math.floorMod(part.hashCode(), places.size())).replacedBy(part);
    }
    isReadOrRefused(kind, document.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 1_300)
  void random_bytes_are_refused_as_documented(@ForAll Breakable kind, @ForAll byte[] bytes) {
    assertThat(kind.problems(bytes)).isNotEmpty();
  }

  private static void isReadOrRefused(Breakable kind, byte[] document) {
    List<Object> read = new ArrayList<>();
    Throwable thrown = catchThrowable(() -> read.add(kind.read(document)));
    if (thrown != null) {
      assertThat(Breakable.problems(thrown))
          .isNotEmpty()
          .allSatisfy(problem -> assertThat(problem.path()).startsWith("$"))
          .allSatisfy(problem -> assertThat(problem.message()).isNotBlank());
    } else {
      String written = Breakable.JSON.write(read.get(0));
      assertThat(Breakable.JSON.write(kind.read(written))).isEqualTo(written);
    }
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    Arbitrary<String> inserted =
        Arbitraries.oneOf(
            Arbitraries.of(SNIPPETS).map(DocumentFuzzTest::bytewise),
            Arbitraries.strings().withCharRange('\0', '\u00FF').ofMaxLength(4));
    return Combinators.combine(places(), Arbitraries.of(0, 0, 1, 1, 1, 2, 5, 40), inserted)
        .as(Change::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .withoutEdgeCases();
  }

  @Provide
  Arbitrary<List<Change>> substitutions() {
    Arbitrary<String> values =
        Arbitraries.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e308",
            "-1e308",
            "1e999",
            "2147483647",
            "-2147483648",
            "9223372036854775807",
            "\"\"",
            "\" \"",
            "\"a\"",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "[]",
            "{}",
            "[null]",
            "[0]",
            "[\"a\", \"a\"]",
            "{\"a\": 0}",
            "{\"\": \"\"}",
            "{\"name\": \"none\"}");
    return Combinators.combine(places(), Arbitraries.just(0), values)
        .as(Change::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .withoutEdgeCases();
  }

  /** Any value that stands in any of the documents. */
  @Provide
  Arbitrary<List<String>> parts() {
    List<String> parts = new ArrayList<>();
    for (Breakable kind : Breakable.values()) {
      JsonPlace.of(kind.document()).forEach(place -> parts.add(place.node().toString()));
    }
    return Arbitraries.of(parts).list().ofMinSize(1).ofMaxSize(2).withoutEdgeCases();
  }

  private static String bytewise(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static Arbitrary<Double> places() {
    return Arbitraries.doubles().between(0, true, 1, false);
  }
}
