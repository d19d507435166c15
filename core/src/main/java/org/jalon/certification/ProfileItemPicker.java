package org.jalon.certification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jalon.internal.Checks;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.Language;
import org.jalon.referential.Level;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.OutcomeMatrix;
import org.jalon.reproducibility.RandomSeed;

/**
 * Draws the items of a test that confirms a profile: for each competence, the hardest learning
 * outcomes that the person was found to master, of as many topics as possible.
 *
 * <p>For each competence, level by level from the highest one, every active outcome mastered at
 * that level offers one item: drawn with equal chances among its items in the person's language
 * that the person never answered right, or among all of them if there are none such; an outcome
 * without items offers none. Of what a level offers, in the order of the referential, items of
 * topics that no harder item is of come first. It ends with the level at which there are enough
 * items; the first ones of them are taken.
 *
 * <p>The draw for an outcome depends on the seed and the outcome alone. Immutable and thread-safe.
 */
public final class ProfileItemPicker {

  private final ResolvedItemBank bank;
  private final OutcomeMatrix outcomes;
  private final int itemsPerCompetence;
  private final Map<OutcomeId, List<Integer>> itemsOf = new LinkedHashMap<>();

  /**
   * Creates a picker.
   *
   * @param bank the items
   * @param conditions how many items a competence has
   * @throws IllegalArgumentException if the bank was not resolved with a referential
   */
  public ProfileItemPicker(ResolvedItemBank bank, ProfileConditions conditions) {
    Checks.require(
        bank.referential().isPresent(),
        "item bank",
        bank,
        "must be resolved with a referential, so that outcomes have topics and levels");
    this.bank = bank;
    this.outcomes = bank.referential().orElseThrow().outcomeMatrix();
    this.itemsPerCompetence = conditions.itemsPerCompetence();
    for (int item = 0; item < bank.size(); item++) {
      int number = item;
      bank.item(item)
          .outcome()
          .ifPresent(id -> itemsOf.computeIfAbsent(id, any -> new ArrayList<>()).add(number));
    }
  }

  /**
   * What is known of a person.
   *
   * @param mastered the learning outcomes that the person was found to master
   * @param answeredRight the items that the person ever answered right
   * @param language the language of the test
   */
  public record Candidate(Set<OutcomeId> mastered, Set<ItemId> answeredRight, Language language) {

    /** Creates a candidate from copies of the sets. */
    public Candidate {
      mastered = Set.copyOf(mastered);
      answeredRight = Set.copyOf(answeredRight);
    }
  }

  /**
   * Draws the items of a test.
   *
   * @param profile the competences to confirm; one that the referential does not contain has no
   *     items
   * @param candidate what is known of the person
   * @param seed where the draws come from
   * @return at most as many items for each competence as the conditions say, in the order of the
   *     profile, the hardest first; fewer, or none, if the person masters too few outcomes that
   *     have items
   */
  public Map<CompetenceId, List<ItemId>> pick(
      List<ProfiledCompetence> profile, Candidate candidate, RandomSeed seed) {
    Map<CompetenceId, List<ItemId>> picked = new LinkedHashMap<>();
    profile.forEach(
        profiled ->
            picked.put(profiled.competence(), pick(profiled.competence(), candidate, seed)));
    return Collections.unmodifiableMap(picked);
  }

  private List<ItemId> pick(CompetenceId competence, Candidate candidate, RandomSeed seed) {
    List<ItemId> items = new ArrayList<>();
    Set<Integer> topics = new HashSet<>();
    for (int level = Level.COUNT; level > 0 && items.size() < itemsPerCompetence; level--) {
      Map<Integer, ItemId> offered = offered(competence, level, candidate, seed);
      List<ItemId> ofKnownTopics = new ArrayList<>();
      offered.forEach((topic, item) -> (topics.contains(topic) ? ofKnownTopics : items).add(item));
      items.addAll(ofKnownTopics);
      topics.addAll(offered.keySet());
    }
    return List.copyOf(items.subList(0, Math.min(itemsPerCompetence, items.size())));
  }

  /** The items that outcomes of a level offer, by topic: a topic has one outcome at a level. */
  private Map<Integer, ItemId> offered(
      CompetenceId competence, int level, Candidate candidate, RandomSeed seed) {
    Map<Integer, ItemId> offered = new LinkedHashMap<>();
    int number = outcomes.findCompetence(competence).orElse(-1);
    for (int topic = 0; topic < outcomes.topicCount(); topic++) {
      int outcome = outcomes.outcomeAt(topic, level);
      if (outcomes.competenceOf(topic) == number && outcome >= 0) {
        List<ItemId> items = items(outcomes.outcome(outcome).id(), candidate);
        if (!items.isEmpty()) {
          int draw = seed.split(outcome).at(0, "profile-item").nextInt(items.size());
          offered.put(topic, items.get(draw));
        }
      }
    }
    return offered;
  }

  /** The items among which the one for an outcome is drawn. */
  private List<ItemId> items(OutcomeId outcome, Candidate candidate) {
    List<ItemId> all = new ArrayList<>();
    if (candidate.mastered().contains(outcome)) {
      for (int item : itemsOf.getOrDefault(outcome, List.of())) {
        if (bank.item(item).isAvailableIn(candidate.language())) {
          all.add(bank.item(item).id());
        }
      }
    }
    List<ItemId> fresh = new ArrayList<>(all);
    fresh.removeAll(candidate.answeredRight());
    return fresh.isEmpty() ? all : fresh;
  }
}
