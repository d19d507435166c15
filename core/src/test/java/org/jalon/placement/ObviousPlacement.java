package org.jalon.placement;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jalon.item.ItemStatus;
import org.jalon.knowledge.KnowledgeElement;
import org.jalon.knowledge.RetryPolicy;
import org.jalon.referential.LearningOutcome;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.Topic;

/**
 * The reference placement step by step as its rules are written, over lists of objects: slow, and
 * without any code of the library's own.
 */
final class ObviousPlacement {

  private record Skill(OutcomeId id, String topic, int level) {}

  private record Known(boolean mastered, boolean direct) {}

  private final ReferencePlacement plan;
  private final PlacementAssessment assessment;
  private final List<Skill> target = new ArrayList<>();
  private final List<PlacementItem> items;
  private final Map<OutcomeId, Known> known = new LinkedHashMap<>();
  private final Set<OutcomeId> ownOutcomes = new HashSet<>();
  private final List<PlacementItem> answered = new ArrayList<>();
  double predictedLevel;

  ObviousPlacement(ReferencePlacement plan, RandomTest test) {
    this.plan = plan;
    this.assessment = test.assessment;
    this.items =
        test.items.stream()
            .filter(item -> item.status() != ItemStatus.DRAFT)
            .sorted(Comparator.comparing(item -> item.id().value()))
            .toList();
    test.referential.topics().forEach(this::addTopic);
    target.forEach(this::addKnown);
  }

  /** Of the versions of an outcome at a level, the active one, else the first. */
  private void addTopic(Topic topic) {
    for (int level = 1; level <= 8; level++) {
      int wanted = level;
      List<LearningOutcome> versions =
          topic.outcomes().stream()
              .filter(o -> o.level().number() == wanted)
              .filter(o -> assessment.outcomes().contains(o.id()))
              .toList();
      versions.stream()
          .filter(LearningOutcome::isActive)
          .findFirst()
          .or(() -> versions.stream().findFirst())
          .ifPresent(o -> target.add(new Skill(o.id(), topic.id().value(), wanted)));
    }
  }

  private void addKnown(Skill skill) {
    assessment.known().elements().stream()
        .filter(element -> element.outcome().equals(skill.id))
        .max(Comparator.comparing(KnowledgeElement::at))
        .filter(element -> element.status() != KnowledgeElement.Status.RESET)
        .filter(this::counts)
        .ifPresent(e -> known.put(skill.id, new Known(e.isValidated(), e.isDirect())));
  }

  private boolean counts(KnowledgeElement element) {
    if (element.isValidated() || plan.retry() instanceof RetryPolicy.KeepAll) {
      return true;
    }
    if (plan.retry() instanceof RetryPolicy.FailuresAfter after) {
      return element.at().plus(after.delay()).isAfter(assessment.startedAt());
    }
    return element.at().isAfter(assessment.startedAt());
  }

  private List<PlacementItem> playable(Skill skill) {
    return items.stream()
        .filter(item -> item.outcome().equals(skill.id))
        .filter(item -> !answered.contains(item))
        .filter(item -> speaks(item, true))
        .toList();
  }

  private boolean speaks(PlacementItem item, boolean alsoFallback) {
    if (assessment.language().isEmpty() || item.languages().isEmpty()) {
      return true;
    }
    String tag = assessment.language().get().tag();
    return item.languages().stream()
        .anyMatch(
            l ->
                l.tag().equals(tag)
                    || (alsoFallback
                        && l.tag().equals(tag.substring(0, (tag + "-").indexOf('-')))));
  }

  /** The next item, by the filters in their order. */
  Optional<PlacementItem> next() {
    boolean first = answered.isEmpty();
    boolean calm = first || answered.get(answered.size() - 1).timeLimit().isPresent();
    List<Skill> left = new ArrayList<>(target);
    left.removeIf(skill -> playable(skill).isEmpty());
    left.removeIf(skill -> known.containsKey(skill.id));
    left = preferring(left, left.stream().filter(this::isInEasyTopic).toList());
    if (calm) {
      left =
          preferring(
              left,
              left.stream()
                  .filter(s -> playable(s).stream().anyMatch(i -> i.timeLimit().isEmpty()))
                  .toList());
    }
    left = first ? ofFirstLevel(left) : mostRewarding(left);
    if (left.isEmpty()) {
      return Optional.empty();
    }
    Skill skill = left.get(drawn(assessment.seed(), left.size()));
    List<PlacementItem> choice = playable(skill);
    choice =
        preferring(choice, choice.stream().filter(i -> i.status() == ItemStatus.ACTIVE).toList());
    if (calm) {
      choice = preferring(choice, choice.stream().filter(i -> i.timeLimit().isEmpty()).toList());
    }
    choice = preferring(choice, choice.stream().filter(i -> speaks(i, false)).toList());
    return Optional.of(choice.get(drawn(assessment.seed() + 1, choice.size())));
  }

  private static <T> List<T> preferring(List<T> all, List<T> preferred) {
    return preferred.isEmpty() ? all : preferred;
  }

  /** The skills of a topic that have an item in whatever language. */
  private List<Skill> ladder(String topic) {
    return target.stream()
        .filter(skill -> skill.topic.equals(topic))
        .filter(skill -> items.stream().anyMatch(item -> item.outcome().equals(skill.id)))
        .toList();
  }

  private boolean isInEasyTopic(Skill skill) {
    return ladder(skill.topic).stream().allMatch(s -> s.level <= plan.easyTopicLevel());
  }

  private List<Skill> ofFirstLevel(List<Skill> left) {
    predictedLevel = plan.firstLevel();
    List<Integer> levels = left.stream().map(Skill::level).sorted().toList();
    int level =
        levels.isEmpty() || levels.contains(plan.firstLevel()) ? plan.firstLevel() : levels.get(0);
    return left.stream().filter(skill -> skill.level == level).toList();
  }

  private List<Skill> mostRewarding(List<Skill> left) {
    predictedLevel = predicted();
    List<Skill> feasible =
        left.stream().filter(s -> s.level - predictedLevel <= plan.highestGap()).toList();
    double most = feasible.stream().mapToDouble(this::reward).max().orElse(0);
    return feasible.stream().filter(s -> reward(s) == most && most != 0).toList();
  }

  private double reward(Skill skill) {
    List<Skill> open = ladder(skill.topic).stream().filter(s -> !known.containsKey(s.id)).toList();
    double easier = open.stream().filter(s -> s.level <= skill.level).count();
    double harder = open.stream().filter(s -> s.level >= skill.level).count();
    double p = success(predictedLevel, skill.level);
    return p * easier + (1 - p) * harder;
  }

  private static double success(double theta, double difficulty) {
    return 1 / (1 + StrictMath.exp(-(theta - difficulty)));
  }

  private double predicted() {
    double best = 0;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (double theta = 0.5; theta <= 7.5; theta += 0.5) {
      double sum = 1 - success(theta, 0) + 0 - success(theta, 7);
      for (Skill skill : target) {
        Known what = known.get(skill.id);
        if (what != null && what.direct) {
          sum += (what.mastered ? 1 : 0) - success(theta, skill.level);
        }
      }
      if (-Math.abs(sum) > bestScore) {
        bestScore = -Math.abs(sum);
        best = theta;
      }
    }
    return best;
  }

  /** The hash of a seed, in numbers of any size that are cut to 32 bits, modulo a number. */
  private static int drawn(long seed, int count) {
    BigInteger x = cut(BigInteger.valueOf(seed));
    x = cut(x.subtract(x.shiftLeft(6)));
    x = x.xor(x.shiftRight(17));
    x = cut(x.subtract(x.shiftLeft(9)));
    x = x.xor(cut(x.shiftLeft(4)));
    x = cut(x.subtract(x.shiftLeft(3)));
    x = x.xor(cut(x.shiftLeft(10)));
    x = x.xor(x.shiftRight(15));
    return x.mod(BigInteger.valueOf(count)).intValue();
  }

  private static BigInteger cut(BigInteger x) {
    return x.mod(BigInteger.ONE.shiftLeft(32));
  }

  /** Takes an answer: the outcome that was asked, and those that follow from it in its topic. */
  void answer(PlacementItem item, boolean right) {
    answered.add(item);
    Set<OutcomeId> untouched =
        plan.scope() == InferenceScope.THIS_ASSESSMENT
            ? Set.copyOf(ownOutcomes)
            : Set.copyOf(known.keySet());
    Skill asked =
        target.stream().filter(s -> s.id.equals(item.outcome())).findFirst().orElseThrow();
    for (Skill skill : target) {
      boolean follows = right ? skill.level < asked.level : skill.level > asked.level;
      boolean concluded = skill.topic.equals(asked.topic) && follows;
      if ((skill.equals(asked) || concluded) && !untouched.contains(skill.id)) {
        known.put(skill.id, new Known(right, skill.equals(asked)));
        ownOutcomes.add(skill.id);
      }
    }
  }

  /** What is known, for comparison: outcome, whether mastered, whether asked. */
  Map<String, String> knowledge() {
    Map<String, String> all = new LinkedHashMap<>();
    known.forEach((id, k) -> all.put(id.value(), k.mastered + " " + k.direct));
    return all;
  }
}
