package org.jalon.answer;

import java.util.List;
import java.util.stream.IntStream;
import org.jalon.internal.Checks;

/**
 * What a person gave as an answer, as values rather than in a form of transport. It may be
 * anything: proposals that do not exist or are named twice, too many fields, texts of any length.
 */
public sealed interface GivenAnswer {

  /** Nothing: the person passed the question over. */
  record Skipped() implements GivenAnswer {}

  /**
   * Proposals that were chosen.
   *
   * @param proposals their numbers, from 1, in any order
   */
  record Choices(List<Integer> proposals) implements GivenAnswer {
    /** Creates the answer from a copy of the list. */
    public Choices {
      proposals = List.copyOf(proposals);
    }
  }

  /**
   * A text that was typed; also a number.
   *
   * @param text the text, as typed
   */
  record Text(String text) implements GivenAnswer {
    /** Creates the answer. */
    public Text {
      Checks.notNull("text of the answer", text);
    }
  }

  /**
   * Texts that were typed or selected, one for each field.
   *
   * @param texts the texts in the order of the fields; an empty one for an empty field
   */
  record Texts(List<String> texts) implements GivenAnswer {
    /** Creates the answer from a copy of the list. */
    public Texts {
      texts = List.copyOf(texts);
    }
  }

  /**
   * Proposals that were put in order.
   *
   * @param proposals the number of the proposal put first, then that of the second, from 1
   */
  record Order(List<Integer> proposals) implements GivenAnswer {
    /** Creates the answer from a copy of the list. */
    public Order {
      proposals = List.copyOf(proposals);
    }
  }

  /**
   * The question was passed over.
   *
   * @return the answer
   */
  static GivenAnswer skipped() {
    return new Skipped();
  }

  /**
   * Proposals were chosen.
   *
   * @param proposals their numbers, from 1; one for a single choice
   * @return the answer
   */
  static GivenAnswer choice(int... proposals) {
    return new Choices(IntStream.of(proposals).boxed().toList());
  }

  /**
   * A text or a number was typed.
   *
   * @param text the text
   * @return the answer
   */
  static GivenAnswer text(String text) {
    return new Text(text);
  }

  /**
   * Fields were filled in.
   *
   * @param texts the texts in the order of the fields
   * @return the answer
   */
  static GivenAnswer fields(String... texts) {
    return new Texts(List.of(texts));
  }

  /**
   * Proposals were put in order.
   *
   * @param proposals the number of the proposal put first, then that of the second, from 1
   * @return the answer
   */
  static GivenAnswer order(int... proposals) {
    return new Order(IntStream.of(proposals).boxed().toList());
  }
}
