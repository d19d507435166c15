package org.jalon.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;
import org.junit.jupiter.api.Test;

/** The factor of large matrices, some rows at a time. */
class CholeskyFactorTest {

  private static final double LEAST = 1e-12;

  @Property(tries = 60)
  void a_matrix_that_is_overwritten_gives_the_same_bits(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 150) int size) {
    double[][] matrix = matrix(seed, size);
    double[] b = matrix(seed + 1, size)[0];
    double[] plain = CholeskyFactor.of(matrix, LEAST).orElseThrow().solve(b);
    double[] copy = CholeskyFactor.overwriting(copy(matrix), LEAST).orElseThrow().solve(b);

    assertThat(copy).containsExactly(plain);
    for (int i = 0; i < size; i++) {
      double sum = 0;
      for (int j = 0; j < size; j++) {
        sum += matrix[i][j] * copy[j];
      }
      assertThat(sum).isCloseTo(b[i], within(1e-8));
    }
  }

  /** A sum of products of random vectors, more than there are rows. */
  private static double[][] matrix(long seed, int size) {
    RandomStream draws = new RandomSeed(seed).at(0, "vectors");
    double[][] matrix = new double[size][size];
    for (int v = 0; v < size + 5; v++) {
      double[] vector = new double[size];
      for (int i = 0; i < size; i++) {
        vector[i] = draws.nextDouble() - 0.5;
      }
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          matrix[i][j] += vector[i] * vector[j] + (i == j ? 0.01 : 0);
        }
      }
    }
    return matrix;
  }

  private static double[][] copy(double[][] matrix) {
    double[][] copy = matrix.clone();
    for (int i = 0; i < copy.length; i++) {
      copy[i] = copy[i].clone();
    }
    return copy;
  }

  @Test
  void a_row_that_follows_from_others_leaves_no_factor_wherever_it_is() {
    for (int row : new int[] {1, 31, 32, 33, 70, 99}) {
      double[][] matrix = matrix(3, 100);
      for (int i = 0; i < 100; i++) {
        matrix[row][i] = matrix[0][i];
      }
      for (int i = 0; i < 100; i++) {
        matrix[i][row] = matrix[i][0];
      }

      assertThat(CholeskyFactor.of(matrix, LEAST)).isEmpty();
      assertThat(CholeskyFactor.overwriting(copy(matrix), LEAST)).isEmpty();
    }
  }
}
