package org.jalon.calibration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

  static <V> Map<ItemId, V> plus(Map<ItemId, V> map, ItemId id, V value) {
    Map<ItemId, V> more = new LinkedHashMap<>(map);
    more.put(id, value);
    return Map.copyOf(more);
  }

  ItemOptions withFamily(ModelFamily value) {
    return new ItemOptions(value, families, sets, fixed, priors, itemPriors, freed);
  }

  ItemOptions withFamily(ItemId id, ModelFamily value) {
    return new ItemOptions(
        family, plus(families, id, value), sets, fixed, priors, itemPriors, freed);
  }

  ItemOptions withSet(ItemId id, String set) {
    return new ItemOptions(family, families, plus(sets, id, set), fixed, priors, itemPriors, freed);
  }

  ItemOptions withFixed(Map<ItemId, ResponseModel> models) {
    Map<ItemId, ResponseModel> all = new LinkedHashMap<>(fixed);
    all.putAll(models);
    return new ItemOptions(family, families, sets, Map.copyOf(all), priors, itemPriors, freed);
  }

  ItemOptions withPriors(ItemPriors value) {
    return new ItemOptions(family, families, sets, fixed, value, itemPriors, freed);
  }

  ItemOptions withPriors(ItemId id, ItemPriors value) {
    return new ItemOptions(
        family, families, sets, fixed, priors, plus(itemPriors, id, value), freed);
  }

  ItemOptions withFreed(Set<ItemId> ids) {
    Set<ItemId> all = new TreeSet<>((a, b) -> a.value().compareTo(b.value()));
    all.addAll(freed);
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
