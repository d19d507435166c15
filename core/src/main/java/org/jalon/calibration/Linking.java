package org.jalon.calibration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.jalon.internal.ProblemReport;
import org.jalon.item.Item;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;

/**
 * Brings the parameters of one calibration to the scale of another by the items that both have.
 *
 * <p>After each fit the drift of the anchors is measured; the one that breaks the bounds most is
 * removed, and the fit repeated, until none does or the least share is left. Immutable and
 * thread-safe.
 *
 * @param method how constants are found
 * @param drift which anchors are removed
 */
public record Linking(LinkingMethod method, DriftRule drift) {

  /**
   * Stocking and Lord's method with removal of drifted anchors.
   *
   * @return the linking
   */
  public static Linking withDefaults() {
    return new Linking(LinkingMethod.StockingLord.withDefaults(), DriftRule.withDefaults());
  }

  /**
   * This linking by another method.
   *
   * @param newMethod how constants are found
   * @return a new linking
   */
  public Linking with(LinkingMethod newMethod) {
    return new Linking(newMethod, drift);
  }

  /**
   * This linking with another rule for anchors.
   *
   * @param newDrift which anchors are removed
   * @return a new linking
   */
  public Linking with(DriftRule newDrift) {
    return new Linking(method, newDrift);
  }

  /**
   * Links by all items that two banks have in common.
   *
   * @param source the scale to be transformed
   * @param target the scale to be reached
   * @return the constants
   * @throws IllegalArgumentException as for given anchors
   */
  public LinkingResult link(ResolvedItemBank source, ResolvedItemBank target) {
    List<ItemId> common =
        source.declaration().items().stream()
            .map(Item::id)
            .filter(id -> target.findIndex(id).isPresent())
            .toList();
    return link(source, target, common);
  }

  /**
   * Links by given items.
   *
   * @param source the scale to be transformed
   * @param target the scale to be reached
   * @param anchors the items
   * @return the constants
   * @throws IllegalArgumentException if there are fewer anchors than the method needs, one is
   *     missing in a bank, has different models or numbers of categories, or no difficulties where
   *     the method needs them; all problems are listed
   */
  public LinkingResult link(
      ResolvedItemBank source, ResolvedItemBank target, Collection<ItemId> anchors) {
    List<String> problems = new ArrayList<>();
    List<Anchor> pairs = new ArrayList<>();
    for (ItemId id : new LinkedHashSet<>(anchors)) {
      find(id, source, target, pairs, problems);
    }
    pairs.stream().map(this::problem).filter(text -> !text.isEmpty()).forEach(problems::add);
    if (pairs.size() < method.fewestAnchors()) {
      problems.add(
          "The number of anchors (%d) must be at least %d."
              .formatted(pairs.size(), method.fewestAnchors()));
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(ProblemReport.of("The linking", problems, line -> line));
    }
    return purified(pairs);
  }

  private static void find(
      ItemId id,
      ResolvedItemBank source,
      ResolvedItemBank target,
      List<Anchor> pairs,
      List<String> problems) {
    if (source.findIndex(id).isEmpty() || target.findIndex(id).isEmpty()) {
      boolean inSource = source.findIndex(id).isPresent();
      problems.add(
          "The anchor (%s) is not in the item bank (%s)."
              .formatted(id, inSource ? target : source));
    } else {
      pairs.add(new Anchor(id, source.model(source.index(id)), target.model(target.index(id))));
    }
  }

  private String problem(Anchor anchor) {
    boolean moments =
        method instanceof LinkingMethod.MeanMean || method instanceof LinkingMethod.MeanSigma;
    return moments && anchor.problem().isEmpty() && !anchor.hasDifficulties()
        ? "The model of the anchor (%s) has no difficulty. Maybe link by curves instead."
            .formatted(anchor.item())
        : anchor.problem();
  }

  private LinkingResult purified(List<Anchor> all) {
    List<Anchor> kept = new ArrayList<>(all);
    List<RemovedAnchor> removed = new ArrayList<>();
    int fewest = Math.max(method.fewestAnchors(), drift.fewest(all.size()));
    WeightedNodes nodes = WeightedNodes.of(drift.weight(), drift.grid());
    while (true) {
      LinkingFit fit = method.fit(kept);
      List<AnchorDrift> drifts = new DriftMeasure(fit.constants(), nodes).of(kept);
      int worst = worst(drifts);
      boolean drifted = drift.excess(drifts.get(worst)) > 1;
      if (!drifted || kept.size() <= fewest) {
        return new LinkingResult(fit, drifts, removed, drifted);
      }
      AnchorDrift gone = drifts.get(worst);
      removed.add(new RemovedAnchor(gone, removed.size() + 1, drift.reason(gone)));
      kept.remove(worst);
    }
  }

  private int worst(List<AnchorDrift> drifts) {
    int worst = 0;
    for (int i = 1; i < drifts.size(); i++) {
      worst = drift.excess(drifts.get(i)) > drift.excess(drifts.get(worst)) ? i : worst;
    }
    return worst;
  }
}
