package org.jalon.constraint;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jalon.internal.Checks;
import org.jalon.item.ContentAttribute;

/**
 * Content balancing by draws (modified multinomial model, MMM): the value that the next item must
 * have is drawn with the probabilities of the shares. A value that has reached its share of the
 * length, nᵥ ≥ share · length, takes no further part, and neither does one of which no item is
 * allowed; the others' probabilities are in proportion to their shares. When all have reached
 * theirs, all take part again.
 *
 * <p>The draw belongs to the position of the test and this rule: it uses the first uniform number
 * at the purpose {@code "content of "} followed by the attribute, so that it is found again from
 * the seed. Items of other values, or of none, are allowed only when no targeted item is.
 *
 * <p>The model is that of Chen and Ankenmann (2004), Effects of practical constraints on item
 * selection rules at the early stages of computerized adaptive testing, Journal of Educational
 * Measurement 41, 149–174. The modified constrained adaptive test (MCCAT), which leaves all values
 * open that have not reached their share, is {@link CountsPerValue} with the shares as maxima.
 *
 * @param name the attribute
 * @param targets the shares of its values; at least one
 * @param length how many items the test has; at least 1
 */
public record MultinomialContent(String name, List<ContentTarget> targets, int length)
    implements ContentConstraint {

  /**
   * Creates the rule from a copy of the list.
   *
   * @throws IllegalArgumentException if the name is blank, no target is given or one value twice,
   *     or the length is below 1
   */
  public MultinomialContent {
    Checks.notBlank("content attribute", name);
    targets = ContentTarget.copy(name, targets);
    Checks.atLeast("length of the test", length, 1);
  }

  @Override
  public void restrict(ContentPosition position, BitSet candidates) {
    ContentAttribute attribute = position.bank().attribute(name);
    ContentAreas areas = new ContentAreas(position, candidates, attribute, targets);
    double total = ContentTarget.total(targets);
    List<ContentTarget> open =
        areas.available().stream()
            .filter(target -> areas.answers(target) < target.share() / total * length)
            .toList();
    List<ContentTarget> drawnFrom = open.isEmpty() ? areas.available() : open;
    if (!drawnFrom.isEmpty()) {
      ContentTarget drawn = draw(drawnFrom, position);
      candidates.and(Content.items(position.bank(), attribute, Set.of(drawn.value())));
    }
  }

  private ContentTarget draw(List<ContentTarget> open, ContentPosition position) {
    double left = position.draws("content of " + name).nextDouble() * ContentTarget.total(open);
    for (ContentTarget target : open) {
      left -= target.share();
      if (left < 0) {
        return target;
      }
    }
    return open.get(open.size() - 1);
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
    return name
        + " drawn by the shares "
        + ContentTarget.describe(targets)
        + " of "
        + Content.items(length);
  }
}
