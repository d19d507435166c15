package org.jalon.item;

import java.util.List;
import java.util.Optional;
import org.jalon.internal.Checks;
import org.jalon.irt.ResponseModel;
import org.jalon.referential.Referential;

/**
 * A bank of items as declared, by identifiers. It may contain mistakes: {@link #validate} reports
 * them all and {@link #resolve} refuses them.
 *
 * @param name the bank's name
 * @param version its release
 * @param calibration where its parameters come from
 * @param negativeDiscrimination whether items that are answered wrong more often by abler people
 *     are accepted
 * @param items the items; their order breaks ties between equally good ones
 */
public record ItemBank(
    String name,
    String version,
    Calibration calibration,
    NegativeDiscrimination negativeDiscrimination,
    List<Item> items) {

  /** What to do with an item whose probability of a right answer falls with ability. */
  public enum NegativeDiscrimination {
    /** Report it: nearly always a wrong answer key or a reversed scale. */
    REFUSED,
    /** Accept it, on explicit request. */
    ACCEPTED
  }

  /**
   * Creates a bank from a copy of the list.
   *
   * @throws IllegalArgumentException if the name or the version is not an identifier
   */
  public ItemBank {
    Checks.notNull("calibration of the item bank", calibration);
    Checks.notNull("treatment of negative discriminations", negativeDiscrimination);
    Checks.notNull("items of the item bank", items);
    Checks.id("item bank name", name);
    Checks.id("item bank version", version);
    items = List.copyOf(items);
  }

  /**
   * A bank whose calibration is not stated and which accepts no negative discrimination.
   *
   * @param name the bank's name
   * @param version its release
   * @param items the items
   * @return the bank
   * @throws IllegalArgumentException if the name or the version is not an identifier
   */
  public static ItemBank of(String name, String version, List<Item> items) {
    return new ItemBank(name, version, Calibration.UNKNOWN, NegativeDiscrimination.REFUSED, items);
  }

  /**
   * This bank with a statement of where its parameters come from.
   *
   * @param newCalibration the statement
   * @return a new bank
   */
  public ItemBank with(Calibration newCalibration) {
    return new ItemBank(name, version, newCalibration, negativeDiscrimination, items);
  }

  /**
   * This bank with another treatment of negative discriminations.
   *
   * @param treatment whether they are accepted
   * @return a new bank
   */
  public ItemBank with(NegativeDiscrimination treatment) {
    return new ItemBank(name, version, calibration, treatment, items);
  }

  /**
   * The bank of which this one states the parameters on another metric: every model is {@linkplain
   * ResponseModel#rescaled rescaled}, once, so that no formula has a scaling constant.
   *
   * @param scaling the constant D, such as {@link ResponseModel#NORMAL_METRIC}
   * @return a new bank
   * @throws IllegalArgumentException if the constant is not finite and greater than 0, or a
   *     parameter becomes too large
   */
  public ItemBank rescaled(double scaling) {
    List<Item> rescaled =
        items.stream().map(item -> item.with(item.model().rescaled(scaling))).toList();
    return new ItemBank(name, version, calibration, negativeDiscrimination, rescaled);
  }

  /**
   * Everything wrong with this bank by itself: no item, identifiers used twice, negative
   * discriminations not asked for.
   *
   * @return the issues in the order of the items; empty if there are none
   */
  public List<ItemBankIssue> validate() {
    return new ItemBankValidator(this, Optional.empty()).validate();
  }

  /**
   * Everything wrong with this bank and its links to a referential: also outcomes that it does not
   * contain or that are not active.
   *
   * @param referential the referential its outcomes belong to
   * @return the issues in the order of the items; empty if there are none
   */
  public List<ItemBankIssue> validate(Referential referential) {
    return new ItemBankValidator(this, Optional.of(referential)).validate();
  }

  /**
   * Prepares this bank for use without a referential: content is known by the items' own attributes
   * alone.
   *
   * @return the dense form
   * @throws InvalidItemBankException if anything is wrong; it lists everything found
   */
  public ResolvedItemBank resolve() {
    return resolve(Optional.empty());
  }

  /**
   * Prepares this bank for use with a referential: each linked item gets the attributes {@code
   * outcome}, {@code level}, {@code topic}, {@code theme}, {@code competence} and {@code domain},
   * whose values are identifiers. The result does not follow later releases of the referential.
   *
   * @param referential the referential its outcomes belong to
   * @return the dense form
   * @throws InvalidItemBankException if anything is wrong; it lists everything found
   */
  public ResolvedItemBank resolve(Referential referential) {
    return resolve(Optional.of(referential));
  }

  private ResolvedItemBank resolve(Optional<Referential> referential) {
    List<ItemBankIssue> issues = new ItemBankValidator(this, referential).validate();
    if (!issues.isEmpty()) {
      throw new InvalidItemBankException(issues);
    }
    return new ResolvedItemBank(this, referential);
  }

  /** Name, version and size. */
  @Override
  public String toString() {
    return name + " " + version + " (" + items.size() + " items)";
  }
}
