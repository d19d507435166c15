package org.jalon.answer;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jalon.internal.Checks;

/**
 * What is right as an answer to a question. Proposals are numbered from 1, as people see them.
 *
 * <p>A key says nothing about proposals that do not exist: choosing one is wrong.
 */
public sealed interface AnswerKey {

  /** How many fields a key may have. */
  int MAXIMUM_FIELDS = 100;

  /** How many texts or numbers a key, or a field of it, may accept. */
  int MAXIMUM_ACCEPTED = 1_000;

  /** How long an accepted text may be, in UTF-16 units. */
  int MAXIMUM_TEXT_LENGTH = 1_000;

  /**
   * Checks an answer, whatever the conditions in which it was given.
   *
   * @param given what was given
   * @return {@link AnswerOutcome#CORRECT}, {@link AnswerOutcome#INCORRECT} or {@link
   *     AnswerOutcome#SKIPPED}, with details for each field
   * @throws IllegalArgumentException if the answer is of another kind than this key
   */
  CheckedAnswer check(GivenAnswer given);

  /**
   * An answer that is right, such as the first accepted text.
   *
   * @return the answer
   */
  GivenAnswer solution();

  /**
   * One proposal is right.
   *
   * @param right its number, from 1
   */
  record SingleChoice(int right) implements AnswerKey {
    /**
     * Creates a key.
     *
     * @throws IllegalArgumentException if the number is below 1
     */
    public SingleChoice {
      Checks.atLeast("number of the right proposal", right, 1);
    }

    /** Right if exactly this proposal is chosen, once. */
    @Override
    public CheckedAnswer check(GivenAnswer given) {
      return Keys.checkChoices(given, this, Set.of(right));
    }

    @Override
    public GivenAnswer solution() {
      return GivenAnswer.choice(right);
    }
  }

  /**
   * Several proposals are right, and all of them must be chosen.
   *
   * @param right their numbers, from 1
   */
  record MultipleChoice(Set<Integer> right) implements AnswerKey {
    /**
     * Creates a key from a copy of the set.
     *
     * @throws IllegalArgumentException if there is no number or one below 1
     */
    public MultipleChoice {
      Checks.notEmpty("numbers of the right proposals", right)
          .forEach(number -> Checks.atLeast("number of a right proposal", number, 1));
      right = Collections.unmodifiableSet(new TreeSet<>(right));
    }

    /** Right if exactly these proposals are chosen, once each, in whatever order. */
    @Override
    public CheckedAnswer check(GivenAnswer given) {
      return Keys.checkChoices(given, this, right);
    }

    @Override
    public GivenAnswer solution() {
      return new GivenAnswer.Choices(List.copyOf(right));
    }
  }

  /**
   * One of some texts is right.
   *
   * @param accepted the texts, the best one first
   * @param tolerance which differences do not count
   */
  record ShortText(List<String> accepted, TextTolerance tolerance) implements AnswerKey {
    /**
     * Creates a key from a copy of the list.
     *
     * @throws IllegalArgumentException if there is no text, more than {@value #MAXIMUM_ACCEPTED},
     *     one without a visible character or one of more than {@value #MAXIMUM_TEXT_LENGTH} UTF-16
     *     units
     */
    public ShortText {
      accepted = Keys.accepted(accepted);
    }

    /** Right if the text is near enough to one of those accepted. */
    @Override
    public CheckedAnswer check(GivenAnswer given) {
      return CheckedAnswer.of(
          given,
          GivenAnswer.Text.class,
          this,
          text -> CheckedAnswer.of(given, tolerance.matches(text.text(), accepted)));
    }

    @Override
    public GivenAnswer solution() {
      return GivenAnswer.text(accepted.get(0));
    }
  }

  /**
   * One of some numbers is right. Comparison is exact, in decimals.
   *
   * <p>An answer is a number if it consists of digits of any script, with a sign, a decimal comma
   * or point, white space between digits and a power of ten of up to three digits (such as {@code
   * −1 234,5} or {@code 1.5e3}). Commas or points that cannot be decimal group digits by three
   * ({@code 1,000,000} or {@code 1.000,5}); a single one is decimal: {@code 1,000} is one. Numbers
   * of other bases, infinities and texts of more than 1,000 UTF-16 units are no numbers.
   *
   * @param accepted the numbers, the best one first
   * @param margin how far from one of them an answer may be; 0 for not at all
   * @param otherwise how an answer that is no number is checked; if empty, it is wrong
   * @param compatibility whether defects of the reference service are repeated: see {@link
   *     Compatibility}; numbers are then compared as doubles
   */
  record NumberAnswer(
      List<BigDecimal> accepted,
      BigDecimal margin,
      Optional<ShortText> otherwise,
      Compatibility compatibility)
      implements AnswerKey {
    /**
     * Creates a key from copies of the numbers without zeros at their ends.
     *
     * @throws IllegalArgumentException if there is no number or more than {@value
     *     #MAXIMUM_ACCEPTED}, one has more than 1,000 digits before or after the decimal point, or
     *     the margin is negative
     */
    public NumberAnswer {
      accepted =
          Checks.notEmpty("accepted numbers", List.copyOf(accepted)).stream()
              .map(number -> Keys.plain("accepted number", number))
              .distinct()
              .toList();
      Checks.inRange("number of accepted numbers", accepted.size(), 1, MAXIMUM_ACCEPTED);
      margin = Keys.plain("margin", margin);
      Checks.require(margin.signum() >= 0, "margin", margin, "must not be negative");
      if (otherwise.isPresent()) {
        Checks.require(
            otherwise.get().tolerance().compatibility() == compatibility,
            "compatibility of the number",
            compatibility,
            "must be that of the texts accepted otherwise");
      }
    }

    /**
     * One number is right, exactly.
     *
     * @param accepted the number
     * @return the key
     */
    public static NumberAnswer of(BigDecimal accepted) {
      return new NumberAnswer(
          List.of(accepted), BigDecimal.ZERO, Optional.empty(), Compatibility.NONE);
    }

    /**
     * This key with texts that are accepted too.
     *
     * @param texts how an answer that is no number is checked
     * @return a new key
     * @throws IllegalArgumentException if the compatibility is not that of the texts
     */
    public NumberAnswer otherwise(ShortText texts) {
      return new NumberAnswer(accepted, margin, Optional.of(texts), compatibility);
    }

    /**
     * The number that a text is.
     *
     * @param text any text
     * @param compatibility whether defects of the reference service are repeated
     * @return the number, or empty if the text is none
     */
    public static Optional<BigDecimal> parse(String text, Compatibility compatibility) {
      return Numbers.parse(text, compatibility);
    }

    /** Right if the number is within the margin of one of those accepted. */
    @Override
    public CheckedAnswer check(GivenAnswer given) {
      return CheckedAnswer.of(
          given, GivenAnswer.Text.class, this, text -> Numbers.check(text, this));
    }

    @Override
    public GivenAnswer solution() {
      return GivenAnswer.text(accepted.get(0).toPlainString());
    }
  }

  /**
   * A part of an answer that is typed or selected.
   *
   * @param accepted the texts that are right in it, the best one first
   * @param options what it can be selected from, or none if it is typed; something selected is
   *     compared without tolerance
   */
  record Field(List<String> accepted, List<String> options) {
    /**
     * Creates a field from copies of the lists.
     *
     * @throws IllegalArgumentException if there is no accepted text, more than {@value
     *     #MAXIMUM_ACCEPTED}, one without a visible character or one that is too long, or if there
     *     are options and an accepted text is none of them
     */
    public Field {
      accepted = Keys.accepted(accepted);
      options = List.copyOf(options);
      for (String text : accepted) {
        Checks.require(
            options.isEmpty() || options.contains(text),
            "accepted text",
            text,
            "must be one of the options " + options);
      }
    }

    /**
     * A field to type in.
     *
     * @param accepted the texts that are right in it
     * @return the field
     */
    public static Field typed(String... accepted) {
      return new Field(List.of(accepted), List.of());
    }

    boolean accepts(String text, TextTolerance tolerance) {
      return (options.isEmpty() ? tolerance : tolerance.ofSelection()).matches(text, accepted);
    }
  }

  /**
   * Several fields, each with texts of its own.
   *
   * @param fields the fields
   * @param tolerance which differences do not count in what is typed
   */
  record Fields(List<Field> fields, TextTolerance tolerance) implements AnswerKey {
    /**
     * Creates a key from a copy of the list.
     *
     * @throws IllegalArgumentException if there is no field or more than {@value #MAXIMUM_FIELDS}
     */
    public Fields {
      fields = Keys.fields(fields);
    }

    /** Right if each text, in order, is near enough to one that its field accepts. */
    @Override
    public CheckedAnswer check(GivenAnswer given) {
      return CheckedAnswer.of(
          given, GivenAnswer.Texts.class, this, texts -> FieldChecks.inPlace(texts, this));
    }

    @Override
    public GivenAnswer solution() {
      return Keys.solution(fields);
    }
  }

  /**
   * Several fields whose texts may be given in any order, such as "name two …": each text must
   * match a group of its own. As many texts as possible are matched, whatever the order of texts
   * and groups.
   *
   * @param groups what may be given, one group for each notion
   * @param asked how many texts are asked for; at most as many as there are groups
   * @param tolerance which differences do not count in what is typed
   */
  record InterchangeableFields(List<Field> groups, int asked, TextTolerance tolerance)
      implements AnswerKey {
    /**
     * Creates a key from a copy of the list.
     *
     * @throws IllegalArgumentException if there is no group, more than {@value #MAXIMUM_FIELDS}, or
     *     the number asked for is not between 1 and their number
     */
    public InterchangeableFields {
      groups = Keys.fields(groups);
      Checks.inRange("number of texts asked for", asked, 1, groups.size());
    }

    /**
     * Right if as many texts are given as are asked for and each matches a group of its own. Texts
     * beyond the number asked for are not looked at.
     */
    @Override
    public CheckedAnswer check(GivenAnswer given) {
      return CheckedAnswer.of(
          given, GivenAnswer.Texts.class, this, texts -> FieldChecks.inAnyPlace(texts, this));
    }

    @Override
    public GivenAnswer solution() {
      return Keys.solution(groups.subList(0, asked));
    }
  }

  /**
   * Proposals are to be put in order.
   *
   * @param order the number of the proposal that comes first, then that of the second, from 1
   */
  record Ordering(List<Integer> order) implements AnswerKey {
    /**
     * Creates a key from a copy of the list.
     *
     * @throws IllegalArgumentException if there are fewer than 2 numbers, or they are not the
     *     numbers from 1 on, each once
     */
    public Ordering {
      order = List.copyOf(order);
      Checks.atLeast("number of proposals to put in order", order.size(), 2);
      Checks.require(
          order.stream()
              .sorted()
              .toList()
              .equals(IntStream.rangeClosed(1, order.size()).boxed().toList()),
          "order of the proposals",
          order,
          "must name each number from 1 to " + order.size() + " once");
    }

    /** Right if all proposals are in this order. */
    @Override
    public CheckedAnswer check(GivenAnswer given) {
      return CheckedAnswer.of(
          given,
          GivenAnswer.Order.class,
          this,
          answer -> CheckedAnswer.of(given, answer.proposals().equals(order)));
    }

    @Override
    public GivenAnswer solution() {
      return new GivenAnswer.Order(order);
    }
  }
}
