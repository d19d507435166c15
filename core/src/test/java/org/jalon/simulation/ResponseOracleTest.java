package org.jalon.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every oracle: that it conforms, and how often people answer what. */
class ResponseOracleTest {

  private static final CompetenceProfiles PROFILES =
      CompetenceProfiles.equallyCorrelated(List.of("a", "b"), 0.4);

  static KnownAnswers answers(int missing) {
    int[][] categories = new int[ResponseOracleConformance.PERSONS][20];
    for (int person = 0; person < categories.length; person++) {
      int number = person;
      Arrays.setAll(categories[person], item -> (number + item) % 2);
      if (missing > 0) {
        categories[person][person % missing] = KnownAnswers.MISSING;
      }
    }
    return KnownAnswers.of(categories);
  }

  @Nested
  class Model extends ResponseOracleConformance {
    @Override
    protected ResponseOracle oracle() {
      return ResponseOracle.model();
    }
  }

  @Nested
  class Slipping extends ResponseOracleConformance {
    @Override
    protected ResponseOracle oracle() {
      return ResponseOracle.model().slipping(0.3);
    }
  }

  @Nested
  class Guessing extends ResponseOracleConformance {
    @Override
    protected ResponseOracle oracle() {
      return ResponseOracle.model().guessing(0.3).guessingFrom(9);
    }
  }

  @Nested
  class Speeded extends ResponseOracleConformance {
    @Override
    protected ResponseOracle oracle() {
      return ResponseOracle.model().speeded(new Speededness(0.5, 5, 9, 0.5));
    }
  }

  @Nested
  class Leaving extends ResponseOracleConformance {
    @Override
    protected ResponseOracle oracle() {
      return ResponseOracle.model().leaving(0.2);
    }
  }

  @Nested
  class ByCompetence extends ResponseOracleConformance {
    @Override
    protected ResponseOracle oracle() {
      return ResponseOracle.byCompetence(PROFILES).slipping(0.1);
    }
  }

  @Nested
  class Given extends ResponseOracleConformance {
    @Override
    protected ResponseOracle oracle() {
      return ResponseOracle.given(answers(0));
    }
  }

  @Nested
  class Hybrid extends ResponseOracleConformance {
    @Override
    protected ResponseOracle oracle() {
      return ResponseOracle.hybrid(answers(7)).leaving(0.1);
    }
  }

  private static final double ABILITY = 0.4;
  private static final int PERSONS = 20_000;
  private static final LogisticModel BINARY = LogisticModel.twoPL(1.2, 0.3);
  private static final double RIGHT = BINARY.probability(ABILITY, 1);
  private static final ResolvedItemBank BANK =
      ItemBank.of(
              "one",
              "1",
              List.of(Item.of("binary", BINARY), Item.of("four", GradedResponse.of(1, -1, 0, 1))))
          .resolve();

  /** The share of people whose answer to an item at a position meets a condition. */
  private static double share(
      ResponseOracle oracle, int item, int position, IntPredicate condition) {
    ResponseContext context = new ResponseContext(BANK);
    int met = 0;
    for (int person = 0; person < PERSONS; person++) {
      context.begin(person, ABILITY, RandomSeed.split(5, person));
      context.ask(item, position);
      met += condition.test(oracle.category(context)) ? 1 : 0;
    }
    return (double) met / PERSONS;
  }

  private static void isShare(double found, double expected) {
    assertThat(found).isCloseTo(expected, within(4 * Math.sqrt(0.25 / PERSONS)));
  }

  @Test
  void people_answer_by_the_model() {
    isShare(share(ResponseOracle.model(), 0, 1, c -> c == 1), RIGHT);
    for (int category = 0; category < 4; category++) {
      int k = category;
      isShare(
          share(ResponseOracle.model(), 1, 3, c -> c == k), BANK.model(1).probability(ABILITY, k));
    }
  }

  @Test
  void who_slips_loses_answers_and_wins_none() {
    isShare(share(ResponseOracle.model().slipping(0.2), 0, 1, c -> c == 1), 0.8 * RIGHT);
    assertThat(share(ResponseOracle.model().slipping(1), 1, 2, c -> c > 0)).isZero();
    assertThat(share(ResponseOracle.model().slipping(0), 1, 2, c -> c == 2))
        .isEqualTo(share(ResponseOracle.model(), 1, 2, c -> c == 2));
  }

  @Test
  void who_guesses_gives_every_category_alike() {
    isShare(share(ResponseOracle.model().guessing(0.4), 0, 1, c -> c == 1), 0.6 * RIGHT + 0.4 / 2);
    ResponseOracle later = ResponseOracle.model().guessingFrom(5);
    isShare(share(later, 0, 4, c -> c == 1), RIGHT);
    for (int category = 0; category < 4; category++) {
      int k = category;
      isShare(share(later, 1, 5, c -> c == k), 0.25);
    }
  }

  @Test
  void more_and_more_of_the_speeded_persons_run_out_of_time() {
    ResponseOracle oracle = ResponseOracle.model().speeded(new Speededness(0.5, 11, 14, 0.4));
    for (int position = 10; position <= 16; position++) {
      double late = 0.5 * Math.max(0, Math.min(4, position - 10)) / 4;
      isShare(share(oracle, 0, position, c -> c == 1), (1 - late) * RIGHT + late * 0.4 / 2);
    }
  }

  /** Who has run out of time once does not come back. */
  @Test
  void a_person_without_time_stays_without() {
    ResponseOracle oracle = ResponseOracle.model().speeded(new Speededness(0.5, 2, 6, 0));
    ResponseContext context = new ResponseContext(BANK);
    int speeded = 0;
    for (int person = 0; person < 200; person++) {
      context.begin(person, 40, RandomSeed.split(5, person)); // nobody errs but for want of time
      int last = 1;
      for (int position = 1; position <= 8; position++) {
        context.ask(0, position);
        int category = oracle.category(context);
        assertThat(category).isLessThanOrEqualTo(last);
        last = category;
      }
      speeded += 1 - last;
    }
    assertThat(speeded).isBetween(70, 130);
  }

  @Test
  void people_leave_with_the_hazard_at_every_position() {
    ResponseOracle oracle = ResponseOracle.model().leaving(0.15);
    isShare(share(oracle, 0, 1, c -> c == ResponseOracle.LEAVES), 0.15);
    isShare(share(oracle, 0, 9, c -> c == ResponseOracle.LEAVES), 0.15);
    isShare(share(oracle, 0, 9, c -> c == 1), 0.85 * RIGHT);
    ResponseOracle around = oracle.slipping(0.5).guessing(1);
    isShare(share(around, 0, 1, c -> c == ResponseOracle.LEAVES), 0.15);
  }

  /** The item of the competence b is answered at the ability in b. */
  @Test
  void an_item_is_answered_at_the_ability_of_its_competence() {
    ResolvedItemBank bank = ResponseOracleConformance.BANK;
    RandomSeed study = new RandomSeed(3);
    ResponseContext context = new ResponseContext(bank);
    for (int number = 0; number < 300; number++) {
      for (String competence : List.of("a", "b")) {
        SimulatedPerson person = SimulatedPerson.of(PROFILES.population(competence), study, number);
        int item = competence.equals("a") ? 4 : 7;
        context.begin(number, 0, person.seed().value());
        context.ask(item, 2);
        assertThat(ResponseOracle.byCompetence(PROFILES).category(context))
            .isEqualTo(person.category(bank.item(item), 2));
      }
    }
  }

  @Test
  void items_of_no_known_competence_are_named() {
    assertThat(ResponseOracle.byCompetence(PROFILES).problems(BANK, 1))
        .containsExactly(
            "The competence of the item binary (none) must be one of those of the profiles [a, b].",
            "The competence of the item four (none) must be one of those of the profiles [a, b].");
  }

  @Test
  void given_answers_are_those_of_the_person_and_missing_ones_are_drawn() {
    ResponseOracle hybrid =
        ResponseOracle.hybrid(KnownAnswers.of(new int[][] {{1, -1}, {-1, 3}, {0, 0}}));
    ResponseContext context = new ResponseContext(BANK);
    for (int person = 0; person < 3; person++) {
      context.begin(person, ABILITY, RandomSeed.split(5, person));
      for (int item = 0; item < 2; item++) {
        context.ask(item, 1);
        int drawn = ResponseOracle.model().category(context);
        int expected = new int[][] {{1, drawn}, {drawn, 3}, {0, 0}}[person][item];
        assertThat(hybrid.category(context)).isEqualTo(expected);
      }
    }
  }

  @Test
  void missing_and_impossible_answers_are_named_before_anybody_is_asked() {
    KnownAnswers answers = KnownAnswers.of(new int[][] {{1, -1}, {2, 3}});
    assertThat(ResponseOracle.given(answers).problems(BANK, 2))
        .containsExactly(
            "The answer of person 0 to the item four is missing. Maybe a hybrid simulation is meant, which draws it from the model.",
            "The answer of person 1 to the item binary (2) must be a category of the item, from 0 to 1.");
    assertThat(ResponseOracle.hybrid(answers).problems(BANK, 1)).isEmpty();
    assertThat(ResponseOracle.hybrid(answers).leaving(0.1).problems(BANK, 3))
        .containsExactly(
            "The number of persons (3) must be at most that of those whose answers are known (2).");
    Simulator simulator =
        new Simulator(SimulatedStudies.plan(1), SimulatedStudies.BANK)
            .answeredBy(ResponseOracle.given(KnownAnswers.of(new int[5][60])).slipping(0.5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> simulator.run(Population.normal(0, 1), 6, new RandomSeed(1)))
        .withMessage(
            "The simulation study has 1 problem(s):\nThe number of persons (6) must be at most that of those whose answers are known (5).");
  }

  @Test
  void answers_to_fewer_items_than_the_bank_has_are_refused() {
    KnownAnswers answers = KnownAnswers.of(new int[][] {{1}, {0}});
    assertThat(ResponseOracle.hybrid(answers).problems(BANK, 2))
        .containsExactly(
            "The number of items whose answers are known (1) must be that of the bank (2). Maybe the answers are to other items.");
  }

  /** A person who takes a test twice is the same in both, but for chance. */
  @Test
  void what_is_chosen_once_for_a_person_stays_in_a_second_test() {
    Map<Long, Set<Double>> once = new ConcurrentHashMap<>();
    Map<Long, Set<Double>> firstAnswer = new ConcurrentHashMap<>();
    ResponseOracle oracle =
        question -> {
          double ability = question.personDraws("ability of a competence").nextDouble();
          once.computeIfAbsent(question.person(), p -> new HashSet<>()).add(ability);
          if (question.position() == 1) {
            double draw = question.draws("answer").nextDouble();
            firstAnswer.computeIfAbsent(question.person(), p -> new HashSet<>()).add(draw);
          }
          return 0;
        };
    new SimulationStudy(
            new Simulator(SimulatedStudies.plan(4), SimulatedStudies.BANK, oracle),
            new SimulatedSample(Population.normal(0, 1), 30, new RandomSeed(2)),
            SimulatedStudies.OPTIONS)
        .run(Execution.onThreads(1));
    assertThat(once).hasSize(30).allSatisfy((person, draws) -> assertThat(draws).hasSize(1));
    assertThat(firstAnswer).hasSize(30).allSatisfy((person, d) -> assertThat(d).hasSize(2));
  }

  @Test
  void numbers_out_of_their_range_are_refused() {
    ResponseOracle model = ResponseOracle.model();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.slipping(1.5))
        .withMessage("The probability of a slip (1.5) must lie between 0.0 and 1.0.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.guessing(-0.1))
        .withMessage("The probability of guessing (-0.1) must lie between 0.0 and 1.0.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.guessingFrom(0))
        .withMessage("The position from which answers are guessed (0) must be at least 1.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.leaving(Double.NaN))
        .withMessage("The probability of leaving the test (NaN) must lie between 0.0 and 1.0.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Speededness(0.5, 5, 4, 0))
        .withMessage("The last position without time (4) must be at least 5.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KnownAnswers.of(new int[][] {{1}, {1, 0}}))
        .withMessage("The number of answers of person 1 (2) must be that of person 0 (1).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KnownAnswers.of(new int[][] {{-2}}))
        .withMessage("The category of an answer of person 0 (-2) must be at least -1.");
  }
}
