package org.jalon.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Tests put together exactly, compared with trying every set of items. */
class ExactTestAssemblerTest {

  @Property(tries = 1500)
  void the_test_is_the_first_of_the_best_of_all_sets(@ForAll("problems") AssemblyProblem problem) {
    Optional<AssembledTest> test = new ExactTestAssembler().assemble(problem);

    Optional<BitSet> obvious = RandomProblems.obvious(problem);
    assertThat(test.map(AssembledTest::set)).isEqualTo(obvious);
    test.ifPresent(
        found -> {
          assertThat(found.proven()).isTrue();
          assertThat(found.objective()).isEqualTo(problem.objective(found.set()));
        });
  }

  @Property(tries = 500)
  void whatever_the_prices_and_the_test_to_begin_with_the_search_ends_at_the_same_test(
      @ForAll("problems") AssemblyProblem problem, @ForAll double[] anyPrices) {
    Optional<BitSet> obvious = RandomProblems.obvious(problem);
    Optional<LinearProgram> program = LinearProgram.of(problem);
    if (obvious.isEmpty() || program.isEmpty()) {
      return;
    }
    double[] prices = Arrays.copyOf(anyPrices, program.get().rows().size());

    Optional<BitSet> first =
        new ExactSearch(program.get(), prices, 1_000_000)
            .firstOptimal(program.get().places(someTest(problem)));

    assertThat(first.map(places -> program.get().test(problem, places))).isEqualTo(obvious);
  }

  @Property(tries = 300)
  void an_assembler_that_remembers_gives_the_tests_of_one_that_does_not(
      @ForAll("problems") AssemblyProblem problem, @ForAll @IntRange(max = 10) int later) {
    ExactTestAssembler remembering = new ExactTestAssembler();
    Optional<AssembledTest> test = remembering.assemble(problem);
    for (AssemblyProblem next : continuations(problem, test, later)) {
      assertThat(remembering.assemble(next)).isEqualTo(new ExactTestAssembler().assemble(next));
    }
  }

  @Property(tries = 150)
  void a_conflict_is_impossible_and_possible_without_any_one_of_it(
      @ForAll("problems") AssemblyProblem problem) {
    List<LinearConstraint> conflict =
        problem.conflict(p -> RandomProblems.obvious(p).map(set -> test(p, set)));

    assertThat(conflict.isEmpty()).isEqualTo(RandomProblems.obvious(problem).isPresent());
    if (!conflict.isEmpty()) {
      assertThat(RandomProblems.obvious(with(problem, conflict))).isEmpty();
      assertThat(problem.constraints()).containsAll(conflict);
    }
    for (int left = 0; left < conflict.size(); left++) {
      List<LinearConstraint> rest = new ArrayList<>(conflict);
      rest.remove(left);
      assertThat(RandomProblems.obvious(with(problem, rest))).isPresent();
    }
  }

  @Property(tries = 100)
  void the_solver_and_the_obvious_way_find_the_same_conflict(
      @ForAll("problems") AssemblyProblem problem) {
    assertThat(problem.conflict(new ExactTestAssembler()))
        .isEqualTo(problem.conflict(p -> RandomProblems.obvious(p).map(set -> test(p, set))));
  }

  @Test
  void a_verdict_of_the_library_that_there_is_no_test_is_checked() {
    BitSet five = RandomProblems.upTo(5);
    AssemblyProblem possible =
        new AssemblyProblem(
            new double[] {0, 0.25, 0, 0, 0},
            new BitSet(),
            List.of(
                new LinearConstraint(
                    "sum", Map.of(1, 1L, 3, -1L, 4, 4L), 2, LinearConstraint.NO_MAXIMUM),
                LinearConstraint.count("length", five, 2, 2)));

    assertThat(new OjAlgoSolver().maximise(LinearProgram.of(possible).orElseThrow())).isEmpty();
    assertThat(new ExactTestAssembler().assemble(possible).orElseThrow().items())
        .containsExactly(1, 4);
  }

  @Test
  void of_many_equally_good_tests_it_is_the_one_that_comes_first() {
    double[] values = new double[400];
    Arrays.fill(values, 0.3);
    BitSet odd = new BitSet();
    IntStream.range(0, 200).forEach(i -> odd.set(2 * i + 1));
    AssemblyProblem problem =
        new AssemblyProblem(
            values,
            RandomProblems.set(List.of(399)),
            List.of(
                LinearConstraint.count("length", RandomProblems.upTo(400), 6, 6),
                LinearConstraint.count("odd", odd, 0, 2)));

    AssembledTest test = new ExactTestAssembler().assemble(problem).orElseThrow();

    assertThat(test.items()).containsExactly(0, 1, 2, 4, 6, 399);
    assertThat(test.objective()).isCloseTo(1.8, within(1e-12));
    assertThat(test.proven()).isTrue();
  }

  @Test
  void many_threads_get_the_same_tests() {
    List<AssemblyProblem> problems = new ArrayList<>(LargeProblems.sequence(8));
    List<Optional<AssembledTest>> alone =
        problems.stream().map(new ExactTestAssembler()::assemble).toList();
    ExactTestAssembler shared = new ExactTestAssembler();
    List<Integer> order = new ArrayList<>();
    IntStream.range(0, 32).forEach(i -> order.add(i % 8));
    Collections.reverse(order);

    assertThat(order.parallelStream().map(i -> shared.assemble(problems.get(i))))
        .isEqualTo(order.stream().map(alone::get).toList());
  }

  @Test
  void a_search_that_would_take_too_long_is_given_up() {
    AssemblyProblem problem = LargeProblems.sequence(1).get(0);
    LinearProgram program = LinearProgram.of(problem).orElseThrow();
    BitSet known = new OjAlgoSolver().maximise(program).orElseThrow();

    assertThat(
            new ExactSearch(program, new double[program.rows().size()], 10_000).firstOptimal(known))
        .isEmpty();
  }

  @Test
  void an_assembler_is_equal_to_any_other_whatever_it_remembers() {
    assertThat(new ExactTestAssembler())
        .isEqualTo(new ExactTestAssembler())
        .hasSameHashCodeAs(new ExactTestAssembler())
        .hasToString("ExactTestAssembler[]");
  }

  @Provide
  Arbitrary<AssemblyProblem> problems() {
    return RandomProblems.problems();
  }

  /** The same problem with an item more, as a test goes on, then with values that moved. */
  private static List<AssemblyProblem> continuations(
      AssemblyProblem problem, Optional<AssembledTest> test, int later) {
    BitSet required = problem.required();
    test.ifPresent(t -> t.items().stream().skip(later).findFirst().ifPresent(required::set));
    BitSet other = problem.required();
    other.set(later % problem.size());
    double[] moved = IntStream.range(0, problem.size()).mapToDouble(problem::value).toArray();
    moved[later % problem.size()] += 0.25;
    return List.of(
        new AssemblyProblem(values(problem), required, problem.constraints()),
        new AssemblyProblem(values(problem), other, problem.constraints()),
        new AssemblyProblem(moved, required, problem.constraints()),
        problem);
  }

  private static double[] values(AssemblyProblem problem) {
    return IntStream.range(0, problem.size()).mapToDouble(problem::value).toArray();
  }

  private static AssemblyProblem with(AssemblyProblem problem, List<LinearConstraint> constraints) {
    return new AssemblyProblem(values(problem), problem.required(), constraints);
  }

  private static AssembledTest test(AssemblyProblem problem, BitSet set) {
    return new AssembledTest(set.stream().boxed().toList(), problem.objective(set), true);
  }

  /** Any test that holds the constraints, good or bad. */
  private static BitSet someTest(AssemblyProblem problem) {
    return RandomProblems.obvious(
            new AssemblyProblem(
                new double[problem.size()], problem.required(), problem.constraints()))
        .orElseThrow();
  }
}
