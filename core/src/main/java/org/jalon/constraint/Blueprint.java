package org.jalon.constraint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jalon.item.ContentAttribute;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;

/**
 * The rules about the content of a test, in order: each one restricts what those before it allow.
 * Before all of them, an item is never asked twice.
 *
 * <p>Rules that give way are set aside, at one position, when they would leave no item; a test goes
 * on as long as the obligations allow an item.
 *
 * @param constraints the rules in their order
 */
public record Blueprint(List<ContentConstraint> constraints) {

  /** Creates a blueprint from a copy of the list. */
  public Blueprint {
    constraints = List.copyOf(constraints);
  }

  /**
   * A blueprint.
   *
   * @param constraints the rules in their order; none means that every item may be asked once
   * @return the blueprint
   */
  public static Blueprint of(ContentConstraint... constraints) {
    return new Blueprint(List.of(constraints));
  }

  /**
   * This blueprint with a rule of its own for one person, such as the language, put before all
   * others.
   *
   * @param constraint the rule
   * @return a new blueprint
   */
  public Blueprint beginningWith(ContentConstraint constraint) {
    List<ContentConstraint> all = new ArrayList<>();
    all.add(constraint);
    all.addAll(constraints);
    return new Blueprint(all);
  }

  /**
   * The rules of this blueprint that cannot mean a bank: they are about a content attribute that no
   * item has, or allow only values that no item has.
   *
   * @param bank the bank
   * @return one sentence for each; empty if the blueprint can be used with the bank
   */
  public List<String> validate(ResolvedItemBank bank) {
    List<String> problems = new ArrayList<>();
    for (ContentConstraint constraint : constraints) {
      constraint.attribute().ifPresent(name -> validate(constraint, name, bank, problems));
    }
    return problems;
  }

  private static void validate(
      ContentConstraint constraint, String name, ResolvedItemBank bank, List<String> problems) {
    Optional<ContentAttribute> attribute = bank.findAttribute(name);
    if (attribute.isEmpty()) {
      problems.add(
          "The rule (%s) is about the content attribute (%s), which no item of the bank (%s) has; they have %s."
              .formatted(constraint.describe(), name, bank, bank.attributeNames()));
      return;
    }
    Set<String> required = constraint.requiredValues();
    if (!required.isEmpty() && Collections.disjoint(required, attribute.get().values())) {
      problems.add(
          "The rule (%s) leaves no item of the bank (%s): none has one of its values. Maybe they are misspelt."
              .formatted(constraint.describe(), bank));
    }
  }

  /**
   * What may be asked next.
   *
   * @param responses the answers so far, with their bank
   * @return the eligible items, and the reason for every other one
   * @throws java.util.NoSuchElementException if a rule is about an attribute that no item of the
   *     bank has; see {@link #validate}
   */
  public Eligibility eligibility(Responses responses) {
    int size = responses.bank().size();
    int[] verdicts = new int[size];
    BitSet everything = new BitSet(size);
    everything.set(0, size);
    BitSet candidates = (BitSet) everything.clone();
    candidates.andNot(responses.administered());
    mark(verdicts, everything, candidates, Eligibility.ADMINISTERED);
    List<ContentConstraint> setAside = new ArrayList<>();
    for (int rule = 0; rule < constraints.size(); rule++) {
      ContentConstraint constraint = constraints.get(rule);
      BitSet before = (BitSet) candidates.clone();
      constraint.restrict(responses, candidates);
      if (candidates.isEmpty() && constraint.givesWay() && !before.isEmpty()) {
        candidates = before;
        setAside.add(constraint);
      } else {
        mark(verdicts, before, candidates, Eligibility.FIRST_RULE + rule);
      }
    }
    return new Eligibility(constraints, candidates, verdicts, setAside);
  }

  private static void mark(int[] verdicts, BitSet before, BitSet after, int verdict) {
    for (int i = before.nextSetBit(0); i >= 0; i = before.nextSetBit(i + 1)) {
      if (!after.get(i)) {
        verdicts[i] = verdict;
      }
    }
  }
}
