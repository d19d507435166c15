package org.jalon.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes have the reference's form, are never given twice, and every code can come up. */
class VerificationCodeTest {

  private static final String RULE = "must be P- and 8 characters of 2346789BCDFGHJKMPQRTVWXY";

  /** Draws 0, 1, 2, … modulo the bound. */
  private static final class Counting extends SecureRandom {
    private static final long serialVersionUID = 1;
    private final int period;
    private int next;

    Counting(int period) {
      this.period = period;
    }

    @Override
    public int nextInt(int bound) {
      return next++ % period % bound;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "P-",
        "P-2346789",
        "P-2346789BC",
        "Q-2346789B",
        "P2346789B",
        "P-0346789B",
        "P-1346789B",
        "P-5346789B",
        "P-A346789B",
        "P-2346789Z",
        "P-2346789É"
      })
  void a_text_of_another_form_is_refused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VerificationCode(text))
        .withMessage("The verification code (" + text + ") " + RULE + ".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"p-2346789b", " P-2346789B", "P-2346789B\n"})
  void small_letters_and_spaces_are_refused_with_the_likely_cause(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VerificationCode(text))
        .withMessage(
            "The verification code ("
                + text
                + ") "
                + RULE
                + ". Maybe it has small letters or spaces around it.");
  }

  @Test
  void a_long_text_is_shown_by_its_beginning() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VerificationCode("x".repeat(1_000_000)))
        .withMessage("The verification code (" + "x".repeat(40) + "…) " + RULE + ".");
  }

  @Test
  void a_code_is_drawn_character_by_character_from_the_whole_alphabet() {
    SecureRandom random = new Counting(24);
    assertThat(IntStream.range(0, 3).mapToObj(k -> VerificationCode.draw(random, code -> false)))
        .extracting(VerificationCode::toString)
        .containsExactly("P-2346789B", "P-CDFGHJKM", "P-PQRTVWXY");
  }

  @Test
  void a_character_may_repeat() {
    assertThat(VerificationCode.draw(new Counting(1), code -> false).value())
        .isEqualTo("P-22222222");
  }

  @Test
  void a_code_that_is_taken_is_drawn_again() {
    Set<VerificationCode> store = new HashSet<>();
    List<VerificationCode> drawn = new ArrayList<>();
    SecureRandom random = new Counting(25);
    for (int k = 0; k < 10; k++) {
      drawn.add(VerificationCode.draw(random, code -> !store.add(code)));
    }
    assertThat(drawn).doesNotHaveDuplicates();
    assertThat(VerificationCode.draw(new Counting(24), Set.of(drawn.get(0))::contains))
        .hasToString("P-CDFGHJKM");
  }

  @Test
  void a_thousand_taken_codes_are_enough() {
    List<VerificationCode> asked = new ArrayList<>();
    assertThatIllegalStateException()
        .isThrownBy(() -> VerificationCode.draw(new Counting(24), asked::add))
        .withMessage(
            "The 1000 verification codes drawn were all taken. Maybe the store says so of every code, or the random generator repeats itself: check both, then draw again.");
    assertThat(asked).hasSize(1_000);
  }

  @Test
  void the_thousandth_code_is_still_given() {
    List<VerificationCode> asked = new ArrayList<>();
    VerificationCode code =
        VerificationCode.draw(new Counting(25), c -> asked.add(c) && asked.size() < 1_000);
    assertThat(asked).hasSize(1_000).endsWith(code);
  }

  @Test
  void every_character_comes_up_about_as_often_as_any_other() {
    SecureRandom random = new SecureRandom();
    Map<Character, Long> counts =
        IntStream.range(0, 30_000)
            .mapToObj(k -> VerificationCode.draw(random, code -> false).value().substring(2))
            .flatMap(text -> text.chars().mapToObj(c -> (char) c))
            .collect(Collectors.groupingBy(c -> c, Collectors.counting()));
    // 240,000 characters, 10,000 expected of each, standard deviation 98: ten of them.
    assertThat(counts).hasSize(24);
    assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(9_020L, 10_980L));
  }
}
