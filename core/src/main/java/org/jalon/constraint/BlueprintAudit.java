package org.jalon.constraint;

import java.util.ArrayList;
import java.util.List;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.reproducibility.RandomSeed;

/**
 * Tells which rules of a blueprint tests broke, as they were when they ended: a rule about a whole
 * test if its numbers are not those of the test, such as after a person has left early, and a rule
 * about the next item if it forbade an item that was asked, which only a rule that gives way
 * allows. {@link ContentConstraint.EveryValueFirst} is broken if a value came a second time while
 * another one had not come at all.
 *
 * <p>Used for one test after the other. Mutable, for one thread. Allocates nothing unless a rule
 * must see the whole position.
 */
public final class BlueprintAudit {

  private final Blueprint blueprint;
  private final ResolvedItemBank bank;
  private final List<RuleAudit> audits = new ArrayList<>();
  private final List<RuleAudit.Positional> positional = new ArrayList<>();
  private Responses responses;
  private RandomSeed seed = new RandomSeed(0);

  BlueprintAudit(Blueprint blueprint, ResolvedItemBank bank) {
    this.blueprint = blueprint;
    this.bank = bank;
    this.responses = Responses.none(bank);
    List<ContentConstraint> rules = blueprint.constraints();
    for (int i = 0; i < rules.size(); i++) {
      RuleAudit audit = RuleAudit.of(rules.get(i), i, bank);
      audits.add(audit);
      if (audit instanceof RuleAudit.Positional each) {
        positional.add(each);
      }
    }
  }

  /**
   * Begins a test.
   *
   * @param testSeed the value of the seed of the test
   */
  public void begin(long testSeed) {
    for (int i = 0; i < audits.size(); i++) {
      audits.get(i).begin();
    }
    if (!positional.isEmpty()) {
      responses = Responses.none(bank);
      seed = new RandomSeed(testSeed);
    }
  }

  /**
   * Adds the next answer.
   *
   * @param item the number of the item asked
   * @param category the category of its answer
   */
  public void add(int item, int category) {
    if (!positional.isEmpty()) {
      Eligibility eligibility = blueprint.eligibility(responses, seed);
      positional.forEach(audit -> audit.look(eligibility, item));
      responses = responses.with(item, category);
    }
    for (int i = 0; i < audits.size(); i++) {
      audits.get(i).add(item);
    }
  }

  /**
   * Whether the answers so far break a rule.
   *
   * @param constraint its index in the blueprint
   * @return whether they do
   * @throws IndexOutOfBoundsException if there is no such rule
   */
  public boolean isBroken(int constraint) {
    return audits.get(constraint).isBroken();
  }
}
