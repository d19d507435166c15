package org.jalon.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jalon.calibration.ItemSlot.Candidate;
import org.jalon.internal.Checks;
import org.jalon.item.ItemId;

/** Which parameters there are and which answers depend on which: fixed before the first cycle. */
final class CalibrationDesign {

  final ResponseMatrix data;
  final ItemOptions options;
  final List<ItemSlot> slots = new ArrayList<>();
  final List<ItemComponent> components = new ArrayList<>();

  /** The slot of each item in each group. */
  final int[][] slotOf;

  final LatentDesign latent;
  private final Map<String, int[]> chosenInSet = new LinkedHashMap<>();
  private final Map<String, Map<Integer, Integer>> sharedPlaces = new LinkedHashMap<>();
  private int rows;
  private int itemParameters;

  CalibrationDesign(ResponseMatrix data, ItemOptions options, GroupOptions groups) {
    this.data = data;
    this.options = options;
    this.slotOf = new int[data.groups().size()][data.itemCount()];
    Map<String, ItemComponent> sets = new LinkedHashMap<>();
    for (Candidate candidate : candidates()) {
      add(candidate, sets);
    }
    this.latent = new LatentDesign(this, groups, itemParameters);
  }

  int rowCount() {
    return rows;
  }

  /** How many parameters are estimated, those of ability included. */
  int parameterCount() {
    return itemParameters + latent.parameterCount();
  }

  int itemParameterCount() {
    return itemParameters;
  }

  ItemId id(ItemSlot slot) {
    return data.items().get(slot.item);
  }

  ItemSlot slot(ItemId id, int group) {
    return slots.get(slotOf[group][data.index(id)]);
  }

  /** Only answers to them tie the scale. */
  boolean hasFixedItems() {
    return slots.stream().anyMatch(slot -> slot.isFixed() && slot.answers() > 0);
  }

  boolean hasUnitSlopes() {
    return slots.stream()
        .anyMatch(slot -> slot.isEstimated() && options.family(id(slot)).hasUnitSlope());
  }

  /** The first row of each item in each group. */
  int[][] firstRows() {
    int[][] first = new int[slotOf.length][data.itemCount()];
    for (int g = 0; g < first.length; g++) {
      for (int i = 0; i < first[g].length; i++) {
        first[g][i] = slots.get(slotOf[g][i]).firstRow;
      }
    }
    return first;
  }

  private List<Candidate> candidates() {
    int groups = data.groups().size();
    int[][][] chosen = new int[groups][data.itemCount()][];
    for (int g = 0; g < groups; g++) {
      Arrays.setAll(chosen[g], i -> new int[data.categoryCount(i)]);
    }
    for (int person = 0; person < data.personCount(); person++) {
      int[][] mine = chosen[data.group(person)];
      for (int i = 0; i < data.size(person); i++) {
        mine[data.item(person, i)][data.category(person, i)]++;
      }
    }
    countSets(chosen);
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < data.itemCount(); i++) {
      if (options.freed().contains(data.items().get(i)) && groups > 1) {
        for (int g = 0; g < groups; g++) {
          candidates.add(candidate(i, g, chosen[g][i]));
        }
      } else {
        candidates.add(candidate(i, ItemSlot.ALL_GROUPS, sum(chosen, i)));
      }
    }
    return candidates;
  }

  /** Of sets whose items have their thresholds from all of them. */
  private void countSets(int[][][] chosen) {
    for (int i = 0; i < data.itemCount(); i++) {
      ItemId id = data.items().get(i);
      if (options.family(id).borrowsThresholds() && options.fixed(id).isEmpty()) {
        int[] mine = sum(chosen, i);
        int[] all = chosenInSet.computeIfAbsent(set(id, mine), s -> new int[mine.length]);
        Arrays.setAll(all, k -> all[k] + mine[k]);
      }
    }
  }

  private String set(ItemId id, int[] chosen) {
    return options.set(id, chosen.length);
  }

  private static int[] sum(int[][][] chosen, int item) {
    int[] sum = new int[chosen[0][item].length];
    for (int[][] group : chosen) {
      for (int k = 0; k < sum.length; k++) {
        sum[k] += group[item][k];
      }
    }
    return sum;
  }

  private Candidate candidate(int item, int group, int[] chosen) {
    ItemId id = data.items().get(item);
    ModelFamily family = options.family(id);
    int count = chosen.length;
    if (options.fixed(id).isPresent()) {
      ItemForm form = new FixedForm(options.fixed(id).get());
      Checks.require(
          form.categories() >= count,
          "number of categories of " + id,
          count,
          "must be at most that of its fixed model (" + form.categories() + ")");
      return new Candidate(item, group, form, family, chosen, Optional.empty());
    }
    family.check(id.value(), count);
    int[] informative =
        family.borrowsThresholds() ? chosenInSet.getOrDefault(set(id, chosen), chosen) : chosen;
    Optional<String> reason = problem(chosen, informative, options.priors(id), family);
    return new Candidate(item, group, family.form(count), family, chosen, reason);
  }

  private static Optional<String> problem(
      int[] chosen, int[] informative, ItemPriors priors, ModelFamily family) {
    int answers = Arrays.stream(chosen).sum();
    if (answers == 0) {
      return Optional.of("Nobody answered it.");
    }
    if (priors.boundLocation()) {
      return family.keepsCategoriesApart() ? emptyInside(chosen) : Optional.empty();
    }
    for (int k = 0; k < chosen.length; k++) {
      if (chosen[k] == answers) {
        return Optional.of(
            "All %d answers are in category %d. Maybe there are too few answers, or a prior on its difficulty is needed."
                .formatted(answers, k));
      }
    }
    for (int k = 0; k < chosen.length; k++) {
      if (informative[k] == 0) {
        return Optional.of(
            "Nobody chose category %d. Maybe it can be joined with another one, or a prior on the intercepts is needed."
                .formatted(k));
      }
    }
    return Optional.empty();
  }

  /** Priors on each boundary do not keep two of them apart that have nothing between them. */
  private static Optional<String> emptyInside(int[] chosen) {
    return IntStream.range(1, chosen.length - 1)
        .filter(k -> chosen[k] == 0)
        .mapToObj(
            k ->
                "Nobody chose category %d, so that the boundaries beside it fall together. Maybe it can be joined with another one."
                    .formatted(k))
        .findFirst();
  }

  private void add(Candidate candidate, Map<String, ItemComponent> sets) {
    ItemId id = data.items().get(candidate.item());
    boolean counts = candidate.reason().isEmpty();
    boolean shares = counts && sharesParameters(candidate);
    String set = shares ? options.set(id, candidate.form().categories()) : "";
    boolean first = !sets.containsKey(set);
    int[] index = counts ? places(candidate, set) : new int[0];
    ItemSlot slot = new ItemSlot(candidate, index, counts ? rows : -1);
    rows += counts ? candidate.form().categories() : 0;
    if (slot.isEstimated()) {
      slot.addPriors(options.priors(id), candidate.family(), !shares || first);
      ItemComponent component =
          shares
              ? sets.computeIfAbsent(set, s -> addComponent(shared(candidate, index)))
              : addComponent(new int[0]);
      component.slots.add(slot);
    }
    for (int g = 0; g < slotOf.length; g++) {
      if (slot.group == ItemSlot.ALL_GROUPS || slot.group == g) {
        slotOf[g][slot.item] = slots.size();
      }
    }
    slots.add(slot);
  }

  /** A rating scale of two categories has a location of its own and no threshold to share. */
  private static boolean sharesParameters(Candidate candidate) {
    return IntStream.range(0, candidate.form().size()).anyMatch(candidate.family()::isShared);
  }

  private ItemComponent addComponent(int[] shared) {
    ItemComponent component = new ItemComponent(shared);
    components.add(component);
    return component;
  }

  /** New places for parameters of its own; those of the set for the others. */
  private int[] places(Candidate candidate, String set) {
    int[] index = new int[candidate.form().size()];
    for (int j = 0; j < index.length; j++) {
      index[j] =
          candidate.family().isShared(j)
              ? sharedPlaces
                  .computeIfAbsent(set, s -> new LinkedHashMap<>())
                  .computeIfAbsent(j, k -> itemParameters++)
              : itemParameters++;
    }
    return index;
  }

  private static int[] shared(Candidate candidate, int[] index) {
    int[] shared = new int[index.length];
    int count = 0;
    for (int j = 0; j < index.length; j++) {
      if (candidate.family().isShared(j)) {
        shared[count++] = index[j];
      }
    }
    return Arrays.copyOf(shared, count);
  }
}
