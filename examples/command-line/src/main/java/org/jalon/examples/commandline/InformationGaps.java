package org.jalon.examples.commandline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;

/**
 * Where along ability even the best items of a bank cannot make a test precise.
 *
 * @param length how many items a test has
 * @param standardError what a test should reach
 */
record InformationGaps(int length, double standardError) {

  private static final int FROM = -12;
  private static final int TO = 12;
  private static final double STEP = 0.25;

  /** One finding for each stretch of abilities from −3 to 3. */
  List<Finding> of(ItemBank bank) {
    List<Finding> findings = new ArrayList<>();
    int start = Integer.MIN_VALUE;
    for (int i = FROM; i <= TO + 1; i++) {
      boolean gap = i <= TO && error(bank, i * STEP) > standardError;
      if (gap && start == Integer.MIN_VALUE) {
        start = i;
      } else if (!gap && start != Integer.MIN_VALUE) {
        findings.add(new Finding("", words(bank, start, i - 1)));
        start = Integer.MIN_VALUE;
      }
    }
    return findings;
  }

  private String words(ItemBank bank, int first, int last) {
    double worst = 0;
    for (int i = first; i <= last; i++) {
      worst = Math.max(worst, error(bank, i * STEP));
    }
    return String.format(
        Locale.ROOT,
        "Between the abilities %.2f and %.2f the best %d items leave a standard error above %s, up to %.3f. Maybe items of that difficulty are needed.",
        first * STEP,
        last * STEP,
        Math.min(length, bank.items().size()),
        standardError,
        worst);
  }

  /** The standard error of the most informative items. */
  private double error(ItemBank bank, double ability) {
    double[] information =
        bank.items().stream()
            .map(Item::model)
            .mapToDouble(model -> model.information(ability))
            .toArray();
    Arrays.sort(information);
    double sum = 0;
    for (int i = Math.max(0, information.length - length); i < information.length; i++) {
      sum += information[i];
    }
    return 1 / Math.sqrt(sum);
  }
}
