package org.jalon.item;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.OutcomePlace;
import org.jalon.referential.Referential;
import org.jspecify.annotations.Nullable;

/** One walk over the items that collects everything wrong with them. */
final class ItemBankValidator {

  private final ItemBank bank;
  private final Optional<Referential> referential;
  private final List<ItemBankIssue> issues = new ArrayList<>();
  private final Map<ItemId, String> pathsById = new HashMap<>();

  ItemBankValidator(ItemBank bank, Optional<Referential> referential) {
    this.bank = bank;
    this.referential = referential;
  }

  List<ItemBankIssue> validate() {
    if (bank.items().isEmpty()) {
      issues.add(new ItemBankIssue.EmptyBank("$.items"));
    }
    for (int i = 0; i < bank.items().size(); i++) {
      validate("$.items[" + i + "]", bank.items().get(i));
    }
    return List.copyOf(issues);
  }

  private void validate(String path, Item item) {
    @Nullable String first = pathsById.putIfAbsent(item.id(), path);
    if (first != null) {
      issues.add(new ItemBankIssue.DuplicateItem(path + ".id", item.id(), first));
    }
    item.outcome().ifPresent(outcome -> link(path + ".outcome", item, outcome));
    double discrimination = discrimination(item.model());
    if (discrimination < 0
        && bank.negativeDiscrimination() == ItemBank.NegativeDiscrimination.REFUSED) {
      issues.add(new ItemBankIssue.NegativeDiscrimination(path + ".a", item.id(), discrimination));
    }
  }

  /** That of the models that have one of either sign. */
  private static double discrimination(ResponseModel model) {
    if (model instanceof LogisticModel logistic) {
      return logistic.discrimination();
    }
    return model instanceof GeneralizedPartialCredit credit ? credit.discrimination() : 0;
  }

  private void link(String path, Item item, OutcomeId outcome) {
    if (referential.isEmpty()) {
      return;
    }
    Referential target = referential.get();
    Optional<OutcomePlace> place = target.findOutcome(outcome);
    if (place.isEmpty()) {
      issues.add(new ItemBankIssue.UnknownOutcome(path, item.id(), outcome, target.release()));
    } else if (!place.get().outcome().isActive()) {
      issues.add(new ItemBankIssue.InactiveOutcome(path, item.id(), outcome, target.release()));
    }
  }
}
