package org.jalon.selection;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jalon.item.Item;
import org.jalon.testing.TestContent;

/**
 * The steps of the weighted penalty model as Shin, Chien, Way and Swanson (2009) give them: a group
 * and a penalty for each item, then a sort by group and penalty.
 */
final class ObviousPenalties {

  private final SelectionContext context;
  private final WeightedPenalty model;
  private final List<Integer> eligible;

  ObviousPenalties(SelectionContext context, WeightedPenalty model) {
    this.context = context;
    this.model = model;
    this.eligible =
        IntStream.range(0, context.bank().size())
            .filter(context.eligibility()::isEligible)
            .boxed()
            .toList();
  }

  /** The eligible items, the one to ask first. */
  List<Integer> order() {
    List<Integer> order = new ArrayList<>(eligible);
    order.sort(comparing(this::group).thenComparing(this::penalty));
    return order;
  }

  /** Green, orange, yellow, red. */
  private int group(int item) {
    List<Character> states = new ArrayList<>();
    for (SoftConstraint constraint : model.constraints()) {
      if (counts(constraint, item)) {
        long asked = asked(constraint);
        states.add(asked < constraint.minimum() ? 'A' : asked < constraint.maximum() ? 'B' : 'C');
      }
    }
    boolean below = states.contains('A');
    boolean full = states.contains('C');
    if (below && !full) {
      return 1;
    } else if (below) {
      return 2;
    }
    return full ? 4 : 3;
  }

  private double penalty(int item) {
    double least = eligible.stream().mapToDouble(this::content).min().orElseThrow();
    double most = eligible.stream().mapToDouble(this::content).max().orElseThrow();
    double best = eligible.stream().mapToDouble(this::information).max().orElseThrow();
    double all = model.constraints().stream().mapToDouble(c -> Math.abs(weighted(c))).sum();
    boolean alike = most - least <= 1e-12 * all;
    double standardised = alike ? 0 : (content(item) - least) / (most - least);
    double share = best == 0 ? 0 : information(item) / best;
    return model.contentWeight() * standardised - model.informationWeight() * share * share;
  }

  private double content(int item) {
    double sum = 0;
    for (SoftConstraint constraint : model.constraints()) {
      if (counts(constraint, item)) {
        sum += weighted(constraint);
      }
    }
    return sum;
  }

  private double weighted(SoftConstraint constraint) {
    return constraint.weight() * penalty(constraint);
  }

  private double penalty(SoftConstraint constraint) {
    double length = model.length();
    double left = Math.max(0, length - context.responses().size());
    double inBank =
        IntStream.range(0, context.bank().size()).filter(i -> counts(constraint, i)).count();
    double share = (asked(constraint) + inBank / context.bank().size() * left) / length;
    double lower = constraint.minimum() / length;
    double upper = constraint.maximum() / length;
    double away = share - (lower + upper) / 2;
    double reach = (upper - lower) / 2;
    if (reach == 0) {
      return away;
    } else if (share < lower) {
      return -(away * away / reach + reach) / 2;
    }
    return share < upper ? away : (away * away / reach + reach) / 2;
  }

  private double information(int item) {
    return context.bank().model(item).information(context.estimate().ability());
  }

  private long asked(SoftConstraint constraint) {
    return IntStream.range(0, context.responses().size())
        .filter(i -> counts(constraint, context.responses().item(i)))
        .count();
  }

  private boolean counts(SoftConstraint constraint, int item) {
    return counts(constraint, context, item);
  }

  static boolean counts(SoftConstraint constraint, SelectionContext context, int index) {
    Item item = context.bank().item(index);
    return TestContent.CONDITIONS.get(constraint.condition().toString()).test(item);
  }
}
