package org.jalon.certification;

import java.util.List;

/**
 * Whether a decision could be made again.
 *
 * @param stored the decision of then
 * @param again the decision of now
 * @param mismatches what differs; empty if both are the same, bit for bit
 */
public record RescoringCheck(
    CertificationDecision stored, CertificationDecision again, List<Mismatch> mismatches) {

  /**
   * Something that differs.
   *
   * @param what what it is
   * @param stored how it was
   * @param again how it is now
   */
  public record Mismatch(String what, String stored, String again) {

    /** A sentence. */
    @Override
    public String toString() {
      return "The %s was (%s) and is now (%s).".formatted(what, stored, again);
    }
  }

  /** Creates a check from a copy of the list. */
  public RescoringCheck {
    mismatches = List.copyOf(mismatches);
  }

  /**
   * Whether the decision is the same in everything.
   *
   * @return whether nothing differs
   */
  public boolean isReproduced() {
    return mismatches.isEmpty();
  }

  /**
   * Whether the test came to the same, whatever it was decided with.
   *
   * @return whether result and complementary result are equal, bit for bit
   */
  public boolean hasSameResult() {
    return stored.result().equals(again.result())
        && stored.complementary().equals(again.complementary());
  }
}
