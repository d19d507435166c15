package org.jalon.calibration;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jalon.irt.ResponseModel;
import org.jalon.item.ItemId;

/**
 * What a calibration found about an item.
 *
 * @param id the item
 * @param group the group these parameters are for; empty if they are for all
 * @param model the model; empty if the item was not estimated
 * @param parameters the estimated parameters; none if the item is fixed or was not estimated
 * @param covariance the covariances of the parameters, row by row; empty if there are none
 * @param answers how many answers it had
 * @param outcome what became of it
 */
public record CalibratedItem(
    ItemId id,
    Optional<String> group,
    Optional<ResponseModel> model,
    List<ParameterEstimate> parameters,
    List<List<Double>> covariance,
    int answers,
    Outcome outcome) {

  /** What can become of an item. */
  public enum Status {
    /** It was estimated. */
    ESTIMATED,
    /** It was estimated, and a parameter grew until it reached the largest value allowed. */
    AT_BOUND,
    /** Its parameters were given. */
    FIXED,
    /**
     * It could not be estimated, and its answers did not count, or it has no model of the family
     * asked for, such as a graded item that falls with ability; the answers of that one did.
     */
    NOT_ESTIMATED
  }

  /**
   * What became of an item.
   *
   * @param status whether it was estimated
   * @param reason why not, or what is to be known; empty if all is well
   */
  public record Outcome(Status status, Optional<String> reason) {}

  /** Creates an item from copies of the lists. */
  public CalibratedItem {
    parameters = List.copyOf(parameters);
    covariance = covariance.stream().map(List::copyOf).toList();
  }

  /**
   * A parameter by its name.
   *
   * @param name such as a
   * @return the estimate
   * @throws NoSuchElementException if it has no such parameter
   */
  public ParameterEstimate parameter(String name) {
    return parameters.stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "The item (%s) has no estimated parameter (%s), but %s."
                        .formatted(
                            id, name, parameters.stream().map(ParameterEstimate::name).toList())));
  }
}
