package org.jalon.examples.commandline;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jalon.calibration.ResponseMatrix;
import org.jalon.estimation.AbilityEstimator;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.simulation.KnownAnswers;
import org.jalon.simulation.Population;

/** The answers of a file to the items of a bank, a byte each. */
final class MatrixAnswers implements KnownAnswers {

  private final byte[][] rows;
  private final List<String> names;
  private final String hash;

  /** Answers to items that are those of a bank, from a file with a hash. */
  MatrixAnswers(ResponseData data, String hash) {
    ResponseMatrix matrix = data.matrix();
    this.names = data.persons();
    this.rows = new byte[matrix.personCount()][matrix.itemCount()];
    this.hash = hash;
    for (int person = 0; person < rows.length; person++) {
      Arrays.fill(rows[person], (byte) MISSING);
      for (int i = 0; i < matrix.size(person); i++) {
        rows[person][matrix.item(person, i)] = (byte) matrix.category(person, i);
      }
    }
  }

  @Override
  public int persons() {
    return rows.length;
  }

  @Override
  public int items() {
    return rows[0].length;
  }

  @Override
  public int category(int person, int item) {
    return rows[person][item];
  }

  /** What a person is called in the file. */
  String id(long person) {
    return names.get((int) person);
  }

  @Override
  public String name(int person) {
    return Texts.quoted(names.get(person));
  }

  /** The abilities that an estimator finds from all answers of each person. */
  Population estimated(AbilityEstimator estimator, ResolvedItemBank bank) {
    double[] abilities = new double[rows.length];
    for (int person = 0; person < rows.length; person++) {
      byte[] row = rows[person];
      int[] items = IntStream.range(0, row.length).filter(i -> row[i] != MISSING).toArray();
      int[] categories = IntStream.of(items).map(i -> row[i]).toArray();
      abilities[person] = estimator.estimate(Responses.of(bank, items, categories)).ability();
      if (!Double.isFinite(abilities[person])) {
        throw new InvalidInput(
            "The answers of person %s give no finite ability (%s). Maybe name a --population, or a plan with another estimator."
                .formatted(name(person), abilities[person]));
      }
    }
    return Population.fixed(abilities);
  }

  /** By what it holds. */
  @Override
  public String toString() {
    return "answers (%d × %d, %s)".formatted(rows.length, rows[0].length, hash);
  }
}
