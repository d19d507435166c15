package org.jalon.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jalon.answer.AnswerKey.Field;
import org.jalon.answer.AnswerKey.Fields;
import org.jalon.answer.AnswerKey.InterchangeableFields;
import org.jalon.answer.AnswerKey.NumberAnswer;
import org.jalon.answer.AnswerKey.ShortText;
import org.jalon.answer.CheckedAnswer.FieldCheck;
import org.junit.jupiter.api.Test;

/** Laws of answer checking, and slow obvious versions of its clever routines. */
class AnswerPropertiesTest {

  @Property(tries = 2_000)
  void the_banded_distance_is_that_of_the_whole_matrix(
      @ForAll("near") String one,
      @ForAll("near") String other,
      @ForAll @IntRange(max = 14) int limit) {
    int[] a = one.codePoints().toArray();
    int[] b = other.codePoints().toArray();

    assertThat(EditDistance.between(a, b, limit)).isEqualTo(Math.min(wholeMatrix(a, b), limit + 1));
  }

  private static int wholeMatrix(int[] a, int[] b) {
    int[][] cells = new int[a.length + 1][b.length + 1];
    for (int i = 0; i <= a.length; i++) {
      for (int j = 0; j <= b.length; j++) {
        if (i == 0 || j == 0) {
          cells[i][j] = i + j;
        } else {
          int replaced = cells[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
          cells[i][j] = Math.min(replaced, 1 + Math.min(cells[i - 1][j], cells[i][j - 1]));
        }
      }
    }
    return cells[a.length][b.length];
  }

  @Property(tries = 2_000)
  void the_ratio_is_symmetric_and_a_share(
      @ForAll("near") String one, @ForAll("near") String other) {
    double ratio = EditDistance.ratio(one, other);

    assertThat(ratio).isEqualTo(EditDistance.ratio(other, one)).isBetween(0.0, 1.0);
    assertThat(ratio == 0).isEqualTo(one.equals(other));
  }

  @Property(tries = 2_000)
  void two_texts_match_whichever_of_them_is_the_key(
      @ForAll("near") String one,
      @ForAll("near") String other,
      @ForAll("tolerances") TextTolerance tolerance) {
    assertThat(tolerance.matches(one, List.of(other)))
        .isEqualTo(tolerance.matches(other, List.of(one)));
  }

  @Property(tries = 2_000)
  void a_text_within_the_ratio_is_accepted_and_one_beyond_it_is_not(
      @ForAll("near") String one,
      @ForAll("near") String other,
      @ForAll @IntRange(min = 1, max = 100) int percent) {
    TextTolerance tolerance = new TextTolerance(false, false, percent / 100.0, Compatibility.NONE);

    assertThat(tolerance.matches(one, List.of(other)))
        .isEqualTo(!one.isEmpty() && EditDistance.ratio(one, other) <= percent / 100.0);
  }

  @Property(tries = 5_000)
  void a_normalized_text_stays_as_it_is(
      @ForAll("anything") String text, @ForAll("tolerances") TextTolerance tolerance) {
    String normalized = tolerance.normalized(text);

    assertThat(tolerance.normalized(normalized)).isEqualTo(normalized);
  }

  @Test
  void every_character_beside_a_letter_has_a_form_that_stays() {
    assertThat(IntStream.rangeClosed(0, 0x1FFFF).mapToObj(Character::toString))
        .allSatisfy(
            c -> {
              for (boolean punctuation : List.of(true, false)) {
                String normalized = UnicodeText.normalized("a" + c + "é", true, punctuation);
                assertThat(UnicodeText.normalized(normalized, true, punctuation))
                    .isEqualTo(normalized);
              }
            });
  }

  @Property(tries = 2_000)
  void a_text_matches_itself_unless_nothing_of_it_can_be_seen(
      @ForAll("anything") String text, @ForAll("tolerances") TextTolerance tolerance) {
    assertThat(tolerance.matches(text, List.of("other", text)))
        .isEqualTo(!tolerance.normalized(text).isEmpty());
  }

  @Property(tries = 1_000)
  void as_many_texts_are_matched_as_any_order_of_groups_allows(@ForAll("tables") boolean[][] fits) {
    int groups = fits.length == 0 ? 0 : fits[0].length;

    OptionalInt[] matched = FieldMatching.maximum(fits, groups);

    List<Integer> used =
        Stream.of(matched).filter(OptionalInt::isPresent).map(OptionalInt::getAsInt).toList();
    assertThat(used).doesNotHaveDuplicates().hasSize(best(fits, 0, new boolean[groups]));
    for (int text = 0; text < fits.length; text++) {
      assertThat(matched[text].isEmpty() || fits[text][matched[text].getAsInt()]).isTrue();
    }
    assertThat(FieldMatching.inOrder(fits, groups).length).isEqualTo(fits.length);
  }

  /** Tries every group for every text. */
  private static int best(boolean[][] fits, int text, boolean[] used) {
    if (text == fits.length) {
      return 0;
    }
    int best = best(fits, text + 1, used);
    for (int group = 0; group < used.length; group++) {
      if (fits[text][group] && !used[group]) {
        used[group] = true;
        best = Math.max(best, 1 + best(fits, text + 1, used));
        used[group] = false;
      }
    }
    return best;
  }

  @Property(tries = 1_000)
  void the_order_of_interchangeable_fields_and_groups_does_not_matter(
      @ForAll("groups") List<Field> groups,
      @ForAll("words") List<String> texts,
      @ForAll Random random) {
    int asked = Math.min(texts.size(), groups.size());
    TextTolerance tolerance = TextTolerance.exact();
    CheckedAnswer checked =
        new InterchangeableFields(groups, asked, tolerance)
            .check(new GivenAnswer.Texts(texts.subList(0, asked)));

    CheckedAnswer shuffled =
        new InterchangeableFields(shuffled(groups, random), asked, tolerance)
            .check(new GivenAnswer.Texts(shuffled(texts.subList(0, asked), random)));

    assertThat(shuffled.outcome()).isEqualTo(checked.outcome());
    assertThat(right(shuffled)).isEqualTo(right(checked));
  }

  private static long right(CheckedAnswer checked) {
    return checked.fields().stream().filter(FieldCheck::isRight).count();
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> shuffled = new ArrayList<>(list);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  @Property(tries = 3_000)
  void no_text_makes_a_check_throw(
      @ForAll("anything") String text,
      @ForAll("tolerances") TextTolerance tolerance,
      @ForAll Compatibility compatibility) {
    Field field = Field.typed("right", "12");
    TextTolerance either = tolerance.with(compatibility);
    ShortText key = new ShortText(List.of("right", "+"), either);

    for (AnswerKey each :
        List.of(
            key,
            new NumberAnswer(
                List.of(BigDecimal.TEN), BigDecimal.ONE, Optional.of(key), compatibility))) {
      assertThat(each.check(GivenAnswer.text(text)).given()).isEqualTo(GivenAnswer.text(text));
    }
    for (AnswerKey each :
        List.of(
            new Fields(List.of(field, field), either),
            new InterchangeableFields(List.of(field, field), 2, either))) {
      assertThat(each.check(GivenAnswer.fields(text, "right")).fields()).hasSize(2);
    }
  }

  @Property(tries = 1_000)
  void a_number_is_read_however_it_is_written(@ForAll("numbers") BigDecimal number) {
    String plain = number.toPlainString();
    assertThat(DecimalNumber.parse(plain)).hasValue(number);
    assertThat(DecimalNumber.parse(plain.replace('.', ','))).hasValue(number);
    assertThat(DecimalNumber.parse(arabic(plain))).hasValue(number);
    assertThat(DecimalNumber.parse(" " + spaced(plain) + "\u00A0").map(BigDecimal::doubleValue))
        .hasValue(number.doubleValue());
  }

  private static String arabic(String plain) {
    return plain
        .chars()
        .map(c -> c == '.' ? 0x066B : c == '-' ? 0x2212 : 0x0660 + c - '0')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** With a narrow space before each three digits of the whole part. */
  private static String spaced(String plain) {
    return plain.replaceAll("(?<=[0-9])(?<!\\.[0-9]{0,9})(?=([0-9]{3})+($|\\.))", "\u202F");
  }

  @Provide
  Arbitrary<String> near() {
    return Arbitraries.strings().withChars("ab").withChars('c').ofMaxLength(12);
  }

  @Provide
  Arbitrary<String> anything() {
    Arbitrary<Integer> codePoints =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, Character.MAX_CODE_POINT),
            Arbitraries.integers().between(0, 0x24F),
            Arbitraries.integers().between(0x300, 0x36F),
            Arbitraries.integers().between(0x370, 0x6FF),
            Arbitraries.integers().between(0x1E00, 0x206F),
            Arbitraries.of(
                (int) ' ', (int) '-', (int) 'a', 0x0338, 0x0345, 0x05B0, 0x0654, 0x093C, 0x3099,
                0x1E9E, 0x200D, 0xD800, 0xDC00, 0xFB01, 0xFF21));
    return codePoints
        .list()
        .ofMaxSize(12)
        .map(
            list ->
                list.stream()
                    .collect(
                        StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
  }

  @Provide
  Arbitrary<TextTolerance> tolerances() {
    return Combinators.combine(
            Arbitraries.of(true, false), Arbitraries.of(true, false), Arbitraries.of(0.0, 0.25))
        .as((t1, t2, ratio) -> new TextTolerance(t1, t2, ratio, Compatibility.NONE));
  }

  @Provide
  Arbitrary<boolean[][]> tables() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 5),
            Arbitraries.integers().between(0, 6),
            Arbitraries.longs())
        .as(
            (texts, groups, bits) ->
                IntStream.range(0, texts)
                    .mapToObj(text -> row(bits, text * groups, groups))
                    .toArray(boolean[][]::new));
  }

  private static boolean[] row(long bits, int start, int groups) {
    boolean[] row = new boolean[groups];
    for (int group = 0; group < groups; group++) {
      row[group] = (bits >>> (start + group) & 1) == 1;
    }
    return row;
  }

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.of("a", "b", "c", "d", "e").list().ofMinSize(1).ofMaxSize(5);
  }

  @Provide
  Arbitrary<List<Field>> groups() {
    return words().map(accepted -> new Field(accepted, List.of())).list().ofMinSize(1).ofMaxSize(5);
  }

  @Provide
  Arbitrary<BigDecimal> numbers() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("-99999999"), new BigDecimal("99999999"))
        .ofScale(3);
  }
}
