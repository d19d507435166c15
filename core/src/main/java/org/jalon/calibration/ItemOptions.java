package org.jalon.calibration;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jalon.irt.ResponseModel;
import org.jalon.item.ItemId;

/**
 * What is asked for each item.
 *
 * @param family of all items that have no other
 * @param families by item
 * @param sets the set of each item that shares parameters with a set other than the unnamed one
 * @param fixed the models that are given
 * @param priors of all items that have no others
 * @param itemPriors by item
 * @param freed the items whose parameters differ between groups
 */
record ItemOptions(
    ModelFamily family,
    Map<ItemId, ModelFamily> families,
    Map<ItemId, String> sets,
    Map<ItemId, ResponseModel> fixed,
    ItemPriors priors,
    Map<ItemId, ItemPriors> itemPriors,
    Set<ItemId> freed) {

  static final ItemOptions DEFAULTS =
      new ItemOptions(
          ModelFamily.TWO_PL,
          Map.of(),
          Map.of(),
          Map.of(),
          ItemPriors.DEFAULTS,
          Map.of(),
          Set.of());

  private static <V> Map<ItemId, V> plus(Map<ItemId, V> map, Map<ItemId, V> more) {
    Map<ItemId, V> all = new HashMap<>(map);
    all.putAll(more);
    return Map.copyOf(all);
  }

  ItemOptions withFamily(ModelFamily value) {
    return new ItemOptions(value, families, sets, fixed, priors, itemPriors, freed);
  }

  ItemOptions withFamily(ItemId id, ModelFamily value) {
    return new ItemOptions(
        family, plus(families, Map.of(id, value)), sets, fixed, priors, itemPriors, freed);
  }

  ItemOptions withSet(ItemId id, String set) {
    return new ItemOptions(
        family, families, plus(sets, Map.of(id, set)), fixed, priors, itemPriors, freed);
  }

  ItemOptions withFixed(Map<ItemId, ResponseModel> models) {
    return new ItemOptions(family, families, sets, plus(fixed, models), priors, itemPriors, freed);
  }

  ItemOptions withPriors(ItemPriors value) {
    return new ItemOptions(family, families, sets, fixed, value, itemPriors, freed);
  }

  ItemOptions withPriors(ItemId id, ItemPriors value) {
    return new ItemOptions(
        family, families, sets, fixed, priors, plus(itemPriors, Map.of(id, value)), freed);
  }

  ItemOptions withFreed(Set<ItemId> ids) {
    Set<ItemId> all = new HashSet<>(freed);
    all.addAll(ids);
    return new ItemOptions(family, families, sets, fixed, priors, itemPriors, Set.copyOf(all));
  }

  ModelFamily family(ItemId id) {
    return families.getOrDefault(id, family);
  }

  ItemPriors priors(ItemId id) {
    return itemPriors.getOrDefault(id, priors);
  }

  Optional<ResponseModel> fixed(ItemId id) {
    return Optional.ofNullable(fixed.get(id));
  }

  /** What an item shares its common parameters with: the family, the set and the size. */
  String set(ItemId id, int categories) {
    return family(id) + "/" + categories + "/" + sets.getOrDefault(id, "");
  }
}
