package org.jalon.placement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jalon.item.ItemId;
import org.jalon.knowledge.KnowledgeElement;
import org.jalon.knowledge.KnowledgeTarget;
import org.jalon.referential.OutcomeId;

/**
 * Where a placement test stands: all that a plan decides by. Immutable.
 *
 * <p>What is known of an outcome of the target is its latest element, if the plan takes it as
 * known.
 */
public final class PlacementPosition {

  private final PlacementMaterial material;
  private final long seed;
  private final Map<OutcomeId, KnowledgeElement> known;
  private final List<KnowledgeElement> evidence;
  private final List<PlacementItem> answered;
  private final Set<ItemId> answeredIds;

  /**
   * A position.
   *
   * @param latest what counts as known; of elements of the same outcome, the last one
   * @param evidence all elements that tell something about the person, of whatever outcome, in
   *     order
   * @param answered the items answered in this test, in order
   */
  PlacementPosition(
      PlacementMaterial material,
      long seed,
      List<KnowledgeElement> latest,
      List<KnowledgeElement> evidence,
      List<PlacementItem> answered) {
    this.material = material;
    this.seed = seed;
    this.evidence = List.copyOf(evidence);
    this.answered = List.copyOf(answered);
    this.answeredIds = answered.stream().map(PlacementItem::id).collect(Collectors.toSet());
    this.known = new HashMap<>();
    for (KnowledgeElement element : latest) {
      if (material.target().find(element.outcome()).isPresent()) {
        known.put(element.outcome(), element);
      }
    }
  }

  /**
   * The outcomes of the test.
   *
   * @return the target
   */
  public KnowledgeTarget target() {
    return material.target();
  }

  /**
   * The items answered in this test.
   *
   * @return in the order of the answers
   */
  public List<PlacementItem> answered() {
    return answered;
  }

  /**
   * What is known of an outcome of the target.
   *
   * @param outcome its number
   * @return the element, or empty if nothing is known
   */
  public Optional<KnowledgeElement> known(int outcome) {
    return Optional.ofNullable(known.get(target().outcome(outcome).id()));
  }

  /** The position after an answer: what was learnt takes the place of what was known before. */
  PlacementPosition after(PlacementItem item, List<KnowledgeElement> learnt) {
    List<KnowledgeElement> latest = new ArrayList<>(known.values());
    latest.addAll(learnt);
    List<PlacementItem> items = new ArrayList<>(answered);
    items.add(item);
    List<KnowledgeElement> all = new ArrayList<>(evidence);
    all.addAll(learnt);
    return new PlacementPosition(material, seed, latest, all, items);
  }

  /** The outcomes asked in this test. */
  Set<OutcomeId> asked() {
    return answered.stream().map(PlacementItem::outcome).collect(Collectors.toSet());
  }

  List<KnowledgeElement> evidence() {
    return evidence;
  }

  /** The outcomes of the target of which something is known. */
  Set<OutcomeId> knownOutcomes() {
    return Set.copyOf(known.keySet());
  }

  PlacementMaterial material() {
    return material;
  }

  long seed() {
    return seed;
  }

  boolean isFirst() {
    return answered.isEmpty();
  }

  boolean lastWasTimed() {
    return !isFirst() && answered.get(answered.size() - 1).isTimed();
  }

  List<PlacementItem> playable(int outcome) {
    return material.playable(outcome, answeredIds);
  }
}
