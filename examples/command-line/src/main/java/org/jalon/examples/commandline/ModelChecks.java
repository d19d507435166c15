package org.jalon.examples.commandline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jalon.calibration.ModelFamily;
import org.jalon.calibration.ResponseMatrix;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.NominalResponse;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemId;

/** Whether the models that were asked for can be those of the answers. */
final class ModelChecks {

  private static final Set<ModelFamily> RIGHT_OR_WRONG =
      Set.of(
          ModelFamily.RASCH,
          ModelFamily.ONE_PL,
          ModelFamily.TWO_PL,
          ModelFamily.THREE_PL,
          ModelFamily.FOUR_PL);

  private ModelChecks() {}

  static String labels() {
    return Arrays.stream(ModelFamily.values())
        .map(ModelFamily::label)
        .collect(Collectors.joining(", "));
  }

  /** The family that the model of an item is one of. */
  static Optional<ModelFamily> familyOf(ResponseModel model) {
    if (model instanceof LogisticModel logistic) {
      return Optional.of(
          logistic.upperAsymptote() != 1
              ? ModelFamily.FOUR_PL
              : logistic.guessing() != 0 ? ModelFamily.THREE_PL : ModelFamily.TWO_PL);
    } else if (model instanceof GradedResponse) {
      return Optional.of(ModelFamily.GRADED_RESPONSE);
    } else if (model instanceof GeneralizedPartialCredit) {
      return Optional.of(ModelFamily.GENERALIZED_PARTIAL_CREDIT);
    }
    return model instanceof NominalResponse
        ? Optional.of(ModelFamily.NOMINAL_RESPONSE)
        : Optional.empty();
  }

  /** The models of the bank, where no others are named. */
  static ItemModelOptions.Families withBank(
      ItemModelOptions.Families families, Optional<ItemBank> bank, ResponseMatrix matrix) {
    if (bank.isEmpty() || families.common().isPresent()) {
      return families;
    }
    Map<String, ModelFamily> byItem = new LinkedHashMap<>();
    for (Item item : bank.get().items()) {
      if (matrix.items().contains(item.id())) {
        familyOf(item.model()).ifPresent(family -> byItem.put(item.id().value(), family));
      }
    }
    byItem.putAll(families.byItem());
    return new ItemModelOptions.Families(Optional.empty(), byItem);
  }

  /** How many parameters the items can have at most. */
  static int parameters(ResponseMatrix matrix, Map<ItemId, ModelFamily> families) {
    int count = 0;
    for (Map.Entry<ItemId, ModelFamily> item : families.entrySet()) {
      int categories = matrix.categoryCount(matrix.index(item.getKey()));
      count +=
          switch (item.getValue()) {
            case RASCH, ONE_PL, RATING_SCALE -> 1;
            case TWO_PL -> 2;
            case THREE_PL -> 3;
            case FOUR_PL -> 4;
            case PARTIAL_CREDIT -> categories - 1;
            case GRADED_RESPONSE, GENERALIZED_PARTIAL_CREDIT -> categories;
            case NOMINAL_RESPONSE -> 2 * (categories - 1);
          };
    }
    return count;
  }

  /** Tells every item whose model is wrong, or that is not there. */
  static void check(
      ResponseMatrix matrix, ItemModelOptions.Families families, Optional<ItemBank> fixed) {
    List<String> problems = new ArrayList<>();
    Set<ItemId> known =
        fixed.stream()
            .flatMap(bank -> bank.items().stream())
            .map(Item::id)
            .collect(Collectors.toSet());
    Set<String> given = matrix.items().stream().map(ItemId::value).collect(Collectors.toSet());
    for (String id : families.byItem().keySet()) {
      if (!given.contains(id)) {
        problems.add("The item (" + Texts.quoted(id) + ") with a model of its own has no answers.");
      } else if (known.contains(new ItemId(id))) {
        problems.add(
            "The item (" + Texts.quoted(id) + ") has a model of its own, but --fixed fixes it.");
      }
    }
    for (int item = 0; item < matrix.itemCount(); item++) {
      ItemId id = matrix.items().get(item);
      int count = matrix.categoryCount(item);
      if (!known.contains(id) && count > 2 && RIGHT_OR_WRONG.contains(families.of(id))) {
        problems.add(
            "The item (%s) has answers in categories 0 to %d, but the model %s has two. Maybe GRM or GPCM is meant, or --first-category 1."
                .formatted(id, count - 1, families.of(id).label()));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
  }
}
