package org.jalon.item;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jalon.referential.Referential;

/**
 * Questions with their answer keys, linked to learning outcomes by identifiers. The bank may
 * contain mistakes: {@link #validate} reports them all and {@link #resolve} refuses them.
 *
 * @param questions the questions
 */
public record QuestionBank(List<Question> questions) {

  /** Creates a bank from a copy of the list. */
  public QuestionBank {
    questions = List.copyOf(questions);
  }

  /**
   * The questions of both banks.
   *
   * @param other the bank whose questions follow
   * @return a new bank
   */
  public QuestionBank and(QuestionBank other) {
    return new QuestionBank(Stream.concat(questions.stream(), other.questions.stream()).toList());
  }

  /**
   * Everything wrong with this bank by itself: no question, identifiers used twice, proposals or
   * options that look the same, accepted texts that their own key refuses.
   *
   * @return the issues in the order of the questions; empty if there are none
   */
  public List<QuestionIssue> validate() {
    return new QuestionBankValidator(this, Optional.empty()).validate();
  }

  /**
   * Everything wrong with this bank and its links to a referential: also outcomes that it does not
   * contain and, of active questions, outcomes that are not active.
   *
   * @param referential the referential its outcomes belong to
   * @return the issues in the order of the questions; empty if there are none
   */
  public List<QuestionIssue> validate(Referential referential) {
    return new QuestionBankValidator(this, Optional.of(referential)).validate();
  }

  /**
   * Prepares this bank for use with a referential.
   *
   * @param referential the referential its outcomes belong to
   * @return the bank with its lookups
   * @throws InvalidQuestionBankException if anything is wrong; it lists everything found
   */
  public ResolvedQuestionBank resolve(Referential referential) {
    List<QuestionIssue> issues = validate(referential);
    if (!issues.isEmpty()) {
      throw new InvalidQuestionBankException(issues);
    }
    return new ResolvedQuestionBank(this);
  }

  /** The size. */
  @Override
  public String toString() {
    return questions.size() + " questions";
  }
}
