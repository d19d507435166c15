package org.jalon.placement;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jalon.item.ItemId;
import org.jalon.item.ItemStatus;
import org.jalon.knowledge.KnowledgeTarget;
import org.jalon.referential.Language;
import org.jalon.referential.OutcomeId;

/** The outcomes of an assessment with their items: what does not change during the test. */
final class PlacementMaterial {

  private final PlacementPool pool;
  private final KnowledgeTarget target;
  private final List<List<PlacementItem>> items;
  private final Optional<Language> language;
  private final Map<MatrixPrior, MatrixModel> models = new ConcurrentHashMap<>();

  PlacementMaterial(
      PlacementPool pool, Collection<OutcomeId> outcomes, Optional<Language> language) {
    this.pool = pool;
    this.target = KnowledgeTarget.of(pool.referential(), outcomes, pool::points);
    this.items =
        IntStream.range(0, target.size())
            .mapToObj(outcome -> pool.itemsOf(target.outcome(outcome).id()))
            .toList();
    this.language = language;
  }

  KnowledgeTarget target() {
    return target;
  }

  /** The model of a prior for these outcomes, made when first asked for. */
  MatrixModel model(MatrixPrior prior) {
    return models.computeIfAbsent(prior, key -> pool.model(target.ids(), key));
  }

  /** Whether an outcome has an item in whatever language: only then it belongs to its ladder. */
  boolean isOnLadder(int outcome) {
    return !items.get(outcome).isEmpty();
  }

  /**
   * The items of an outcome that can be asked: in the language of the person or one it falls back
   * to, and not answered yet.
   */
  List<PlacementItem> playable(int outcome, Set<ItemId> answered) {
    return items.get(outcome).stream()
        .filter(item -> language.map(item::isAvailableIn).orElse(true))
        .filter(item -> !answered.contains(item.id()))
        .toList();
  }

  /**
   * The items to choose from among those that can be asked: active ones rather than archived ones,
   * then those without time limit if wanted, then those in the very language of the person; each as
   * far as there are any.
   */
  List<PlacementItem> preferred(List<PlacementItem> playable, boolean untimed) {
    List<PlacementItem> active = orAll(playable, item -> item.status() == ItemStatus.ACTIVE);
    List<PlacementItem> calm = untimed ? orAll(active, item -> !item.isTimed()) : active;
    return language.map(exact -> orAll(calm, item -> item.isExactlyIn(exact))).orElse(calm);
  }

  private static List<PlacementItem> orAll(
      List<PlacementItem> items, Predicate<PlacementItem> wanted) {
    List<PlacementItem> some = items.stream().filter(wanted).toList();
    return some.isEmpty() ? items : some;
  }
}
