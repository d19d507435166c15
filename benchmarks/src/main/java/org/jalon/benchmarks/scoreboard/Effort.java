package org.jalon.benchmarks.scoreboard;

/**
 * How much is measured.
 *
 * @param name what it is called
 * @param largeBank how many items the large bank has
 * @param share how much of the usual inputs a round has
 * @param warmUpSeconds how long a race may warm up
 * @param seconds how long a race is measured, once warm
 * @param leastRounds how many rounds it takes at least, however long they last
 */
public record Effort(
    String name,
    int largeBank,
    double share,
    double warmUpSeconds,
    double seconds,
    int leastRounds) {

  /** For figures to be published. */
  public static final Effort FULL = new Effort("full", 1_000_000, 1, 6, 12, 9);

  /** To see where one is. */
  public static final Effort QUICK = new Effort("quick", 1_000_000, 0.25, 1, 0.8, 3);

  /** Every version once and on little, to see that all agree. Its times mean nothing. */
  public static final Effort ONCE = new Effort("once", 5_000, 0.01, 0, 0, 1);

  /** Many inputs, so that cycling through them teaches the processor nothing. */
  public static final Effort POOL = new Effort("pool", 1_000_000, 4, 0, 0, 1);

  int units(int usual) {
    return (int) Math.max(1, Math.round(usual * share));
  }
}
