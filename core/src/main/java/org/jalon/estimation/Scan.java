package org.jalon.estimation;

import org.jalon.item.Responses;

/** Evaluates an equation where its zeros are looked for first. Immutable and thread-safe. */
interface Scan {

  /** The left side of the equation on the {@link ScanGrid} of these answers. */
  Samples of(Responses responses);

  /** By evaluating it. */
  record Direct(Equation equation, AbilityRange range) implements Scan {

    @Override
    public Samples of(Responses responses) {
      ScanGrid grid = ScanGrid.of(range, Score.steepness(responses, range));
      return Samples.of(equation.of(responses), grid.abilities());
    }
  }
}
