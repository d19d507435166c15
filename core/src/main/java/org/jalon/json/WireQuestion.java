package org.jalon.json;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jalon.answer.AnswerChecker;
import org.jalon.answer.AnswerConditions;
import org.jalon.answer.AnswerKey;
import org.jalon.answer.AnswerOutcome;
import org.jalon.answer.CheckedAnswer;
import org.jalon.answer.Compatibility;
import org.jalon.answer.GivenAnswer;
import org.jalon.answer.TextTolerance;
import org.jalon.internal.Checks;

/**
 * A question whose solution and answers are in the wire form of the reference service: numbers of
 * proposals separated by commas, lines of variants, or a small dialect of YAML (lines {@code key:
 * value} or {@code key:} and {@code - variant}; plain and quoted texts; comments). For systems that
 * have such texts; others use {@link AnswerKey} and {@link GivenAnswer} directly.
 *
 * <p>With {@link Compatibility#REFERENCE} in the tolerance, {@link #check} does what the reference
 * service does also where a solution is broken (every answer is wrong), a field is missing from an
 * answer (it is not checked) or interchangeable fields are given (as many as the answer has).
 *
 * <p>Texts of more than 20,000 UTF-16 units are refused.
 *
 * @param type which form
 * @param solution what is right, in wire form
 * @param tolerance which differences do not count in what is typed
 * @param number whether {@link Type#QROC} asks for a number
 * @param proposals the proposals, with a block {@code ${…}} for each field; may be empty
 */
public record WireQuestion(
    Type type, String solution, TextTolerance tolerance, boolean number, String proposals) {

  /** What an answer is that passes a question over. */
  public static final String SKIPPED = "#ABAND#";

  /** The forms of questions. */
  public enum Type {
    /** A single choice. */
    QCU,
    /** A multiple choice. */
    QCM,
    /** A text or a number. */
    QROC,
    /** Several fields, each with variants of its own. */
    QROCM_IND,
    /** Several interchangeable fields. */
    QROCM_DEP
  }

  /**
   * Creates a question.
   *
   * @throws IllegalArgumentException if the solution is too long
   */
  public WireQuestion {
    Checks.inRange("length of the solution", solution.length(), 0, WireReader.MAXIMUM_LENGTH);
  }

  /**
   * A question with the usual tolerance.
   *
   * @param type which form
   * @param solution what is right, in wire form
   * @return the question
   * @throws IllegalArgumentException if the solution is too long
   */
  public static WireQuestion of(Type type, String solution) {
    return new WireQuestion(type, solution, TextTolerance.withDefaults(), false, "");
  }

  /**
   * This question with another tolerance.
   *
   * @param newTolerance which differences do not count
   * @return a new question
   */
  public WireQuestion with(TextTolerance newTolerance) {
    return new WireQuestion(type, solution, newTolerance, number, proposals);
  }

  /**
   * This question with the treatments that are not switched off.
   *
   * @param t1 the status of "case, accents, spaces": {@code Désactivé} or {@code false} for off
   * @param t2 the status of "punctuation"
   * @param t3 the status of "edit distance"
   * @return a new question
   */
  public WireQuestion withTreatments(String t1, String t2, String t3) {
    double ratio = isOn(t3) ? TextTolerance.USUAL_EDIT_RATIO : 0;
    return with(new TextTolerance(isOn(t1), isOn(t2), ratio, tolerance.compatibility()));
  }

  private static boolean isOn(String status) {
    return !status.equals("Désactivé") && !status.equals("false");
  }

  /**
   * This question with a format.
   *
   * @param format {@code nombre} for a number; all others are texts
   * @return a new question
   */
  public WireQuestion withFormat(String format) {
    return new WireQuestion(type, solution, tolerance, format.equals("nombre"), proposals);
  }

  /**
   * This question with its proposals.
   *
   * @param newProposals the proposals, with a block <code>${…}</code> for each field
   * @return a new question
   */
  public WireQuestion withProposals(String newProposals) {
    return new WireQuestion(type, solution, tolerance, number, newProposals);
  }

  /**
   * The names of the fields or groups of the solution.
   *
   * @return the names in the order of the key's fields; empty for questions without fields
   * @throws WireFormatException if the solution is not in wire form
   */
  public List<String> fieldNames() {
    return hasFields() ? List.copyOf(solutions().keySet()) : List.of();
  }

  /**
   * What is right. A single choice or a multiple choice whose labels are no numbers gets numbers
   * from 1,001 on in their place. Interchangeable fields ask for as many texts as the proposals
   * have blocks or, without proposals, as the solution has groups.
   *
   * @return the key
   * @throws WireFormatException if the solution is not in wire form
   * @throws IllegalArgumentException if it makes no key, such as an empty one
   */
  public AnswerKey key() {
    return switch (type) {
      case QCU -> new AnswerKey.SingleChoice(choices().key().get(0));
      case QCM -> new AnswerKey.MultipleChoice(new LinkedHashSet<>(choices().key()));
      case QROC -> textKey();
      case QROCM_IND -> new AnswerKey.Fields(List.copyOf(fields().values()), tolerance);
      case QROCM_DEP -> interchangeable(blocks().isEmpty() ? solutions().size() : blocks().size());
    };
  }

  /**
   * What a person gave, as values that fit the key. Missing fields are empty ones.
   *
   * @param answer the answer in wire form; {@value #SKIPPED} for a question that was passed over
   * @return the answer
   * @throws WireFormatException if it is not in wire form or has a field that the solution lacks
   * @throws IllegalArgumentException if it is too long
   */
  public GivenAnswer given(String answer) {
    Checks.inRange("length of the answer", answer.length(), 0, WireReader.MAXIMUM_LENGTH);
    if (answer.equals(SKIPPED)) {
      return GivenAnswer.skipped();
    }
    return switch (type) {
      case QCU, QCM -> new GivenAnswer.Choices(choices().given(answer));
      case QROC -> GivenAnswer.text(answer);
      case QROCM_IND -> new GivenAnswer.Texts(inOrder(answers(answer), fieldNames()));
      case QROCM_DEP -> new GivenAnswer.Texts(List.copyOf(answers(answer).values()));
    };
  }

  /**
   * Checks an answer.
   *
   * @param answer the answer in wire form
   * @param conditions the conditions in which it was given
   * @return what became of it; the fields are those of the solution or, if they are interchangeable
   *     or {@linkplain Compatibility#REFERENCE the reference} is followed, those of the answer
   * @throws WireFormatException if the answer or the solution is not in wire form, or the answer
   *     has a field that the solution lacks
   * @throws IllegalArgumentException if the answer is too long or the solution makes no key
   */
  public CheckedAnswer check(String answer, AnswerConditions conditions) {
    boolean likeReference = tolerance.compatibility() == Compatibility.REFERENCE;
    return likeReference && !answer.equals(SKIPPED)
        ? checkLikeReference(answer, conditions)
        : AnswerChecker.check(keyFor(answer), given(answer), conditions);
  }

  /** Without proposals, only an answer tells how many interchangeable fields there are. */
  private AnswerKey keyFor(String answer) {
    if (type != Type.QROCM_DEP || !blocks().isEmpty() || answer.equals(SKIPPED)) {
      return key();
    }
    int groups = solutions().size();
    return interchangeable(Math.max(1, Math.min(groups, answers(answer).size())));
  }

  private CheckedAnswer checkLikeReference(String answer, AnswerConditions conditions) {
    boolean broken = hasFields() ? solution.indexOf('\n') < 0 : solution.isEmpty();
    boolean nothing = type == Type.QROCM_DEP && answer.isEmpty();
    if (nothing || (broken && type != Type.QCU && type != Type.QCM)) {
      return answered(AnswerOutcome.INCORRECT, answer);
    }
    if (type == Type.QROC && lines().isEmpty()) {
      return answered(AnswerOutcome.INCORRECT, answer);
    }
    return type == Type.QROCM_IND
        ? checkFieldsOf(answer, conditions)
        : AnswerChecker.check(keyForBlocksOrAnswer(answer), given(answer), conditions);
  }

  private AnswerKey keyForBlocksOrAnswer(String answer) {
    return type == Type.QROCM_DEP ? withProposals("").keyFor(answer) : key();
  }

  /** Only the fields that the answer has, as the reference service does. */
  private CheckedAnswer checkFieldsOf(String answer, AnswerConditions conditions) {
    Map<String, String> answers = answers(answer);
    Map<String, AnswerKey.Field> fields = fields();
    inOrder(answers, List.copyOf(fields.keySet()));
    fields.keySet().retainAll(answers.keySet());
    if (fields.isEmpty()) {
      return answered(conditions.outcome(AnswerOutcome.CORRECT), answer);
    }
    return AnswerChecker.check(
        new AnswerKey.Fields(List.copyOf(fields.values()), tolerance),
        new GivenAnswer.Texts(fields.keySet().stream().map(answers::get).toList()),
        conditions);
  }

  private static CheckedAnswer answered(AnswerOutcome outcome, String answer) {
    return new CheckedAnswer(outcome, GivenAnswer.text(answer), List.of(), List.of());
  }

  private boolean hasFields() {
    return type == Type.QROCM_IND || type == Type.QROCM_DEP;
  }

  private WireChoices choices() {
    return new WireChoices(type == Type.QCM, solution);
  }

  private List<WireBlock> blocks() {
    return WireBlock.of(proposals);
  }

  private List<String> lines() {
    return solution.lines().filter(line -> !line.isBlank()).toList();
  }

  private AnswerKey textKey() {
    List<String> lines = lines();
    boolean select = !blocks().isEmpty() && blocks().get(0).isSelect();
    TextTolerance text = select ? TextTolerance.exact().with(tolerance.compatibility()) : tolerance;
    AnswerKey.ShortText words = new AnswerKey.ShortText(lines, text);
    List<BigDecimal> numbers =
        lines.stream()
            .flatMap(line -> AnswerKey.NumberAnswer.parse(line, tolerance.compatibility()).stream())
            .toList();
    if (!number || numbers.size() < lines.size()) {
      return words;
    }
    boolean likeReference = tolerance.compatibility() == Compatibility.REFERENCE;
    return new AnswerKey.NumberAnswer(
        numbers,
        BigDecimal.ZERO,
        likeReference ? Optional.of(words) : Optional.empty(),
        tolerance.compatibility());
  }

  private AnswerKey interchangeable(int asked) {
    List<AnswerKey.Field> groups =
        solutions().values().stream().map(v -> new AnswerKey.Field(v, List.of())).toList();
    return new AnswerKey.InterchangeableFields(groups, asked, tolerance);
  }

  private Map<String, AnswerKey.Field> fields() {
    Map<String, AnswerKey.Field> fields = new LinkedHashMap<>();
    solutions().forEach((name, variants) -> fields.put(name, field(name, variants)));
    return fields;
  }

  private AnswerKey.Field field(String name, List<String> variants) {
    Set<String> options = new LinkedHashSet<>();
    for (WireBlock block : blocks()) {
      if (block.isSelect() && block.name().equals(name)) {
        options.addAll(block.options());
        options.addAll(variants);
      }
    }
    return new AnswerKey.Field(variants, List.copyOf(options));
  }

  /** The reference service brings the variants of independent fields alone to composed form. */
  private Map<String, List<String>> solutions() {
    boolean asIs = type == Type.QROCM_DEP && tolerance.compatibility() == Compatibility.REFERENCE;
    return WireReader.solution(asIs ? solution : composed(solution));
  }

  private static Map<String, String> answers(String answer) {
    return WireReader.answer(composed(answer));
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replace('\u00A0', ' ');
  }

  private static List<String> inOrder(Map<String, String> answers, List<String> names) {
    for (String name : answers.keySet()) {
      if (!names.contains(name)) {
        int line = new ArrayList<>(answers.keySet()).indexOf(name) + 1;
        throw new WireFormatException(
            line, "The field (%s) must be one of the solution's fields %s.".formatted(name, names));
      }
    }
    return names.stream().map(name -> answers.getOrDefault(name, "")).toList();
  }
}
