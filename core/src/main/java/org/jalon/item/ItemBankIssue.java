package org.jalon.item;

import org.jalon.referential.OutcomeId;
import org.jalon.referential.ReferentialRelease;

/** One thing wrong with an item bank, with its place. */
public sealed interface ItemBankIssue {

  /**
   * Where it is, as a JSON path of the bank's document.
   *
   * @return such as {@code $.items[3].a}
   */
  String path();

  /**
   * What is wrong, for a person.
   *
   * @return one or two sentences with the name, the value and the rule
   */
  String message();

  /**
   * A value that is missing, of the wrong type, not well-formed or outside its domain.
   *
   * @param path where
   * @param message what is wrong
   */
  record Malformed(String path, String message) implements ItemBankIssue {}

  /**
   * A bank without items.
   *
   * @param path where
   */
  record EmptyBank(String path) implements ItemBankIssue {
    @Override
    public String message() {
      return "The bank contains no item; at least one is needed.";
    }
  }

  /**
   * An identifier used twice.
   *
   * @param path where it is used again
   * @param item the identifier
   * @param firstPath where it is used first
   */
  record DuplicateItem(String path, ItemId item, String firstPath) implements ItemBankIssue {
    @Override
    public String message() {
      return "The item id (%s) is already used at %s; it must be unique."
          .formatted(item, firstPath);
    }
  }

  /**
   * A link to a learning outcome that the referential does not contain.
   *
   * @param path where
   * @param item the item
   * @param outcome the outcome it refers to
   * @param release the referential
   */
  record UnknownOutcome(String path, ItemId item, OutcomeId outcome, ReferentialRelease release)
      implements ItemBankIssue {
    @Override
    public String message() {
      return ("The item (%s) refers to the learning outcome (%s), which the referential (%s) does not contain. "
              + "Maybe the bank was written for another release of the referential.")
          .formatted(item, outcome, release);
    }
  }

  /**
   * A link to a learning outcome that is not assessed.
   *
   * @param path where
   * @param item the item
   * @param outcome the outcome it refers to
   * @param release the referential
   */
  record InactiveOutcome(String path, ItemId item, OutcomeId outcome, ReferentialRelease release)
      implements ItemBankIssue {
    @Override
    public String message() {
      return ("The item (%s) refers to the learning outcome (%s), which is not active in the referential (%s). "
              + "Maybe the item should be withdrawn with it.")
          .formatted(item, outcome, release);
    }
  }

  /**
   * A negative discrimination in a bank that did not ask for them.
   *
   * @param path where
   * @param item the item
   * @param discrimination the value
   */
  record NegativeDiscrimination(String path, ItemId item, double discrimination)
      implements ItemBankIssue {
    @Override
    public String message() {
      return ("The discrimination (%s) of the item (%s) must not be negative. "
              + "Maybe its answer key is wrong; if it is meant, the bank must accept negative discriminations explicitly.")
          .formatted(discrimination, item);
    }
  }
}
