package org.jalon.referential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that all identifiers of a referential share. */
class IdentifierTest {

  private static final Map<String, Function<String, Record>> KINDS =
      Map.of(
          "domain id", DomainId::new,
          "competence id", CompetenceId::new,
          "theme id", ThemeId::new,
          "topic id", TopicId::new,
          "learning outcome id", OutcomeId::new);

  private static final Map<String, String> WHITE_SPACE =
      Map.of(
          "a b", "a b",
          " a", " a",
          "a\u00A0b", "a\u00A0b",
          "a\u3000b", "a\u3000b",
          "a\tb", "a\uFFFDb",
          "a\nb", "a\uFFFDb",
          "a\0b", "a\uFFFDb",
          "a\u009Fb", "a\uFFFDb");

  static Stream<Arguments> kinds() {
    return KINDS.entrySet().stream().map(kind -> arguments(kind.getKey(), kind.getValue()));
  }

  static Stream<Arguments> kindsWithWhiteSpace() {
    return kinds()
        .flatMap(
            kind ->
                WHITE_SPACE.entrySet().stream()
                    .map(
                        text ->
                            arguments(
                                kind.get()[0], kind.get()[1], text.getKey(), text.getValue())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void an_identifier_prints_as_its_text(String kind, Function<String, Record> constructor) {
    assertThat(constructor.apply("é-1.2_😀")).as(kind).hasToString("é-1.2_😀");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void an_empty_identifier_is_refused(String kind, Function<String, Record> constructor) {
    assertThatThrownBy(() -> constructor.apply(""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The %s () must not be empty.", kind);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void an_identifier_may_have_200_characters_and_no_more(
      String kind, Function<String, Record> constructor) {
    assertThat(constructor.apply("x".repeat(200))).hasToString("x".repeat(200));
    assertThatThrownBy(() -> constructor.apply("x".repeat(201)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The %s (%s…) must have at most 200 characters.", kind, "x".repeat(40));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("kindsWithWhiteSpace")
  void white_space_and_control_characters_are_refused_and_shown_harmlessly(
      String kind, Function<String, Record> constructor, String text, String shown) {
    assertThatThrownBy(() -> constructor.apply(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The %s (%s) must contain no white space and no control character.", kind, shown);
  }
}
