package org.jalon.benchmarks.baseline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jalon.knowledge.KnowledgeTarget;

/**
 * The reference placement with an object for each outcome, lists, and sets of identifiers: every
 * step looks at everything anew.
 */
public final class NaivePlacement {

  private static final int EASY = 3;
  private static final int FIRST_LEVEL = 2;
  private static final int GAP = 2;

  private final List<Outcome> outcomes = new ArrayList<>();
  private final Map<String, List<Outcome>> topics = new LinkedHashMap<>();

  /** The outcomes of a test, each with an item without time limit. */
  public NaivePlacement(KnowledgeTarget target) {
    for (int number = 0; number < target.size(); number++) {
      Outcome outcome =
          new Outcome(
              number,
              target.outcome(number).id().value(),
              target.topic(target.topicOf(number)).value(),
              target.level(number));
      outcomes.add(outcome);
      topics.computeIfAbsent(outcome.topic(), topic -> new ArrayList<>()).add(outcome);
    }
  }

  /**
   * An outcome.
   *
   * @param number its number in the target
   * @param id its identifier
   * @param topic its topic
   * @param level its level
   */
  public record Outcome(int number, String id, String topic, int level) {}

  private record Answer(Outcome outcome, boolean correct) {}

  /** A test. */
  public Test begin(long seed) {
    return new Test(seed);
  }

  /** A test in progress. */
  public final class Test {

    private final long seed;
    private final List<Answer> answers = new ArrayList<>();
    private final Set<String> assessed = new HashSet<>();

    private Test(long seed) {
      this.seed = seed;
    }

    /** The number of the next outcome, or −1 at the end. */
    public int next() {
      List<Outcome> candidates =
          preferEasy(outcomes.stream().filter(o -> !assessed.contains(o.id())).toList());
      List<Outcome> best = answers.isEmpty() ? ofFirstLevel(candidates) : mostRewarding(candidates);
      return best.isEmpty() ? -1 : best.get((int) (hash(seed) % best.size())).number();
    }

    private List<Outcome> preferEasy(List<Outcome> candidates) {
      List<Outcome> easy = candidates.stream().filter(o -> end(o.topic()) <= EASY).toList();
      return easy.isEmpty() ? candidates : easy;
    }

    private int end(String topic) {
      int end = 0;
      for (Outcome outcome : ofTopic(topic)) {
        end = Math.max(end, outcome.level());
      }
      return end;
    }

    private List<Outcome> ofFirstLevel(List<Outcome> candidates) {
      return candidates.stream().filter(o -> o.level() == FIRST_LEVEL).toList();
    }

    private List<Outcome> mostRewarding(List<Outcome> candidates) {
      double predicted = predictedLevel();
      List<Outcome> best = new ArrayList<>();
      double highest = 0;
      for (Outcome outcome : candidates) {
        if (outcome.level() - predicted <= GAP) {
          double reward = reward(outcome, predicted);
          if (reward > highest) {
            highest = reward;
            best.clear();
          }
          if (reward == highest) {
            best.add(outcome);
          }
        }
      }
      return best;
    }

    private double reward(Outcome outcome, double predicted) {
      int lower = 0;
      int upper = 0;
      for (Outcome other : ofTopic(outcome.topic())) {
        if (!assessed.contains(other.id())) {
          lower += other.level() <= outcome.level() ? 1 : 0;
          upper += other.level() >= outcome.level() ? 1 : 0;
        }
      }
      double p = probability(predicted, outcome.level());
      return p * lower + (1 - p) * upper;
    }

    /** The predicted level. */
    public double predictedLevel() {
      return IntStream.rangeClosed(1, 15)
          .mapToObj(half -> half / 2.0)
          .reduce((a, b) -> residual(b) < residual(a) ? b : a)
          .orElseThrow();
    }

    private double residual(double level) {
      double sum = 1 - probability(level, 0) - probability(level, 7);
      for (Answer answer : answers) {
        sum += (answer.correct() ? 1 : 0) - probability(level, answer.outcome().level());
      }
      return Math.abs(sum);
    }

    /** Takes an answer. */
    public void answer(int number, boolean correct) {
      Outcome asked = outcomes.get(number);
      answers.add(new Answer(asked, correct));
      assessed.add(asked.id());
      for (Outcome other : ofTopic(asked.topic())) {
        if (correct ? other.level() < asked.level() : other.level() > asked.level()) {
          assessed.add(other.id());
        }
      }
    }
  }

  private List<Outcome> ofTopic(String topic) {
    return topics.getOrDefault(topic, List.of());
  }

  private static double probability(double level, int difficulty) {
    return 1 / (1 + StrictMath.exp(difficulty - level));
  }

  /** The hash by which the reference draws. */
  static long hash(long seed) {
    int x = (int) seed;
    x -= x << 6;
    x ^= x >>> 17;
    x -= x << 9;
    x ^= x << 4;
    x -= x << 3;
    x ^= x << 10;
    x ^= x >>> 15;
    return Integer.toUnsignedLong(x);
  }
}
