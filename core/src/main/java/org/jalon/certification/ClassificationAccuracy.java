package org.jalon.certification;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jalon.internal.Checks;

/**
 * How accurate and how consistent the classes are that a group of people was awarded. Immutable.
 *
 * <p>Accuracy is how often the awarded class is the true one; consistency how often two parallel
 * tests would award the same one. An {@link Accumulator} expects both from one test each:
 *
 * <pre>  expected accuracy    = 1/n Σᵢ pᵢ(awarded class of i)
 *  expected consistency = 1/n Σᵢ Σₖ pᵢ(k)²</pre>
 *
 * <p>where pᵢ(k) is the probability of class k for person i. With the normal distributions of
 * {@link ClassProbabilities#of(ScoreScale, org.jalon.estimation.AbilityEstimate)} these are the
 * indices of Rudner (2001, 2005), with the {@linkplain ClassProbabilities#of(ScoreScale,
 * org.jalon.estimation.Posterior) posteriors} those of Guo (2006), the consistency being that of
 * Wyse and Hao (2012).
 *
 * <p>What they assume:
 *
 * <ul>
 *   <li>Both: the items' models are right, and the distribution of each person's ability is. With
 *       posteriors that means that people come from the prior; then the expected accuracy is
 *       without bias, whatever awards the classes.
 *   <li>Consistency: both tests would award classes that are independent of each other with the
 *       probabilities pᵢ(k), as if the ability were the estimate and the errors of a test were
 *       distributed like what is not known about the ability. That is an approximation, and another
 *       one than {@code simulation.CertificationAccuracyStudy} makes, which has people take the
 *       test twice.
 * </ul>
 *
 * @param trueByAwarded rows are true classes, columns awarded ones
 * @param firstBySecond rows are the classes of a first test, columns those of a second one
 * @see <a href="https://doi.org/10.7275/56a5-6b14">Rudner (2005), Expected classification accuracy,
 *     Practical Assessment, Research, and Evaluation 10(13)</a>
 * @see <a href="https://doi.org/10.1177/0146621612451522">Wyse and Hao (2012), An evaluation of
 *     item response theory classification accuracy and consistency indices, Applied Psychological
 *     Measurement 36, 602–624</a>
 * @see <a href="https://doi.org/10.1111/j.1745-3984.2009.00096.x">Lee (2010), Classification
 *     consistency and accuracy for complex assessments using item response theory, Journal of
 *     Educational Measurement 47, 1–17</a>
 */
public record ClassificationAccuracy(
    ClassificationTable trueByAwarded, ClassificationTable firstBySecond) {

  /**
   * Creates it from its tables.
   *
   * @throws IllegalArgumentException if the tables differ in persons or classes
   */
  public ClassificationAccuracy {
    Checks.require(
        trueByAwarded.persons() == firstBySecond.persons(),
        "number of persons tested twice",
        firstBySecond.persons(),
        "must be that of persons tested (" + trueByAwarded.persons() + ")");
    Checks.require(
        trueByAwarded.shares().size() == firstBySecond.shares().size(),
        "number of rows of the second table",
        firstBySecond.shares().size(),
        "must be that of the first one (" + trueByAwarded.shares().size() + ")");
  }

  /**
   * The share of people whose awarded class is the true one.
   *
   * @return a value in [0, 1]
   */
  public double accuracy() {
    return trueByAwarded.agreement();
  }

  /**
   * The share of people whom two tests award the same class.
   *
   * @return a value in [0, 1]
   */
  public double consistency() {
    return firstBySecond.agreement();
  }

  /**
   * Adds people up one by one, in constant memory. The sums are exact in units of 2<sup>−53</sup>,
   * so that they, and the result to the last bit, depend neither on the order of the people nor on
   * how they were spread over accumulators: one for each thread, merged in any order, will do.
   *
   * <p>Mutable; for one thread.
   */
  public static final class Accumulator {

    private final int size;
    private final ExactShares awarded;
    private final ExactShares twice;
    private long persons;

    /**
     * Creates an accumulator without anybody.
     *
     * @param classes how many classes there are: bands of the scale, or 9 for levels of competences
     * @throws IllegalArgumentException if there is no class
     */
    public Accumulator(int classes) {
      this.size = 1 + Checks.atLeast("number of classes", classes, 1);
      this.awarded = new ExactShares(size * size);
      this.twice = new ExactShares(size * size);
    }

    /**
     * Adds a person.
     *
     * @param probabilities the probability of each class to be the true one
     * @param awardedClass the class awarded, or empty for none
     * @throws IllegalArgumentException if there are not as many classes, or no such class
     */
    public void add(ClassProbabilities probabilities, OptionalInt awardedClass) {
      int count = probabilities.classes().size();
      Checks.require(
          count == size - 1, "number of classes", count, "must be " + (size - 1) + ", as before");
      int column =
          awardedClass.isEmpty()
              ? 0
              : 1 + Checks.inRange("awarded class", awardedClass.getAsInt(), 0, size - 2);
      for (int row = 0; row < size; row++) {
        double probability = probability(probabilities, row);
        awarded.add(row * size + column, probability);
        for (int other = 0; other < size; other++) {
          twice.add(row * size + other, probability * probability(probabilities, other));
        }
      }
      persons++;
    }

    private static double probability(ClassProbabilities probabilities, int row) {
      return row == 0 ? probabilities.none() : probabilities.classes().get(row - 1);
    }

    /**
     * Adds the people of another accumulator, which stays as it is.
     *
     * @param other of as many classes
     * @throws IllegalArgumentException if it has another number of classes
     */
    public void merge(Accumulator other) {
      Checks.require(
          other.size == size,
          "number of classes",
          other.size - 1,
          "must be " + (size - 1) + ", as before");
      awarded.add(other.awarded);
      twice.add(other.twice);
      persons += other.persons;
    }

    /**
     * The accuracy and consistency expected of all people added so far.
     *
     * @return the result
     * @throws IllegalStateException if there is nobody
     */
    public ClassificationAccuracy result() {
      if (persons == 0) {
        throw new IllegalStateException("No person was added: there is nothing to expect.");
      }
      return new ClassificationAccuracy(table(awarded), table(twice));
    }

    private ClassificationTable table(ExactShares sums) {
      List<List<Double>> rows =
          IntStream.range(0, size)
              .mapToObj(
                  row ->
                      IntStream.range(0, size)
                          .mapToObj(column -> sums.sum(row * size + column) / persons)
                          .toList())
              .toList();
      return new ClassificationTable(persons, rows);
    }
  }
}
