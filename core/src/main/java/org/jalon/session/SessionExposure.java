package org.jalon.session;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jalon.exposure.AbilityClasses;
import org.jalon.exposure.ExposureContext;
import org.jalon.exposure.TestExposure;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.stopping.BankExhausted;

/**
 * The exposure of items in one session: at each choice of an item, the ability then estimated, the
 * item, and what the control withheld, decided again. A control that leaves the test without an
 * item has decided too: else a class in which it does so could never change.
 */
record SessionExposure(ResolvedItemBank bank, List<Choice> choices) {

  private record Choice(double ability, Optional<ItemId> item, BitSet eligible) {

    static Choice of(AssessmentPlan plan, ExposureContext context, Optional<ItemId> item) {
      return new Choice(context.ability(), item, plan.exposureControl().eligible(context));
    }
  }

  static SessionExposure of(AssessmentPlan plan, SessionState state, SessionLog log) {
    RandomSeed seed = log.started().provenance().seed();
    Responses answers = state.responses();
    Responses before = Responses.none(answers.bank());
    List<Choice> choices = new ArrayList<>();
    for (SessionEvent event : log.events()) {
      if (event instanceof SessionEvent.ItemSelected selected) {
        int position = choices.size();
        double ability = state.estimates().get(position).ability();
        ExposureContext context = new ExposureContext(before, ability, seed);
        choices.add(Choice.of(plan, context, Optional.of(selected.item())));
        if (position < answers.size()) {
          before = before.with(answers.item(position), answers.category(position));
        }
      }
    }
    if (isEndedByControl(plan, state, seed)) {
      double ability = state.estimate().ability();
      choices.add(Choice.of(plan, new ExposureContext(before, ability, seed), Optional.empty()));
    }
    return new SessionExposure(answers.bank(), choices);
  }

  private static boolean isEndedByControl(
      AssessmentPlan plan, SessionState state, RandomSeed seed) {
    return state.endReasons().contains(BankExhausted.REASON)
        && EligibleItems.at(plan, state, seed)
            .eligibility()
            .exclusions()
            .containsKey(plan.exposureControl().describe());
  }

  TestExposure in(AbilityClasses classes) {
    Map<Integer, List<Choice>> byClass = new TreeMap<>();
    for (Choice choice : choices) {
      byClass.computeIfAbsent(classes.of(choice.ability), k -> new ArrayList<>()).add(choice);
    }
    List<TestExposure.Visit> visits = new ArrayList<>();
    byClass.forEach((k, some) -> visits.add(visit(k, some)));
    return new TestExposure(classes, visits);
  }

  /**
   * An item is withheld if it was eligible at none of these choices, and not asked all the same.
   */
  private TestExposure.Visit visit(int abilityClass, List<Choice> some) {
    Set<ItemId> administered = new LinkedHashSet<>();
    BitSet withheld = new BitSet(bank.size());
    withheld.set(0, bank.size());
    for (Choice choice : some) {
      choice.item.ifPresent(administered::add);
      withheld.andNot(choice.eligible);
    }
    Set<ItemId> items = new LinkedHashSet<>();
    withheld.stream().mapToObj(item -> bank.item(item).id()).forEach(items::add);
    items.removeAll(administered);
    return new TestExposure.Visit(abilityClass, administered, items);
  }
}
