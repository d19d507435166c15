package org.jalon.placement;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jalon.internal.ProblemReport;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemId;
import org.jalon.item.ItemStatus;
import org.jalon.item.Question;
import org.jalon.item.QuestionBank;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.Points;
import org.jalon.referential.Referential;
import org.jalon.reproducibility.Fingerprint;
import org.jalon.scoring.PointsScale;
import org.jspecify.annotations.Nullable;

/**
 * The items that placement tests draw from, linked once to the outcomes of a referential.
 *
 * <p>Items are kept in the order of their identifiers: the order in which they are given does not
 * matter. Drafts are left out.
 *
 * <p>Immutable and thread-safe. It does not follow later releases of the referential.
 */
public final class PlacementPool {

  private final Referential referential;
  private final PointsScale points;
  private final Map<ItemId, PlacementItem> items = new LinkedHashMap<>();
  private final Map<OutcomeId, List<PlacementItem>> byOutcome = new HashMap<>();
  private final Fingerprint fingerprint;

  /** The model that was asked for last, of all active outcomes: most tests of a pool share it. */
  private volatile @Nullable KnownModel lastModel;

  private PlacementPool(Referential referential, List<PlacementItem> sorted) {
    this.referential = referential;
    this.points = PointsScale.of(referential.outcomeMatrix());
    Fingerprint.Builder builder = Fingerprint.of("placement pool");
    for (PlacementItem item : sorted) {
      items.put(item.id(), item);
      byOutcome.computeIfAbsent(item.outcome(), outcome -> new ArrayList<>()).add(item);
      builder.addValue("item", item);
    }
    this.fingerprint = builder.build();
  }

  /**
   * Links items to a referential.
   *
   * @param referential the referential
   * @param items the items, in any order
   * @return the pool
   * @throws IllegalArgumentException if two items have the same identifier or one tests an outcome
   *     that the referential does not contain; every problem is reported
   */
  public static PlacementPool resolve(Referential referential, Collection<PlacementItem> items) {
    List<PlacementItem> sorted =
        items.stream().sorted(Comparator.comparing(item -> item.id().value())).toList();
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      PlacementItem item = sorted.get(i);
      if (i > 0 && sorted.get(i - 1).id().equals(item.id())) {
        problems.add("The item (%s) is given more than once.".formatted(item.id()));
      }
      if (referential.findOutcome(item.outcome()).isEmpty()) {
        problems.add(
            "The item (%s) refers to the learning outcome (%s), which the referential (%s) does not contain. Maybe the items were written for another release of the referential."
                .formatted(item.id(), item.outcome(), referential.release()));
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          ProblemReport.of("The placement pool", problems, problem -> problem));
    }
    return new PlacementPool(
        referential, sorted.stream().filter(item -> item.status() != ItemStatus.DRAFT).toList());
  }

  /**
   * The pool of an item bank: its items that are linked to an outcome, active and without time
   * limit.
   *
   * @param referential the referential
   * @param bank the bank
   * @return the pool
   * @throws IllegalArgumentException as {@link #resolve(Referential, Collection)} does
   */
  public static PlacementPool of(Referential referential, ItemBank bank) {
    return resolve(
        referential,
        bank.items().stream()
            .filter(item -> item.outcome().isPresent())
            .map(
                item ->
                    new PlacementItem(
                        item.id(),
                        item.outcome().orElseThrow(),
                        ItemStatus.ACTIVE,
                        item.languages(),
                        Optional.empty()))
            .toList());
  }

  /**
   * The pool of a bank of questions.
   *
   * @param referential the referential
   * @param bank the questions
   * @return the pool, with the status, the languages and the time limits of the questions
   * @throws IllegalArgumentException as {@link #resolve(Referential, Collection)} does
   */
  public static PlacementPool of(Referential referential, QuestionBank bank) {
    return resolve(referential, bank.questions().stream().map(PlacementPool::item).toList());
  }

  private static PlacementItem item(Question question) {
    OptionalInt limit = question.timeLimitSeconds();
    return new PlacementItem(
        question.id(),
        question.outcome(),
        question.status(),
        question.texts().keySet(),
        limit.isPresent() ? Optional.of(Duration.ofSeconds(limit.getAsInt())) : Optional.empty());
  }

  /**
   * The referential.
   *
   * @return that which the items are linked to
   */
  public Referential referential() {
    return referential;
  }

  /**
   * The items, drafts left out.
   *
   * @return in the order of their identifiers
   */
  public List<PlacementItem> items() {
    return List.copyOf(items.values());
  }

  /**
   * An item by its identifier.
   *
   * @param id the identifier
   * @return the item, or empty if the pool does not contain it
   */
  public Optional<PlacementItem> find(ItemId id) {
    return Optional.ofNullable(items.get(id));
  }

  /**
   * What identifies the items for ever.
   *
   * @return the fingerprint of the items
   */
  public Fingerprint fingerprint() {
    return fingerprint;
  }

  /** How many items, and for which referential. */
  @Override
  public String toString() {
    return items.size() + " items for " + referential.release();
  }

  /** The items of an outcome, in the order of their identifiers. */
  List<PlacementItem> itemsOf(OutcomeId outcome) {
    return byOutcome.getOrDefault(outcome, List.of());
  }

  /** The model of a prior for a test of some outcomes. */
  MatrixModel model(Set<OutcomeId> tested, MatrixPrior prior) {
    if (!tested.stream().allMatch(id -> referential.outcomeMatrix().findOutcome(id).isPresent())) {
      return new MatrixModel(this, tested, prior);
    }
    KnownModel last = lastModel;
    if (last == null || !last.prior().equals(prior)) {
      last = new KnownModel(prior, new MatrixModel(this, Set.of(), prior));
      lastModel = last;
    }
    return last.model();
  }

  private record KnownModel(MatrixPrior prior, MatrixModel model) {}

  /** What an outcome is worth: nothing if it is not active. */
  Points points(OutcomeId outcome) {
    return points.points(outcome);
  }
}
