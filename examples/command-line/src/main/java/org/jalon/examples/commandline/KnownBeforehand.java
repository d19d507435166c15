package org.jalon.examples.commandline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemId;

/**
 * What is known of items and groups before they are calibrated.
 *
 * @param fixed a bank whose parameters are held
 * @param content a bank whose content the new one takes over, as that of the fixed one
 * @param anchors the items that are the same in all groups; all if none is named
 * @param reference the group that ties the scale
 */
record KnownBeforehand(
    Optional<ItemBank> fixed,
    Optional<ItemBank> content,
    List<ItemId> anchors,
    Optional<String> reference) {

  /** The items in the order of these banks, then the others as they are. */
  ItemBank ordered(ItemBank bank) {
    Map<ItemId, Item> calibrated = new LinkedHashMap<>();
    bank.items().forEach(item -> calibrated.put(item.id(), item));
    List<Item> items = new ArrayList<>();
    for (Item known : source().map(ItemBank::items).orElse(List.of())) {
      Optional.ofNullable(calibrated.remove(known.id())).ifPresent(items::add);
    }
    items.addAll(calibrated.values());
    return new ItemBank(
        bank.name(), bank.version(), bank.calibration(), bank.negativeDiscrimination(), items);
  }

  /** Content, name and release of both banks; those of the fixed one come first. */
  Optional<ItemBank> source() {
    if (fixed.isEmpty() || content.isEmpty()) {
      return fixed.or(() -> content);
    }
    Map<ItemId, Item> items = new LinkedHashMap<>();
    fixed.get().items().forEach(item -> items.put(item.id(), item));
    content.get().items().forEach(item -> items.putIfAbsent(item.id(), item));
    ItemBank bank = fixed.get();
    return Optional.of(ItemBank.of(bank.name(), bank.version(), List.copyOf(items.values())));
  }
}
