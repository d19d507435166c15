package org.jalon.examples.commandline;

import java.util.List;
import java.util.Optional;
import org.jalon.calibration.DifMatching;
import org.jalon.calibration.DifSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How items that work differently are looked for. */
final class DifOptions {

  /** Ways to look for them. */
  enum Method {
    LR,
    MH,
    LOGISTIC,
    ALL;

    boolean includes(Method other) {
      return this == ALL || this == other;
    }
  }

  @Option(
      names = "--method",
      required = true,
      paramLabel = "NAME",
      description = "lr, mh, logistic or all.")
  private Method method;

  @Option(
      names = "--reference",
      paramLabel = "NAME",
      description = "The reference group. Default: the first of two.")
  private @Nullable String reference;

  @Option(
      names = "--focal",
      paramLabel = "NAME",
      description = "The focal group. Default: the other one.")
  private @Nullable String focal;

  @Option(
      names = "--purify",
      paramLabel = "ROUNDS",
      description =
          "How often at most mh and logistic look again without the items found, if persons are"
              + " compared by sum scores; 0 for never. Default: ${DEFAULT-VALUE}.")
  private int rounds = 10;

  @Option(
      names = "--rest-score",
      description = "Compare persons by the sum score without the item that is looked at.")
  private boolean rest;

  @Option(
      names = "--strata",
      paramLabel = "N",
      description =
          "Into how many groups of about the same size mh cuts abilities, with --bank. Default:"
              + " ${DEFAULT-VALUE}.")
  private int strata = 10;

  @Option(
      names = "--level",
      paramLabel = "P",
      description = "Level of significance, of classes and purification. Default: 0.05.")
  private double level = 0.05;

  @Mixin private AdjustmentOption adjustment;

  Method method() {
    return method;
  }

  double level() {
    return level;
  }

  /** Comparison by sum scores. */
  DifSettings settings() {
    if (strata < 2) {
      throw new InvalidInput("The number of --strata (" + strata + ") must be at least 2.");
    }
    return EstimatorOptions.legal(
        () -> new DifSettings(new DifMatching.SumScore(!rest), rounds, level, adjustment.method()));
  }

  /** Comparison by abilities. */
  DifSettings settings(double[] abilities) {
    return settings().with(new DifMatching.Given(abilities, strata));
  }

  /**
   * The two groups that are compared.
   *
   * @param reference the reference group
   * @param focal the focal group
   */
  record Groups(String reference, String focal) {}

  /** The groups of a file, as far as they leave a choice. */
  Groups groups(List<String> all) {
    String names = Texts.quoted(all.toString());
    for (String name : new String[] {reference, focal}) {
      if (name != null && !all.contains(name)) {
        throw new InvalidInput(
            "The group (%s) must be one of %s.".formatted(Texts.quoted(name), names));
      }
    }
    if (all.size() < 2) {
      throw new InvalidInput("There must be two groups at least, not " + names + ".");
    }
    if (all.size() > 2 && (reference == null || focal == null)) {
      throw new InvalidInput(
          "There are %d groups %s: --reference and --focal must name two of them."
              .formatted(all.size(), names));
    }
    String first = Optional.ofNullable(reference).orElseGet(() -> other(all, focal));
    String second = Optional.ofNullable(focal).orElseGet(() -> other(all, first));
    if (first.equals(second)) {
      throw new InvalidInput("The --reference and --focal groups (" + first + ") must differ.");
    }
    return new Groups(first, second);
  }

  private static String other(List<String> all, @Nullable String name) {
    return all.stream().filter(group -> !group.equals(name)).findFirst().orElseThrow();
  }
}
