package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jalon.calibration.ModelFamily;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemId;
import org.jspecify.annotations.Nullable;

/** The items that two banks are linked by: those that were named, or all that both banks have. */
final class LinkAnchors {

  private final String sourceFile;
  private final String targetFile;
  private final Map<ItemId, ResponseModel> source;
  private final Map<ItemId, ResponseModel> target;
  private final List<String> problems = new ArrayList<>();

  LinkAnchors(String sourceFile, ItemBank source, String targetFile, ItemBank target) {
    this.sourceFile = sourceFile;
    this.targetFile = targetFile;
    this.source = models(source);
    this.target = models(target);
  }

  private static Map<ItemId, ResponseModel> models(ItemBank bank) {
    Map<ItemId, ResponseModel> models = new LinkedHashMap<>();
    for (Item item : bank.items()) {
      models.put(item.id(), item.model());
    }
    return models;
  }

  /** At least so many items; every problem tells which file it is about. */
  List<ItemId> items(
      Streams streams, @Nullable String named, int fewest, Map<String, String> hashes)
      throws IOException {
    List<ItemId> items = named == null ? common() : ItemIds.read(streams, named, "anchors", hashes);
    List<ItemId> known = new ArrayList<>();
    for (ItemId item : items) {
      if (named == null || isInBoth(ItemIds.place(named, "anchors"), item)) {
        known.add(item);
        check(item);
      }
    }
    if (!problems.isEmpty() && known.size() < fewest) {
      problems.add(
          "The number of anchors (%d) must be at least %d.".formatted(known.size(), fewest));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    return known;
  }

  private List<ItemId> common() {
    List<ItemId> common = source.keySet().stream().filter(target::containsKey).toList();
    if (common.isEmpty()) {
      throw new InvalidInput(
          "The banks %s and %s have no item in common. Maybe their items are named differently."
              .formatted(sourceFile, targetFile));
    }
    return common;
  }

  private boolean isInBoth(String place, ItemId item) {
    List<String> lacking = new ArrayList<>();
    if (!source.containsKey(item)) {
      lacking.add(sourceFile);
    }
    if (!target.containsKey(item)) {
      lacking.add(targetFile);
    }
    if (!lacking.isEmpty()) {
      problems.add(
          "%s: The anchor (%s) is not in the item bank %s."
              .formatted(place, Texts.quoted(item.value()), String.join(", nor in ", lacking)));
    }
    return lacking.isEmpty();
  }

  /** Logistic models may differ in their asymptotes. */
  private void check(ItemId item) {
    ResponseModel one = source.get(item);
    ResponseModel other = target.get(item);
    if (one == null || other == null) {
      return;
    }
    if (!one.getClass().equals(other.getClass())) {
      differs(item, "is %s in %s, but %s in %s", family(one), family(other));
    } else if (one.categoryCount() != other.categoryCount()) {
      differs(
          item,
          "has %s categories in %s, but %s in %s",
          one.categoryCount(),
          other.categoryCount());
    }
  }

  private static String family(ResponseModel model) {
    return ModelChecks.familyOf(model)
        .map(ModelFamily::label)
        .orElse(model.getClass().getSimpleName());
  }

  private void differs(ItemId item, String how, Object one, Object other) {
    problems.add(
        "The anchor (%s) %s. Maybe --anchors must leave it out."
            .formatted(
                Texts.quoted(item.value()), how.formatted(one, sourceFile, other, targetFile)));
  }
}
