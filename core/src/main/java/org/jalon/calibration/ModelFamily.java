package org.jalon.calibration;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jalon.internal.Checks;

/**
 * Which parameters of an item are estimated. Slopes and intercepts are what is worked with; what is
 * reported are discriminations and difficulties as the {@link org.jalon.irt} models have them.
 */
public enum ModelFamily {
  /** a = 1 and b estimated, two categories. The variance of ability is estimated by default. */
  RASCH("Rasch", 2),
  /** b estimated, and one a common to all items of a set; two categories. */
  ONE_PL("1PL", 2),
  /** a, which may be negative, and b estimated; two categories. */
  TWO_PL("2PL", 2),
  /** a, b and the lower asymptote c estimated; two categories. */
  THREE_PL("3PL", 2),
  /** a, b, the lower asymptote c and the upper one d estimated; two categories. */
  FOUR_PL("4PL", 2),
  /** Graded response: a &gt; 0 and b₁ &lt; … &lt; bₘ estimated. */
  GRADED_RESPONSE("GRM", 0),
  /** Generalized partial credit: a and b₁ … bₘ estimated. */
  GENERALIZED_PARTIAL_CREDIT("GPCM", 0),
  /** Partial credit: a = 1, b₁ … bₘ estimated. */
  PARTIAL_CREDIT("PCM", 0),
  /**
   * Rating scale: a = 1, a location for each item, and thresholds with mean 0 common to all items
   * of a set.
   */
  RATING_SCALE("RSM", 0),
  /** Nominal: slopes and intercepts of all categories but the first, which has 0 and 0. */
  NOMINAL_RESPONSE("NRM", 0);

  private final String label;
  private final int categories;

  ModelFamily(String label, int categories) {
    this.label = label;
    this.categories = categories;
  }

  /**
   * The usual abbreviation, such as 2PL.
   *
   * @return the label
   */
  public String label() {
    return label;
  }

  /**
   * The family of an abbreviation.
   *
   * @param label such as 2PL, in capitals or not
   * @return the family
   * @throws IllegalArgumentException if there is none
   */
  public static ModelFamily of(String label) {
    return Arrays.stream(values())
        .filter(family -> family.label.equalsIgnoreCase(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(unknown(label)));
  }

  private static String unknown(String label) {
    String known =
        Arrays.stream(values()).map(ModelFamily::label).collect(Collectors.joining(", "));
    return "The model (%s) is none of %s.".formatted(label, known);
  }

  /** Whether it leaves the scale of ability free. */
  boolean hasUnitSlope() {
    return this == RASCH || this == PARTIAL_CREDIT || this == RATING_SCALE;
  }

  /** Whether a category that was chosen in another item of the set alone can be estimated. */
  boolean borrowsThresholds() {
    return this == RATING_SCALE;
  }

  /** Whether boundaries between categories are in order, however few persons are between them. */
  boolean keepsCategoriesApart() {
    return this == GRADED_RESPONSE;
  }

  void check(String item, int count) {
    Checks.require(
        categories == 0 || categories == count,
        "number of categories of " + item,
        count,
        "must be 2 for the model " + label);
  }

  ItemForm form(int count) {
    return switch (this) {
      case RASCH, PARTIAL_CREDIT -> new LinearForm(LinearForm.Kind.UNIT_SLOPE, count);
      case ONE_PL, TWO_PL, GENERALIZED_PARTIAL_CREDIT ->
          new LinearForm(LinearForm.Kind.SLOPE, count);
      case RATING_SCALE -> new LinearForm(LinearForm.Kind.RATING_SCALE, count);
      case NOMINAL_RESPONSE -> new LinearForm(LinearForm.Kind.NOMINAL, count);
      case THREE_PL -> new AsymptoteForm(false);
      case FOUR_PL -> new AsymptoteForm(true);
      case GRADED_RESPONSE -> new GradedForm(count);
    };
  }

  /** Whether a parameter is common to the items of a set. */
  boolean isShared(int parameter) {
    return switch (this) {
      case ONE_PL -> parameter == 0;
      case RATING_SCALE -> parameter > 0;
      default -> false;
    };
  }
}
