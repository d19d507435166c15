package org.jalon.item;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jalon.answer.AnswerKey;
import org.jalon.internal.Checks;

/**
 * A question in one language, with what is right in it.
 *
 * @param instruction what the person is asked to do, with all that is needed for it
 * @param proposals what to choose from or to put in order, as shown; for fields, the label of each;
 *     empty for a text or a number
 * @param key what is right; it numbers the proposals from 1
 * @param explanation why it is right, to be shown afterwards; may be empty
 */
public record QuestionText(
    String instruction, List<String> proposals, AnswerKey key, String explanation) {

  /**
   * Creates a text from a copy of the list.
   *
   * @throws IllegalArgumentException if the instruction or a proposal is blank, there are not as
   *     many proposals as the key needs (at least two to choose from), the key names one that does
   *     not exist, or the right order is the one shown
   */
  public QuestionText {
    Checks.notNull("answer key", key);
    Checks.notNull("explanation of the answer", explanation);
    Checks.notBlank("instruction", instruction);
    proposals = List.copyOf(proposals);
    proposals.forEach(proposal -> Checks.notBlank("proposal", proposal));
    checkProposals(key, proposals.size());
  }

  /** The instruction; no key, so that no log gives it away. */
  @Override
  public String toString() {
    return instruction;
  }

  private static void checkProposals(AnswerKey key, int proposals) {
    if (key instanceof AnswerKey.SingleChoice choice) {
      checkChoice(choice.right(), proposals);
    } else if (key instanceof AnswerKey.MultipleChoice choice) {
      choice.right().forEach(right -> checkChoice(right, proposals));
    } else if (key instanceof AnswerKey.Ordering ordering) {
      checkCount(proposals, ordering.order().size());
      Checks.require(
          !ordering.order().equals(IntStream.rangeClosed(1, proposals).boxed().toList()),
          "right order",
          ordering.order(),
          "must differ from the order in which the proposals are shown");
    } else {
      checkCount(proposals, fields(key).map(List::size).orElse(0));
    }
  }

  private static void checkChoice(int right, int proposals) {
    Checks.atLeast("number of proposals", proposals, 2);
    Checks.inRange("number of a right proposal", right, 1, proposals);
  }

  private static void checkCount(int proposals, int expected) {
    Checks.require(
        proposals == expected,
        "number of proposals",
        proposals,
        "must be " + expected + " for this key");
  }

  /** The fields of a key that has fields. */
  static Optional<List<AnswerKey.Field>> fields(AnswerKey key) {
    if (key instanceof AnswerKey.Fields fields) {
      return Optional.of(fields.fields());
    }
    return key instanceof AnswerKey.InterchangeableFields fields
        ? Optional.of(fields.groups())
        : Optional.empty();
  }
}
