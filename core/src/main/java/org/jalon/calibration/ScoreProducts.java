package org.jalon.calibration;

import java.util.Arrays;

/**
 * Sums over persons of the products of their scores, the derivatives of the log-likelihood that the
 * answers of a person would have if the ability were known: of the posterior covariances, or of the
 * posterior means.
 *
 * <p>The score of a person is a sum over rows, those of the answers and one for the latent
 * distribution. So the posteriors of all persons who have two rows are added up first, which the
 * compiler vectorises, and the products of the scores are taken once for the two rows instead of
 * once for each person: Σₙ E(s t) = Σ_q s(q) t(q) Σₙ pₙ(q).
 *
 * <p>Sums of different components are different entries, so that components can be worked on in
 * parallel, with the same result for any number of threads.
 */
final class ScoreProducts {

  /** So many blocks of persons, at most, are worked on at a time, as their posteriors are kept. */
  private static final int BLOCKS = 64;

  /** So many answers, about. */
  private static final int ANSWERS = 1 << 20;

  private static final int PARTS = 32;

  private final ExpectationMaximization em;
  private final StandardErrorMethod method;
  private final ResponseRows persons;
  private final ScoreRows rows;
  private final int latentRow;
  private final InformationBlocks information;

  ScoreProducts(
      CalibrationDesign design,
      ExpectationMaximization em,
      StandardErrorMethod method,
      InformationBlocks information) {
    this.em = em;
    this.method = method;
    this.persons = em.persons();
    this.rows = new ScoreRows(design, em);
    this.latentRow = design.rowCount();
    this.information = information;
  }

  /** Adds the means' products, or what is missing from the information: minus the covariances. */
  void addAll(Parallel parallel) {
    LikelihoodRows likelihoods = em.rows(em.state().parameters());
    int end;
    for (int block = 0; block < persons.blocks(); block = end) {
      end = endOfSlice(block);
      Slice slice = new Slice(block, end);
      slice.computePosteriors(likelihoods, parallel);
      parallel.forEach(PARTS, slice::addPart);
    }
  }

  private int endOfSlice(int block) {
    int first = persons.start[persons.firstPerson(block)];
    int end = block + 1;
    while (end < Math.min(persons.blocks(), block + BLOCKS)
        && persons.start[persons.endPerson(end)] - first <= ANSWERS) {
      end++;
    }
    return end;
  }

  /** Some persons. Their rows are numbered one after the other, of each person by their place. */
  private final class Slice {

    private final int firstBlock;
    private final int endBlock;
    private final int first;
    private final double[][] posterior;

    /** Where the rows of each person begin, and one more. */
    private final int[] start;

    private int[] place;
    private final int[] person;

    /** The posterior means of their scores, {@link #most} for each row. */
    private final double[] means;

    private final int most;

    /** Where those at each place begin in the list of all by place, and one more. */
    private final int[] from = new int[rows.places() + 1];

    private final int[] byPlace;

    Slice(int firstBlock, int endBlock) {
      this.firstBlock = firstBlock;
      this.endBlock = endBlock;
      this.first = persons.firstPerson(firstBlock);
      int count = persons.endPerson(endBlock - 1) - first;
      this.posterior = new double[count][];
      this.start = new int[count + 1];
      this.place = new int[count];
      for (int n = 0; n < count; n++) {
        start[n + 1] = start[n];
        for (int i = persons.start[first + n]; i < persons.start[first + n + 1]; i++) {
          append(persons.row[i], n);
        }
        put(latentRow + persons.group[first + n], n);
        Arrays.sort(place, start[n], start[n + 1]);
      }
      int all = start[count];
      this.person = new int[all];
      this.byPlace = new int[all];
      this.most = rows.most();
      this.means = new double[all * most];
      for (int n = 0; n < count; n++) {
        Arrays.fill(person, start[n], start[n + 1], n);
      }
      sort();
    }

    private void sort() {
      for (int a = 0; a < person.length; a++) {
        from[place[a] + 1]++;
      }
      for (int r = 0; r < rows.places(); r++) {
        from[r + 1] += from[r];
      }
      int[] next = from.clone();
      for (int a = 0; a < person.length; a++) {
        byPlace[next[place[a]]++] = a;
      }
    }

    private void append(int r, int n) {
      if (persons.pairs.isPair(r)) {
        append(persons.pairs.left(r), n);
        append(persons.pairs.right(r), n);
      } else {
        put(r, n);
      }
    }

    private void put(int r, int n) {
      if (rows.placeOf[r] >= 0) {
        place = start[n + 1] < place.length ? place : Arrays.copyOf(place, 2 * place.length);
        place[start[n + 1]++] = rows.placeOf[r];
      }
    }

    void computePosteriors(LikelihoodRows likelihoods, Parallel parallel) {
      parallel.forEach(
          endBlock - firstBlock,
          b -> {
            PosteriorKernel kernel =
                new PosteriorKernel(persons, likelihoods, em.state().weights());
            double[][] p = kernel.posteriors(firstBlock + b, new LogLikelihoodSum());
            int begin = persons.firstPerson(firstBlock + b) - first;
            int end = persons.endPerson(firstBlock + b) - first;
            for (int n = begin; n < end; n++) {
              posterior[n] = p[n - begin];
              for (int a = start[n]; a < start[n + 1]; a++) {
                double[][] own = rows.scores[place[a]];
                for (int j = 0; j < own.length; j++) {
                  means[a * most + j] = dot(own[j], posterior[n]);
                }
              }
            }
          });
    }

    /** Every so many components, as the first ones have the most to do. */
    void addPart(int part) {
      Sums sums = new Sums(this);
      for (int c = part; c + 1 < rows.firstOf.length; c += PARTS) {
        for (int r = rows.firstOf[c]; r < rows.firstOf[c + 1]; r++) {
          sums.add(r);
        }
      }
    }
  }

  /** Eight sums at a time: a single one would wait for itself. */
  private static double dot(double[] a, double[] b) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    double s5 = 0;
    double s6 = 0;
    double s7 = 0;
    for (int q = 0; q + 7 < a.length; q += 8) {
      s0 += a[q] * b[q];
      s1 += a[q + 1] * b[q + 1];
      s2 += a[q + 2] * b[q + 2];
      s3 += a[q + 3] * b[q + 3];
      s4 += a[q + 4] * b[q + 4];
      s5 += a[q + 5] * b[q + 5];
      s6 += a[q + 6] * b[q + 6];
      s7 += a[q + 7] * b[q + 7];
    }
    return ((s0 + s4) + (s1 + s5)) + ((s2 + s6) + (s3 + s7));
  }

  /** The sums of one row with itself and all later ones, one row after the other. */
  private final class Sums {

    private final Slice slice;

    /** By the other row: the sum of the posteriors, then that of the products of the means. */
    private final double[][] sums = new double[rows.places()][];

    private final boolean[] isTouched = new boolean[rows.places()];
    private final int[] touched = new int[rows.places()];
    private final double[] weighted = new double[rows.width];
    private int count;

    Sums(Slice slice) {
      this.slice = slice;
    }

    void add(int r) {
      count = 0;
      for (int i = slice.from[r]; i < slice.from[r + 1]; i++) {
        int a = slice.byPlace[i];
        int n = slice.person[a];
        for (int b = a; b < slice.start[n + 1] && isWanted(r, slice.place[b]); b++) {
          double[] target = touch(slice.place[b]);
          addTo(target, slice.posterior[n]);
          addProducts(target, a, b);
        }
      }
      for (int t = 0; t < count; t++) {
        store(r, touched[t]);
      }
    }

    private boolean isWanted(int r, int other) {
      return method.isWhole() || rows.component[r] == rows.component[other];
    }

    private double[] touch(int other) {
      if (!isTouched[other]) {
        isTouched[other] = true;
        touched[count++] = other;
        if (sums[other] == null) {
          sums[other] = new double[rows.width + slice.most * slice.most];
        } else {
          Arrays.fill(sums[other], 0);
        }
      }
      return sums[other];
    }

    private static void addTo(double[] target, double[] p) {
      for (int q = 0; q < p.length; q++) {
        target[q] += p[q];
      }
    }

    private void addProducts(double[] target, int a, int b) {
      int most = slice.most;
      int next = rows.width;
      for (int j = a * most; j < (a + 1) * most; j++) {
        for (int l = b * most; l < (b + 1) * most; l++) {
          target[next++] += slice.means[j] * slice.means[l];
        }
      }
    }

    private void store(int r, int other) {
      isTouched[other] = false;
      double[] sum = sums[other];
      for (int j = 0; j < rows.index[r].length; j++) {
        for (int q = 0; q < weighted.length; q++) {
          weighted[q] = sum[q] * rows.scores[r][j][q];
        }
        for (int l = 0; l < rows.index[other].length; l++) {
          double ofMeans = sum[rows.width + j * slice.most + l];
          double value =
              method == StandardErrorMethod.CROSS_PRODUCT
                  ? ofMeans
                  : ofMeans - dot(weighted, rows.scores[other][l]);
          store(r, j, other, l, value);
        }
      }
    }

    /** A product of scores of the same parameter is in the matrix for both orders. */
    private void store(int r, int j, int other, int l, double value) {
      if (r != other || j <= l) {
        int a = rows.index[r][j];
        int b = rows.index[other][l];
        information.add(a, b, a == b && r != other ? 2 * value : value);
      }
    }
  }
}
