package org.jalon.constraint;

import java.util.BitSet;
import java.util.Optional;

/** What is asked of the library that solves linear programs; all of it is checked afterwards. */
interface MixedIntegerSolver {

  /**
   * The solver of this installation.
   *
   * @throws IllegalStateException if the optional library is missing
   */
  static MixedIntegerSolver present() {
    try {
      Class.forName("org.ojalgo.optimisation.ExpressionsBasedModel");
      return new OjAlgoSolver();
    } catch (ClassNotFoundException | LinkageError e) {
      throw new IllegalStateException(
          "An exact test assembly needs the library ojAlgo, which is missing. Maybe the dependency org.ojalgo:ojalgo:57.1.0 must be added, and in a modular application \"requires ojalgo\".",
          e);
    }
  }

  /**
   * A best set of places, as far as floating-point numbers can tell, or empty if none was found
   * that holds all rows.
   */
  Optional<BitSet> maximise(LinearProgram program);

  /**
   * What a unit more of each row's bound would be worth if items could be taken in part: not
   * negative where the maximum binds, not positive where the minimum does.
   */
  double[] shadowPrices(LinearProgram program);
}
