package org.jalon.selection;

/** Sums over the nodes for the answers of an {@link AnswerTable}. Mutable, for one thread. */
final class AnswerSums {

  private final AnswerTable table;
  private final double[] first;
  private final double[] others;

  AnswerSums(AnswerTable table) {
    this.table = table;
    this.first = new double[table.first().columns()];
    this.others = new double[table.others().columns()];
  }

  /** Of the categories 1, item by item. */
  double[] first() {
    return first;
  }

  /** Of the other categories, column by column. */
  double[] others() {
    return others;
  }

  /** Of one answer; the category stands in the table. */
  double of(int item, int category) {
    return category == 1
        ? first[item]
        : others[table.start(item) + (category == 0 ? 0 : category - 1)];
  }

  /** Σ w t for all answers. */
  void setAll(double[] weights, int from, int to) {
    table.first().sums(weights, from, to, first);
    table.others().sums(weights, from, to, others);
  }

  /** Σ w t for the answers to one item. */
  void set(int item, double[] weights, int from, int to) {
    first[item] = table.first().sum(weights, from, to, item);
    for (int column = table.start(item); column < table.end(item); column++) {
      others[column] = table.others().sum(weights, from, to, column);
    }
  }

  /** Σ v t here and Σ w t in other sums over the same table, for all answers. */
  void setAllWith(AnswerSums other, double[] v, double[] w, int from, int to) {
    table.first().sums(v, w, from, to, first, other.first);
    table.others().sums(v, w, from, to, others, other.others);
  }

  /** Σ w t here and Σ w t² in other sums over the same table, for all answers. */
  void setAllWithSquares(AnswerSums squares, double[] weights, int from, int to) {
    table.first().sumsAndSquares(weights, from, to, first, squares.first);
    table.others().sumsAndSquares(weights, from, to, others, squares.others);
  }

  /** Σ w (t − mean)² for all answers. */
  void setAllSquares(double[] weights, int from, int to, AnswerSums means) {
    table.first().squares(weights, from, to, means.first, first);
    table.others().squares(weights, from, to, means.others, others);
  }

  /** Σ w (t − mean)² for the answers to one item. */
  void setSquares(int item, double[] weights, int from, int to, AnswerSums means) {
    first[item] = table.first().squares(weights, from, to, item, means.first[item]);
    for (int column = table.start(item); column < table.end(item); column++) {
      others[column] = table.others().squares(weights, from, to, column, means.others[column]);
    }
  }
}
