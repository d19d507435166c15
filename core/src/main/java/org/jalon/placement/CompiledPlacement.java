package org.jalon.placement;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jalon.knowledge.KnowledgeElement;
import org.jalon.knowledge.KnowledgeTarget;
import org.jalon.referential.Language;
import org.jalon.referential.Level;
import org.jalon.referential.OutcomeId;

/**
 * The reference placement over the outcomes and items of a test, in dense arrays: for simulations
 * and services that lead many tests at once. It asks the very questions that {@link
 * ReferencePlacement} asks in a session, without a trace.
 *
 * <p>Immutable and thread-safe; each thread leads its tests with a {@link RunningPlacement} of its
 * own.
 */
public final class CompiledPlacement {

  final ReferencePlacement plan;
  final KnowledgeTarget target;
  final RewardRanking ranking;

  /** Masks of levels, by topic: outcomes of the test, those with an item, those with one to ask. */
  final byte[] targeted;

  final byte[] ladder;
  final byte[] playable;

  /** Those that have only items with a time limit. */
  final byte[] timed;

  /** 0 for easy topics, which come first, 1 for the others. */
  final byte[] group;

  /** Whether all outcomes of a group that have an item have one to ask. */
  final boolean[] complete = {true, true};

  /** By topic and level. */
  final short[] outcomeAt;

  /** Whether the items to choose from have a time limit, by outcome: all, none, or some. */
  final byte[] limits;

  /** The items to choose from, by outcome, and those after an item with a time limit. */
  final PlacementItem[][] items;

  final PlacementItem[][] calmItems;

  CompiledPlacement(
      ReferencePlacement plan,
      PlacementPool pool,
      Collection<OutcomeId> outcomes,
      Optional<Language> language) {
    PlacementMaterial material = new PlacementMaterial(pool, outcomes, language);
    this.plan = plan;
    this.target = material.target();
    this.ranking = new RewardRanking(plan);
    int topics = target.topicCount();
    this.targeted = new byte[topics];
    this.ladder = new byte[topics];
    this.playable = new byte[topics];
    this.timed = new byte[topics];
    this.group = new byte[topics];
    this.outcomeAt = new short[topics * Level.COUNT];
    this.limits = new byte[target.size()];
    this.items = new PlacementItem[target.size()][];
    this.calmItems = new PlacementItem[target.size()][];
    for (int outcome = 0; outcome < target.size(); outcome++) {
      place(outcome, material);
    }
    for (int topic = 0; topic < topics; topic++) {
      group[topic] = (byte) (ladderEnd(topic) <= plan.easyTopicLevel() ? 0 : 1);
      complete[group[topic]] &= playable[topic] == ladder[topic];
    }
  }

  private void place(int outcome, PlacementMaterial material) {
    int topic = target.topicOf(outcome);
    int level = target.level(outcome);
    byte bit = (byte) RewardRanking.bit(level);
    List<PlacementItem> playables = material.playable(outcome, Set.of());
    outcomeAt[topic * Level.COUNT + level - 1] = (short) outcome;
    targeted[topic] |= bit;
    ladder[topic] |= material.isOnLadder(outcome) ? bit : 0;
    playable[topic] |= playables.isEmpty() ? 0 : bit;
    timed[topic] |= playables.stream().allMatch(PlacementItem::isTimed) ? bit : 0;
    items[outcome] = material.preferred(playables, false).toArray(PlacementItem[]::new);
    limits[outcome] = limit(items[outcome]);
    calmItems[outcome] = material.preferred(playables, true).toArray(PlacementItem[]::new);
  }

  static final byte NO_LIMIT = 0;
  static final byte SOME_LIMIT = 1;
  static final byte ALL_LIMIT = 2;

  private static byte limit(PlacementItem[] items) {
    long limited = Arrays.stream(items).filter(PlacementItem::isTimed).count();
    if (limited == 0) {
      return NO_LIMIT;
    }
    return limited == items.length ? ALL_LIMIT : SOME_LIMIT;
  }

  private int ladderEnd(int topic) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(Byte.toUnsignedInt(ladder[topic]));
  }

  /**
   * The outcomes of the test.
   *
   * @return the target, in whose numbers a running placement speaks
   */
  public KnowledgeTarget target() {
    return target;
  }

  /**
   * Something to lead tests with, one after the other.
   *
   * @return a new running placement, for one thread, at the beginning of a test with seed 0 of a
   *     person of whom nothing is known
   */
  public RunningPlacement running() {
    RunningPlacement running = new RunningPlacement(this);
    running.start(0, List.<KnowledgeElement>of());
    return running;
  }
}
