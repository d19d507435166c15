package org.jalon.placement;

import java.util.List;
import java.util.OptionalInt;
import org.jalon.knowledge.KnowledgeElement;
import org.jalon.knowledge.KnowledgeTarget;
import org.jalon.referential.Level;

/**
 * A reference placement test in progress, in place: {@link #next} tells the outcome to ask, {@link
 * #item} its item, {@link #answer} takes the answer. Once warm, none of these allocates.
 *
 * <pre>{@code
 * RunningPlacement running = compiled.running();
 * running.start(seed, List.of());
 * while (running.next() >= 0) {
 *   running.answer(ask(running.item()));
 * }
 * }</pre>
 *
 * <p>Questions, predicted levels and what is mastered are those of a {@link PlacementSession} of
 * the same plan, seed and beginning. Mutable, for one thread.
 */
public final class RunningPlacement {

  private static final int NONE = -1;

  /** All levels of a ladder. */
  private static final int LADDER = RewardRanking.LADDERS - 1;

  private final CompiledPlacement compiled;
  private final KnowledgeTarget target;
  private final LadderSets[] groups;
  private final LevelPrediction prediction = new LevelPrediction();

  /** Masks of levels by topic: outcomes of the ladder of which nothing is known. */
  private final byte[] open;

  /** Those among which a scan chooses. */
  private final byte[] eligible;

  /** Of which something is known; assessed by this test; asked; mastered. */
  private final byte[] known;

  private final byte[] own;
  private final byte[] direct;
  private final byte[] mastered;
  private long outcomeHash;
  private long itemHash;
  private boolean first;
  private boolean untimed;
  private int outcome = NONE;
  private int topic;
  private int level;

  RunningPlacement(CompiledPlacement compiled) {
    this.compiled = compiled;
    this.target = compiled.target;
    int topics = target.topicCount();
    this.groups =
        new LadderSets[] {
          new LadderSets(compiled.ranking, topics, target.size()),
          new LadderSets(compiled.ranking, topics, target.size())
        };
    this.open = new byte[topics];
    this.eligible = new byte[topics];
    this.known = new byte[topics];
    this.own = new byte[topics];
    this.direct = new byte[topics];
    this.mastered = new byte[topics];
  }

  /**
   * Begins a test.
   *
   * @param seed what decides between equally good questions
   * @param latest what counts as known, at most one element per outcome; outcomes outside the test
   *     are ignored
   */
  public void start(long seed, List<KnowledgeElement> latest) {
    outcomeHash = SeededChoice.hash(seed);
    itemHash = SeededChoice.hash(seed + 1);
    prediction.clear();
    for (int topic = 0; topic < open.length; topic++) {
      known[topic] = 0;
      own[topic] = 0;
      direct[topic] = 0;
      mastered[topic] = 0;
    }
    for (int i = 0; i < latest.size(); i++) {
      know(latest.get(i));
    }
    groups[0].clear();
    groups[1].clear();
    for (int topic = 0; topic < open.length; topic++) {
      open[topic] = (byte) (compiled.ladder[topic] & ~known[topic]);
      groups[compiled.group[topic]].add(topic, mask(open, topic));
    }
    first = true;
    untimed = true;
    decide();
  }

  private void know(KnowledgeElement element) {
    OptionalInt found = target.find(element.outcome());
    if (found.isPresent()) {
      int topic = target.topicOf(found.getAsInt());
      int bit = RewardRanking.bit(target.level(found.getAsInt()));
      known[topic] |= (byte) bit;
      if (element.isValidated()) {
        mastered[topic] |= (byte) bit;
      }
      if (element.isDirect()) {
        direct[topic] |= (byte) bit;
        prediction.add(target.level(found.getAsInt()), element.isValidated());
      }
    }
  }

  /**
   * The outcome to ask.
   *
   * @return its number in the target, or −1 at the end of the test
   */
  public int next() {
    return outcome;
  }

  /**
   * The item to ask.
   *
   * @return the item
   * @throws IllegalStateException if the test has ended
   */
  public PlacementItem item() {
    if (outcome == NONE) {
      throw new IllegalStateException("There is no item to ask: the test has ended.");
    }
    PlacementItem[] items = (untimed ? compiled.calmItems : compiled.items)[outcome];
    return items[(int) (itemHash % items.length)];
  }

  /**
   * The level predicted from what was asked.
   *
   * @return 0.5 to 7.5; 3.5 if nothing was
   */
  public double predictedLevel() {
    return LevelPrediction.level(prediction.predicted());
  }

  /**
   * Whether an outcome is known to be mastered, asked or inferred.
   *
   * @param outcome its number in the target
   * @return whether it is
   */
  public boolean isMastered(int outcome) {
    return (mastered[target.topicOf(outcome)] & RewardRanking.bit(target.level(outcome))) != 0;
  }

  /**
   * Takes the answer to the item and decides what comes next.
   *
   * @param correct whether it is right
   * @throws IllegalStateException if the test has ended
   */
  public void answer(boolean correct) {
    boolean timed = isItemTimed();
    learn(correct);
    first = false;
    untimed = timed;
    decide();
  }

  /** Without a look at the item where all items of the outcome are alike. */
  private boolean isItemTimed() {
    boolean alike =
        outcome != NONE && !untimed && compiled.limits[outcome] != CompiledPlacement.SOME_LIMIT;
    return alike ? compiled.limits[outcome] == CompiledPlacement.ALL_LIMIT : item().isTimed();
  }

  private void learn(boolean correct) {
    int bit = RewardRanking.bit(level);
    int before =
        compiled.plan.scope() == InferenceScope.THIS_ASSESSMENT ? own[topic] : known[topic];
    int inferred =
        compiled.targeted[topic] & (correct ? bit - 1 : (-bit & ~bit)) & ~before & LADDER;
    forget(direct[topic] & inferred);
    int learnt = inferred | bit;
    own[topic] |= (byte) learnt;
    known[topic] |= (byte) learnt;
    direct[topic] = (byte) ((direct[topic] & ~inferred) | bit);
    mastered[topic] = (byte) (correct ? mastered[topic] | learnt : mastered[topic] & ~learnt);
    prediction.add(level, correct);
    LadderSets group = groups[compiled.group[topic]];
    group.remove(topic, mask(open, topic));
    open[topic] &= (byte) ~learnt;
    group.add(topic, mask(open, topic));
  }

  /** Outcomes asked in earlier tests that are inferred now no longer count for the prediction. */
  private void forget(int levels) {
    for (int left = levels & LADDER; left != 0; left &= left - 1) {
      int forgotten = Integer.numberOfTrailingZeros(left) + 1;
      prediction.remove(forgotten, (mastered[topic] & RewardRanking.bit(forgotten)) != 0);
    }
  }

  private void decide() {
    int group = groups[0].open() > 0 && hasCandidate(0) ? 0 : 1;
    int chosen = NONE;
    if (first || untimed || !compiled.complete[group]) {
      chosen = scan(group);
    } else {
      int k = prediction.predicted();
      int equals = groups[group].find(k);
      if (equals > 0) {
        chosen =
            groups[group].choose(k, Integer.remainderUnsigned((int) outcomeHash, equals), open);
      }
    }
    topic = chosen >> 4;
    level = chosen & 15;
    outcome = chosen == NONE ? NONE : compiled.outcomeAt[topic * Level.COUNT + level - 1];
  }

  private boolean hasCandidate(int group) {
    return compiled.complete[group] || findEligible(group) != 0; // all open ones can be asked
  }

  /**
   * The choice topic by topic, for what the rankings do not know of: the first question, time
   * limits, and outcomes without an item in the language.
   */
  private int scan(int group) {
    int levels = findEligible(group);
    if (untimed && isAnyCalm()) {
      levels = 0;
      for (int topic = 0; topic < open.length; topic++) {
        eligible[topic] &= (byte) ~compiled.timed[topic];
        levels |= mask(eligible, topic);
      }
    }
    if (first) {
      int wanted = RewardRanking.bit(compiled.plan.firstLevel());
      int level = (levels & wanted) != 0 ? wanted : levels & -levels;
      for (int topic = 0; topic < open.length; topic++) {
        eligible[topic] &= (byte) level;
      }
    }
    return drawEligible();
  }

  /** Finds the open outcomes of a group that have an item; gives their levels. */
  private int findEligible(int group) {
    int levels = 0;
    for (int topic = 0; topic < open.length; topic++) {
      boolean inGroup = compiled.group[topic] == group;
      eligible[topic] = (byte) (inGroup ? open[topic] & compiled.playable[topic] : 0);
      levels |= mask(eligible, topic);
    }
    return levels;
  }

  private boolean isAnyCalm() {
    int levels = 0;
    for (int topic = 0; topic < open.length; topic++) {
      levels |= mask(eligible, topic) & ~compiled.timed[topic];
    }
    return levels != 0;
  }

  /** One of the eligible outcomes of highest reward; {@link #NONE} if there is none. */
  private int drawEligible() {
    double highest = 0;
    int equals = 0;
    for (int topic = 0; topic < open.length; topic++) {
      for (int left = mask(eligible, topic); left != 0; left &= left - 1) {
        double reward = reward(topic, Integer.numberOfTrailingZeros(left) + 1);
        if (reward > highest) {
          highest = reward;
          equals = 0;
        }
        equals += reward == highest ? 1 : 0;
      }
    }
    return highest == 0
        ? NONE
        : eligibleOf(highest, Integer.remainderUnsigned((int) outcomeHash, equals));
  }

  private int eligibleOf(double reward, int index) {
    int before = 0;
    for (int topic = 0; topic < open.length; topic++) {
      for (int left = mask(eligible, topic); left != 0; left &= left - 1) {
        int at = Integer.numberOfTrailingZeros(left) + 1;
        if (reward(topic, at) == reward && before++ == index) {
          return topic << 4 | at;
        }
      }
    }
    throw new IllegalStateException("There is no outcome " + index + " of this reward.");
  }

  /** At the beginning, all are worth the same. */
  private double reward(int topic, int at) {
    if (first) {
      return 1;
    }
    double predicted = predictedLevel();
    return compiled.plan.isTooDifficult(at, predicted)
        ? 0
        : RewardRanking.reward(predicted, at, mask(open, topic));
  }

  private static int mask(byte[] masks, int topic) {
    return Byte.toUnsignedInt(masks[topic]);
  }
}
