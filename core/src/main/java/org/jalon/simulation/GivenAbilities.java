package org.jalon.simulation;

import org.jalon.internal.Checks;
import org.jalon.reproducibility.Fingerprint;
import org.jalon.reproducibility.RandomStream;

/** Abilities of a list: in turn, or drawn with replacement. */
final class GivenAbilities implements Population {

  private final double[] abilities;
  private final boolean drawn;

  GivenAbilities(double[] abilities, boolean drawn) {
    Checks.require(abilities.length > 0, "list of abilities", "[]", "must not be empty");
    for (double ability : abilities) {
      Checks.finite("ability", ability);
    }
    this.abilities = abilities.clone();
    this.drawn = drawn;
  }

  @Override
  public double drawAbility(long person, RandomStream draws) {
    int index =
        drawn
            ? draws.nextInt(abilities.length)
            : (int) Math.floorMod(person, (long) abilities.length);
    return abilities[index];
  }

  /** By what it holds: the fingerprint of the abilities stands for them. */
  @Override
  public String toString() {
    Fingerprint.Builder form = Fingerprint.of("abilities");
    for (double ability : abilities) {
      form.add("ability", ability);
    }
    return "%s abilities (%d, %s)"
        .formatted(drawn ? "empirical" : "fixed", abilities.length, form.build());
  }
}
