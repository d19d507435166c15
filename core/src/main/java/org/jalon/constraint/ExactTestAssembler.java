package org.jalon.constraint;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Puts tests together exactly, by mixed-integer programming. Needs the library ojAlgo, an optional
 * dependency: {@code org.ojalgo:ojalgo} on the class path or, in a modular application, {@code
 * requires ojalgo}.
 *
 * <p>The library's answer is only a proposal. Every constraint is checked in whole numbers; then a
 * search that uses no floating-point number proves that no test is better, or finds it, and takes
 * of all equally good tests the one that comes first in the bank: it contains the first item that
 * is in one of two such tests alone. Where the library says that there is no test, or proposes one
 * that does not hold every constraint, a search of its own looks for one before the problem counts
 * as impossible. Values count as equal if they are within 2<sup>−40</sup> of the largest one. The
 * result is therefore the same on every machine and for any number of threads, whatever the library
 * did.
 *
 * <p>The search gives up after a fixed number of steps, which takes many constraints that nearly
 * tie. {@link AssembledTest#proven} is then false, and the test is the one that the library found
 * on one thread with a relative gap below 10<sup>−12</sup>; a replay finds it again with the same
 * release of the library.
 *
 * <p>The last solutions are remembered: a solution that contains the items required by now answers
 * a later problem about the same values and constraints, and otherwise, if it holds the new
 * problem's constraints, the search begins with it and need not ask the library. Because the first
 * optimal test is unique, neither changes the result. Thread-safe.
 */
public final class ExactTestAssembler implements TestAssembler {

  private static final int STEPS = 3_000_000;
  private static final int STEPS_FROM_MEMORY = 30_000;
  private static final int STEPS_WITHOUT_PROPOSAL = 200_000;
  private static final int REMEMBERED = 16;

  private final Deque<Solved> memory = new ArrayDeque<>();

  @SuppressWarnings("ArrayRecordComponent") // never compared, never shown outside
  private record Solved(AssemblyProblem problem, AssembledTest test, double[] prices) {}

  /** Creates an assembler that remembers nothing yet. */
  public ExactTestAssembler() {}

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if the library is missing
   */
  @Override
  public Optional<AssembledTest> assemble(AssemblyProblem problem) {
    List<Solved> earlier = remembered();
    for (Solved solved : earlier) {
      if (answers(solved, problem)) {
        return Optional.of(solved.test());
      }
    }
    Optional<LinearProgram> program = LinearProgram.of(problem);
    return program.flatMap(
        p -> fromMemory(problem, p, earlier).or(() -> solve(problem, p)).map(this::remember));
  }

  /** Its name: it has no parameters. */
  @Override
  public String toString() {
    return "ExactTestAssembler[]";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ExactTestAssembler;
  }

  @Override
  public int hashCode() {
    return ExactTestAssembler.class.hashCode();
  }

  private static boolean answers(Solved solved, AssemblyProblem problem) {
    BitSet newlyRequired = problem.required();
    BitSet before = solved.problem().required();
    BitSet kept = problem.required();
    kept.and(before);
    newlyRequired.andNot(solved.test().set());
    return solved.test().proven()
        && kept.equals(before)
        && newlyRequired.isEmpty()
        && solved.problem().differsOnlyInItsRequiredItems(problem);
  }

  private static Optional<Solved> fromMemory(
      AssemblyProblem problem, LinearProgram program, List<Solved> earlier) {
    return earlier.stream()
        .filter(solved -> solved.prices().length == program.rows().size())
        .filter(solved -> problem.admits(solved.test().set()))
        .findFirst()
        .flatMap(
            solved ->
                new ExactSearch(program, solved.prices(), STEPS_FROM_MEMORY)
                    .firstOptimal(program.places(solved.test().set()))
                    .map(places -> program.test(problem, places))
                    .map(test -> solved(problem, test, true, solved.prices())));
  }

  private static Optional<Solved> solve(AssemblyProblem problem, LinearProgram program) {
    MixedIntegerSolver solver = MixedIntegerSolver.present();
    Optional<BitSet> known =
        solver
            .maximise(program)
            .filter(places -> problem.admits(program.test(problem, places)))
            .or(() -> new ExactSearch(program, STEPS_WITHOUT_PROPOSAL).anyTest());
    return known.map(
        places -> {
          double[] prices = solver.shadowPrices(program);
          Optional<BitSet> first = new ExactSearch(program, prices, STEPS).firstOptimal(places);
          BitSet test = program.test(problem, first.orElse(places));
          return solved(problem, test, first.isPresent(), prices);
        });
  }

  private static Solved solved(
      AssemblyProblem problem, BitSet test, boolean proven, double[] prices) {
    List<Integer> items = test.stream().boxed().toList();
    return new Solved(problem, new AssembledTest(items, problem.objective(test), proven), prices);
  }

  private List<Solved> remembered() {
    synchronized (memory) {
      return List.copyOf(memory);
    }
  }

  private AssembledTest remember(Solved solved) {
    synchronized (memory) {
      memory.addFirst(solved);
      if (memory.size() > REMEMBERED) {
        memory.removeLast();
      }
    }
    return solved.test();
  }
}
