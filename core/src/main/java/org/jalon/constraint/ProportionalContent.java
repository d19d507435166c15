package org.jalon.constraint;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jalon.internal.Checks;
import org.jalon.item.ContentAttribute;

/**
 * Content balancing by proportions (constrained adaptive test, CCAT): the next item comes from the
 * value of the attribute that is furthest below its share so far, share − nᵥ/n with n answers to
 * items of all targeted values; at the beginning from the one with the largest share.
 *
 * <p>Only values of which an item is allowed take part; of equally distant ones the one named first
 * is taken. Items of other values, or of none, are allowed only when no targeted item is.
 *
 * @param name the attribute
 * @param targets the shares of its values; at least one
 * @see <a href="https://doi.org/10.1207/s15324818ame0204_6">Kingsbury and Zara (1989), Procedures
 *     for selecting items for computerized adaptive tests, Applied Measurement in Education 2,
 *     359–375</a>
 */
public record ProportionalContent(String name, List<ContentTarget> targets)
    implements ContentConstraint {

  /**
   * Creates the rule from a copy of the list.
   *
   * @throws IllegalArgumentException if the name is blank, no target is given, or one value twice
   */
  public ProportionalContent {
    Checks.notBlank("content attribute", name);
    targets = ContentTarget.copy(name, targets);
  }

  @Override
  public void restrict(ContentPosition position, BitSet candidates) {
    ContentAttribute attribute = position.bank().attribute(name);
    ContentAreas areas = new ContentAreas(position, candidates, attribute, targets);
    double total = ContentTarget.total(targets);
    double answers = areas.answers();
    ContentTarget furthest = null;
    double distance = Double.NEGATIVE_INFINITY;
    for (ContentTarget target : areas.available()) {
      double below = target.share() / total * answers - areas.answers(target);
      double candidate = answers == 0 ? target.share() : below;
      if (candidate > distance) {
        furthest = target;
        distance = candidate;
      }
    }
    if (furthest != null) {
      candidates.and(Content.items(position.bank(), attribute, Set.of(furthest.value())));
    }
  }

  @Override
  public boolean givesWay() {
    return true;
  }

  @Override
  public Optional<String> attribute() {
    return Optional.of(name);
  }

  @Override
  public Set<String> requiredValues() {
    return targets.stream().map(ContentTarget::value).collect(Collectors.toSet());
  }

  @Override
  public String describe() {
    return name + " furthest below its share of " + ContentTarget.describe(targets);
  }
}
