package org.jalon.estimation;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jalon.internal.Checks;
import org.jalon.item.ContentAttribute;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;

/**
 * Another estimator that is not told of the answers to some items, such as those that are being
 * tried out: as if these items had never been asked. If no other item was answered, the estimate is
 * that without answers. Items that lack the attribute are scored.
 *
 * @param estimator the other estimator
 * @param name the content attribute that marks the items; a bank without it has none of them
 * @param unscored its values that mean "not scored"
 */
public record ScoredItemsOnly(AbilityEstimator estimator, String name, Set<String> unscored)
    implements AbilityEstimator {

  /**
   * Creates an estimator from a copy of the set.
   *
   * @throws IllegalArgumentException if the name is blank or no value is given
   */
  public ScoredItemsOnly {
    Checks.notBlank("content attribute", name);
    Checks.notEmpty("values of " + name + " that are not scored", unscored);
    unscored = Collections.unmodifiableSet(new TreeSet<>(unscored)); // in an order that lasts
  }

  @Override
  public AbilityEstimate estimate(Responses responses) {
    return estimator.estimate(scored(responses));
  }

  @Override
  public AbilityEstimator resolve(ResolvedItemBank bank) {
    return new ScoredItemsOnly(estimator.resolve(bank), name, unscored);
  }

  private Responses scored(Responses responses) {
    Optional<ContentAttribute> attribute = responses.bank().findAttribute(name);
    Responses scored = Responses.none(responses.bank());
    for (int i = 0; i < responses.size(); i++) {
      int item = responses.item(i);
      if (attribute.filter(found -> isUnscored(found, item)).isEmpty()) {
        scored = scored.with(item, responses.category(i));
      }
    }
    return scored;
  }

  private boolean isUnscored(ContentAttribute attribute, int item) {
    int code = attribute.code(item);
    return code != ContentAttribute.NONE && unscored.contains(attribute.values().get(code));
  }
}
