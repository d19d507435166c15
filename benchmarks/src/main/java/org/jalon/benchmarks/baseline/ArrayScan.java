package org.jalon.benchmarks.baseline;

import org.jalon.irt.LogisticModel;
import org.jalon.item.ContentAttribute;
import org.jalon.item.ResolvedItemBank;

/**
 * Choosing by a scan over arrays of parameters: one exponential an item, nothing allocated. Whether
 * an item may be asked is looked up only once it would be the best one.
 */
public final class ArrayScan {

  final double[] a;
  final double[] b;
  final double[] c;
  private final double[] factors; // a² (1 − c)
  final int[] competences;
  final int[] topics;

  /** Of the items of a bank, all of which must be logistic without an upper asymptote. */
  public ArrayScan(ResolvedItemBank bank) {
    int n = bank.size();
    a = new double[n];
    b = new double[n];
    c = new double[n];
    factors = new double[n];
    competences = codes(bank, ContentAttribute.COMPETENCE);
    topics = codes(bank, ContentAttribute.TOPIC);
    for (int i = 0; i < n; i++) {
      LogisticModel model = (LogisticModel) bank.model(i);
      a[i] = model.discrimination();
      b[i] = model.difficulty();
      c[i] = model.guessing();
      factors[i] = a[i] * a[i] * (1 - c[i]);
    }
  }

  private static int[] codes(ResolvedItemBank bank, String name) {
    int[] codes = new int[bank.size()];
    bank.findAttribute(name)
        .ifPresent(
            attribute -> {
              for (int i = 0; i < codes.length; i++) {
                codes[i] = attribute.code(i);
              }
            });
    return codes;
  }

  /** How many items there are. */
  public int size() {
    return a.length;
  }

  /** The probability of a right answer. */
  public double probability(int item, double ability) {
    return c[item] + (1 - c[item]) / (1 + Math.exp(-a[item] * (ability - b[item])));
  }

  /** With e = exp(−a (θ − b)), a² (1 − c) e / ((1 + e)² (1 + c e)): a single division. */
  double information(int i, double ability) {
    double e = Math.exp(-a[i] * (ability - b[i]));
    return factors[i] * e / ((1 + e) * (1 + e) * (1 + c[i] * e));
  }

  /** The item of greatest information, the first of equally good ones. */
  public int mostInformative(double ability, boolean[] excluded) {
    int best = -1;
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < a.length; i++) {
      double information = information(i, ability);
      if (information > highest && !excluded[i]) {
        highest = information;
        best = i;
      }
    }
    return best;
  }

  /**
   * The same among the items of one competence: every item is computed, and looked at only once it
   * would be the best one, as above.
   */
  public int mostInformativeOfAll(double ability, boolean[] excluded, int competence) {
    int best = -1;
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < a.length; i++) {
      double information = information(i, ability);
      if (information > highest && competences[i] == competence && !excluded[i]) {
        highest = information;
        best = i;
      }
    }
    return best;
  }

  /** The same, but only the items of the competence are computed. */
  public int mostInformative(double ability, boolean[] excluded, int competence) {
    int best = -1;
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < a.length; i++) {
      if (competences[i] == competence) {
        double information = information(i, ability);
        if (information > highest && !excluded[i]) {
          highest = information;
          best = i;
        }
      }
    }
    return best;
  }

  /**
   * The most informative items, the best one first.
   *
   * @return how many there are
   */
  public int mostInformative(double ability, boolean[] excluded, ArrayTop top) {
    top.clear();
    for (int i = 0; i < a.length; i++) {
      double information = information(i, ability);
      if (information > top.threshold() && !excluded[i]) {
        top.insert(i, information);
      }
    }
    return top.size();
  }
}
