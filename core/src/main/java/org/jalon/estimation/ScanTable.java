package org.jalon.estimation;

import java.util.Arrays;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;

/**
 * A scan that adds up what every answer to every item of a bank contributes at every point of a
 * grid, computed once. It gives the bits of the direct one, to which it leaves what the table does
 * not cover: other banks, and items so steep that their grid would make the table too large.
 * Coarser grids are read from it by skipping points.
 */
final class ScanTable implements Scan {

  private static final int MOST_NUMBERS = 8_000_000; // 64 MB

  private final Scan.Direct direct;
  private final ResolvedItemBank bank;
  private final int[] intervals; // of each item's own grid
  private final ScanGrid grid;
  private final double[] abilities;
  private final double[][][] rows;

  private ScanTable(Scan.Direct direct, ResolvedItemBank bank, int[] intervals, int finest) {
    this.direct = direct;
    this.bank = bank;
    this.intervals = intervals;
    this.grid = new ScanGrid(direct.range(), finest);
    this.abilities = grid.abilities();
    this.rows = new double[bank.size()][][];
    for (int item = 0; item < rows.length; item++) {
      rows[item] = new double[bank.model(item).categoryCount()][];
      for (int category = 0; category < rows[item].length; category++) {
        rows[item][category] = row(item, category);
      }
    }
  }

  /** The table of an equation for the items of a bank, or the direct scan if it is too large. */
  static Scan of(Scan.Direct direct, ResolvedItemBank bank) {
    return of(direct, bank, MOST_NUMBERS);
  }

  static Scan of(Scan.Direct direct, ResolvedItemBank bank, int mostNumbers) {
    int[] intervals = new int[bank.size()];
    int answers = 0;
    for (int item = 0; item < intervals.length; item++) {
      double steepness = Score.steepness(bank.model(item), direct.range());
      intervals[item] = ScanGrid.of(direct.range(), steepness).intervals();
      answers += bank.model(item).categoryCount();
    }
    int most = mostNumbers / direct.equation().size() / answers - 1;
    int finest = Arrays.stream(intervals).filter(n -> n <= most).max().orElse(0);
    return finest == 0 ? direct : new ScanTable(direct, bank, intervals, finest);
  }

  private double[] row(int item, int category) {
    int size = direct.equation().size();
    double[] row = new double[abilities.length * size];
    double[] terms = new double[size];
    for (int point = 0; point < abilities.length; point++) {
      Arrays.fill(terms, 0);
      direct.equation().add(bank.model(item), category, abilities[point], terms);
      System.arraycopy(terms, 0, row, point * size, size);
    }
    return row;
  }

  @Override
  public Samples of(Responses responses) {
    if (responses.bank() != bank) {
      return direct.of(responses);
    }
    int needed = ScanGrid.FEWEST;
    for (int i = 0; i < responses.size(); i++) {
      needed = Math.max(needed, intervals[responses.item(i)]);
    }
    return needed > grid.intervals() ? direct.of(responses) : samples(responses, needed);
  }

  private Samples samples(Responses responses, int needed) {
    int step = grid.intervals() / needed;
    double[] sums = sums(responses, step);
    double[] at = new double[needed + 1];
    double[] values = new double[needed + 1];
    double[] terms = new double[direct.equation().size()];
    for (int point = 0; point <= needed; point++) {
      at[point] = abilities[point * step];
      System.arraycopy(sums, point * terms.length, terms, 0, terms.length);
      values[point] = direct.equation().value(at[point], terms);
    }
    return new Samples(at, values);
  }

  private double[] sums(Responses responses, int step) {
    int size = direct.equation().size();
    double[] sums = new double[(grid.intervals() / step + 1) * size];
    for (int i = 0; i < responses.size(); i++) {
      add(rows[responses.item(i)][responses.category(i)], sums, size, step);
    }
    return sums;
  }

  private static void add(double[] row, double[] sums, int size, int step) {
    if (step == 1) {
      for (int k = 0; k < sums.length; k++) {
        sums[k] += row[k];
      }
      return;
    }
    for (int k = 0; k < sums.length; k++) {
      sums[k] += row[k / size * step * size + k % size];
    }
  }
}
