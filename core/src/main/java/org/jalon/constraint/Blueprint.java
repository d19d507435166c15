package org.jalon.constraint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.reproducibility.RandomSeed;

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
   * item has, allow only values that no item has, or ask for more items than there are.
   *
   * @param bank the bank
   * @return one sentence for each; empty if the blueprint can be used with the bank
   */
  public List<String> validate(ResolvedItemBank bank) {
    return constraints.stream().flatMap(rule -> rule.problems(bank).stream()).toList();
  }

  /**
   * What may be asked next if no rule leaves anything to chance: as with the seed 0.
   *
   * @param responses the answers so far, with their bank
   * @return the eligible items, and the reason for every other one
   * @throws java.util.NoSuchElementException if a rule is about an attribute that no item of the
   *     bank has; see {@link #validate}
   */
  public Eligibility eligibility(Responses responses) {
    return eligibility(responses, new RandomSeed(0));
  }

  /**
   * What may be asked next.
   *
   * @param responses the answers so far, with their bank
   * @param seed the seed of the test, for rules that draw
   * @return the eligible items, and the reason for every other one
   * @throws java.util.NoSuchElementException if a rule is about an attribute that no item of the
   *     bank has; see {@link #validate}
   */
  public Eligibility eligibility(Responses responses, RandomSeed seed) {
    ContentPosition position = new ContentPosition(responses, seed, constraints);
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
      constraint.restrict(position, candidates);
      if (candidates.isEmpty() && constraint.givesWay() && !before.isEmpty()) {
        candidates = before;
        setAside.add(constraint);
      } else {
        mark(verdicts, before, candidates, Eligibility.FIRST_RULE + rule);
      }
    }
    return new Eligibility(constraints, candidates, verdicts, setAside);
  }

  /**
   * This blueprint as a companion of one test after the other, for servers and simulations.
   *
   * @param bank the bank that items are asked from
   * @return a new companion, or empty if a rule has none: those that count, sum or look ahead must
   *     see the whole position
   * @throws java.util.NoSuchElementException if a rule is about an attribute that no item of the
   *     bank has; see {@link #validate}
   */
  public Optional<RunningEligibility> running(ResolvedItemBank bank) {
    return RunningEligibility.of(this, bank);
  }

  /**
   * What tells which rules tests break.
   *
   * @param bank the items
   * @return a new audit
   */
  public BlueprintAudit audit(ResolvedItemBank bank) {
    return new BlueprintAudit(this, bank);
  }

  private static void mark(int[] verdicts, BitSet before, BitSet after, int verdict) {
    for (int i = before.nextSetBit(0); i >= 0; i = before.nextSetBit(i + 1)) {
      if (!after.get(i)) {
        verdicts[i] = verdict;
      }
    }
  }
}
