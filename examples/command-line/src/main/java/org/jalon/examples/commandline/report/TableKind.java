package org.jalon.examples.commandline.report;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables that a directory of results may hold, by the names of their files. */
public enum TableKind {
  /** How good the estimates of a simulation are, or how well a calibration fits. */
  OUTCOMES("outcomes.csv", "outcome", "value error"),
  /** The quality of estimates by classes of true ability. */
  BY_ABILITY(
      "by-ability.csv",
      "",
      "from to persons bias bias_error rmse rmse_error standard_error standard_error_error coverage coverage_error length length_error mean_ability"),
  /** The same by tenths of the population. */
  BY_DECILE(
      "by-decile.csv",
      "",
      "decile from to persons bias bias_error rmse rmse_error standard_error standard_error_error coverage coverage_error length length_error"),
  /** The quality of estimates after each number of answers. */
  BY_POSITION(
      "by-position.csv", "", "answers persons standard_error standard_error_error rmse rmse_error"),
  /** How long the tests were. */
  LENGTHS("lengths.csv", "", "length persons share share_error"),
  /** Why they ended. */
  STOP_REASONS("stop-reasons.csv", "reason", "persons share share_error"),
  /** How often each item was asked. */
  ITEMS("items.csv", "item_id", "difficulty discrimination count rate rate_error"),
  /** True and awarded levels. */
  LEVELS("levels.csv", "true_level awarded_level", "persons"),
  /** The levels of two tests of the same persons. */
  LEVELS_TWICE("levels-twice.csv", "first_level second_level", "persons"),
  /** Where levels begin. */
  CUTS("cuts.csv", "level", "cut"),
  /** Which rules tests broke. */
  CONSTRAINTS("constraints.csv", "constraint", "persons left_early share share_error"),
  /** The information of the whole bank. */
  INFORMATION("information.csv", "", "ability information standard_error"),
  /** The information of some items. */
  ITEM_INFORMATION("item-information.csv", "item_id", "ability information"),
  /** One person's test. */
  TRAIL("trail.csv", "item_id", "position category ability standard_error true_ability"),
  /** The shadow tests of one person. */
  SHADOW("shadow.csv", "item_id state", "position"),
  /** Everybody's result. */
  PERSONS(
      "persons.csv",
      "person stop_reason",
      "true_ability ability standard_error lower upper length"),
  /** What is compared. */
  CONDITIONS("conditions.csv", "condition plan population", "persons replications"),
  /** Paired differences between plans. */
  COMPARISON("comparison.csv", "population first second outcome", "difference error lower upper"),
  /** Estimated parameters of items. */
  PARAMETERS(
      "parameters.csv", "item_id model parameter status", "estimate standard_error answers truth"),
  /** The way to the estimates. */
  CONVERGENCE("convergence.csv", "", "cycle log_likelihood largest_change"),
  /** Moments of the abilities of groups. */
  LATENT("latent.csv", "group estimated", "mean standard_deviation"),
  /** The abilities of groups. */
  LATENT_DISTRIBUTION("latent-distribution.csv", "group", "ability weight"),
  /** How well the model fits each item. */
  ITEM_FIT("item-fit.csv", "item_id", "answers s_x2 df p p_adjusted infit infit_z outfit outfit_z"),
  /** How well the model fits each person. */
  PERSON_FIT(
      "person-fit.csv", "person_id", "answers ability infit infit_z outfit outfit_z lz lz_star zh"),
  /** What each sum score says about ability, and how many persons have it. */
  SUM_SCORES("sum-scores.csv", "", "sum_score ability standard_error persons expected_persons"),
  /** What is left of pairs of items when the ability is taken out. */
  LOCAL_DEPENDENCE("local-dependence.csv", "first second", "persons q3 q3_star"),
  /** Items that work differently in two groups. */
  DIF("dif.csv", "item_id method class", "statistic df p p_adjusted effect"),
  /** The change of scale. */
  LINKING("linking.csv", "method", "slope intercept"),
  /** The items that carry it. */
  ANCHORS("anchors.csv", "item_id parameter kept reason", "old new linked difference robust_z");

  private final String file;
  private final String texts;
  private final String numbers;

  TableKind(String file, String texts, String numbers) {
    this.file = file;
    this.texts = texts;
    this.numbers = numbers;
  }

  /**
   * The name of its file.
   *
   * @return the name, without a directory
   */
  public String file() {
    return file;
  }

  /** The columns of texts. */
  List<String> texts() {
    return split(texts);
  }

  /** The columns of numbers. */
  List<String> numbers() {
    return split(numbers);
  }

  /**
   * The columns of the contract that a header lacks; others may be there.
   *
   * @param header the columns that are there
   * @return the missing ones that must be there
   */
  public List<String> missingIn(List<String> header) {
    Set<String> there = Set.copyOf(header);
    return Stream.concat(texts().stream(), numbers().stream())
        .filter(name -> !there.contains(name) && !OPTIONAL.contains(name))
        .toList();
  }

  /** They may be lacking as a whole: nothing is drawn of them then. */
  private static final Set<String> OPTIONAL =
      Set.copyOf(
          split(
              "truth zh lz lz_star status reason q3_star"
                  + " largest_change robust_z true_ability mean_ability replications stop_reason discrimination left_early"));

  private static List<String> split(String names) {
    return Stream.of(names.split(" ")).filter(name -> !name.isEmpty()).toList();
  }

  /**
   * The names of all files.
   *
   * @return in one sentence
   */
  public static String files() {
    return Arrays.stream(values()).map(TableKind::file).collect(Collectors.joining(", "));
  }
}
