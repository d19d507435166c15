package org.jalon.json;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jalon.answer.AnswerOutcome;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.Convergence;
import org.jalon.item.ItemId;
import org.jalon.reproducibility.Fingerprint;
import org.jalon.reproducibility.Provenance;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.session.SessionEvent;
import org.jalon.session.SessionEvent.Candidate;
import org.jalon.session.SessionEvent.Ended;
import org.jalon.session.SessionEvent.ItemAnswered;
import org.jalon.session.SessionEvent.ItemSelected;
import org.jalon.session.SessionEvent.Started;
import org.jalon.session.SessionLog;
import org.jalon.stopping.RuleCheck;

/** What the fixture of a log contains: every kind of event, every outcome, infinite values. */
final class SampleLog {

  private SampleLog() {}

  static SessionLog log() {
    List<SessionEvent> events =
        List.of(
            started(),
            selected(),
            new ItemAnswered(2, new ItemId("q2"), AnswerOutcome.CORRECT, unknown(1)),
            answered(3, AnswerOutcome.INCORRECT),
            answered(4, AnswerOutcome.PARTIALLY_CORRECT),
            answered(5, AnswerOutcome.SKIPPED),
            answered(6, AnswerOutcome.TIMED_OUT),
            answered(7, AnswerOutcome.FOCUS_LOST),
            new Ended(List.of("8 of 8 answers given", "standard error 0.299 below 0.3")));
    return new SessionLog(events);
  }

  /** A log with times, and an end that tells what the rules looked at. */
  static SessionLog timedLog() {
    AbilityEstimate estimate = new AbilityEstimate(0.5, 0.25, Convergence.CONVERGED, 1);
    return new SessionLog(
        List.of(
            started(),
            new ItemAnswered(
                1,
                new ItemId("q1"),
                AnswerOutcome.CORRECT,
                1,
                estimate,
                Duration.ofMillis(Integer.MAX_VALUE)),
            new ItemAnswered(
                2,
                new ItemId("q2"),
                AnswerOutcome.PARTIALLY_CORRECT,
                3,
                estimate,
                Duration.ofMillis(1)),
            new Ended(
                List.of("9 of 8 answers given"),
                List.of(
                    new RuleCheck("item-count", 9, 8, true),
                    new RuleCheck("standard-error", Double.POSITIVE_INFINITY, 0.3, false),
                    new RuleCheck("own", -0.1, Double.NEGATIVE_INFINITY, false)))));
  }

  private static Started started() {
    Map<String, Fingerprint> fingerprints =
        Map.of(
            "plan", new Fingerprint("0123456789abcdef".repeat(4)),
            "bank", new Fingerprint("00".repeat(32)),
            "referential", new Fingerprint("ff".repeat(32)));
    return new Started(
        new Provenance("0.1.0", new RandomSeed(Long.MIN_VALUE), fingerprints),
        new AbilityEstimate(-3, 5, Convergence.NO_ANSWERS, 0));
  }

  private static ItemSelected selected() {
    Map<String, Integer> excluded = new LinkedHashMap<>();
    excluded.put("already asked", 1);
    excluded.put("at most 1 item per topic", 12);
    return new ItemSelected(
        2,
        new ItemId("q2"),
        List.of(
            new Candidate(new ItemId("q4"), Double.POSITIVE_INFINITY),
            new Candidate(new ItemId("q2"), 0.30000000000000004),
            new Candidate(new ItemId("q3"), Double.NEGATIVE_INFINITY)),
        List.of(0.75, 1.1102230246251565E-16),
        37,
        excluded,
        List.of("no competence repeated within 2 answers"));
  }

  private static ItemAnswered answered(int position, AnswerOutcome outcome) {
    AbilityEstimate estimate =
        new AbilityEstimate(1.5 - position, 0.5, Convergence.CONVERGED, position);
    return new ItemAnswered(position, new ItemId("q" + position), outcome, estimate);
  }

  private static AbilityEstimate unknown(int iterations) {
    return new AbilityEstimate(
        -2.25, Double.POSITIVE_INFINITY, Convergence.NOT_CONVERGED, iterations);
  }
}
