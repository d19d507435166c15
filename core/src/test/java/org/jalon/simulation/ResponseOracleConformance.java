package org.jalon.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.item.ContentAttribute;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.Fingerprint;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.testing.Allocation;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ResponseOracle} must do. Extend it to test an oracle of your own; JUnit Jupiter
 * and jqwik must both be among the engines.
 */
public abstract class ResponseOracleConformance {

  /** How many persons are asked: numbers from 0. */
  protected static final int PERSONS = 40;

  /** Items of two and of four categories, in the competences a and b. */
  protected static final ResolvedItemBank BANK =
      ItemBank.of("oracles", "1", IntStream.range(0, 20).mapToObj(i -> item(i)).toList()).resolve();

  private static Item item(int index) {
    double difficulty = index / 5.0 - 2;
    return Item.of(
            "q" + index,
            index % 3 == 0
                ? GradedResponse.of(1.3, difficulty - 1, difficulty, difficulty + 1)
                : LogisticModel.threePL(1.1, difficulty, 0.2))
        .with(ContentAttribute.COMPETENCE, index % 2 == 0 ? "a" : "b");
  }

  /** Who is asked which item where. */
  protected record Question(int person, int item, int position) {}

  /**
   * The oracle to test.
   *
   * @return a new object at every call, equal in effect to all others
   */
  protected abstract ResponseOracle oracle();

  private static int ask(ResponseOracle oracle, ResponseContext context, Question question) {
    RandomSeed seed = new RandomSeed(11).split(question.person);
    context.begin(question.person, question.person / 10.0 - 2, seed.value());
    context.ask(question.item, question.position);
    return oracle.category(context);
  }

  @Property(tries = 500)
  void an_answer_is_a_category_of_the_item_or_none(@ForAll("questions") Question question) {
    int category = ask(oracle(), new ResponseContext(BANK), question);
    assertThat(category)
        .isBetween(ResponseOracle.LEAVES, BANK.model(question.item).categoryCount() - 1);
  }

  /** Whatever was asked before, in the same context and of the same object. */
  @Property(tries = 500)
  void an_answer_does_not_depend_on_what_was_asked_before(
      @ForAll("questions") Question before, @ForAll("questions") Question question) {
    ResponseContext used = new ResponseContext(BANK);
    ResponseOracle oracle = oracle();
    ask(oracle, used, before);
    assertThat(ask(oracle, used, question))
        .isEqualTo(ask(oracle(), new ResponseContext(BANK), question));
  }

  @Property(tries = 100)
  void a_question_leaves_the_context_as_it_was(@ForAll("questions") Question question) {
    ResponseContext context = new ResponseContext(BANK);
    ask(oracle(), context, question);
    assertThat(context.person()).isEqualTo(question.person);
    assertThat(context.ability()).isEqualTo(question.person / 10.0 - 2);
    assertThat(context.item()).isEqualTo(question.item);
    assertThat(context.position()).isEqualTo(question.position);
  }

  @Test
  void nothing_is_missing_to_ask_the_persons() {
    assertThat(oracle().problems(BANK, PERSONS)).isEmpty();
  }

  @Test
  void equal_oracles_have_equal_fingerprints() {
    assertThat(Fingerprint.of("oracle").addValue("oracle", oracle()).build())
        .isEqualTo(Fingerprint.of("oracle").addValue("oracle", oracle()).build());
    assertThat(oracle().toString()).isEqualTo(oracle().toString()).doesNotContain("@");
  }

  @Test
  void answers_allocate_nothing() {
    ResponseOracle oracle = oracle();
    ResponseContext context = new ResponseContext(BANK);
    Runnable answers =
        () -> {
          for (int i = 0; i < 20_000; i++) {
            context.begin(i % PERSONS, i % 7 - 3, i);
            context.ask(i % BANK.size(), 1 + i % 15);
            oracle.category(context);
          }
        };
    List<Long> allocated = new ArrayList<>();
    for (int round = 0; round < 20; round++) {
      allocated.add(Allocation.bytes(answers));
    }
    assertThat(allocated.stream().filter(bytes -> bytes < 2_000).count()).isGreaterThan(10);
  }

  @Provide
  Arbitrary<Question> questions() {
    return Combinators.combine(
            Arbitraries.integers().between(0, PERSONS - 1),
            Arbitraries.integers().between(0, BANK.size() - 1),
            Arbitraries.integers().between(1, 15))
        .as(Question::new);
  }
}
