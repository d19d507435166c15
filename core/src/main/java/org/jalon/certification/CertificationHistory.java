package org.jalon.certification;

import java.util.ArrayList;
import java.util.List;

/**
 * A test with every decision ever made of it: the first one and one more after each event. Nothing
 * is overwritten. Immutable.
 *
 * @param record the record with all its events
 * @param decisions the decisions, the first one first
 */
public record CertificationHistory(TestRecord record, List<CertificationDecision> decisions) {

  /**
   * Creates a history from a copy of the list.
   *
   * @throws IllegalArgumentException if there is no decision, or one is about another record
   */
  public CertificationHistory {
    decisions = List.copyOf(decisions);
    if (decisions.isEmpty()) {
      throw new IllegalArgumentException(
          "The history of the test record (%s) must have a decision.".formatted(record.id()));
    }
    for (CertificationDecision decision : decisions) {
      if (!decision.recordId().equals(record.id())) {
        throw new IllegalArgumentException(
            "The decision on the test record (%s) must be about the record (%s)."
                .formatted(decision.recordId(), record.id()));
      }
    }
  }

  /**
   * The history of a record: what was decided before its events and after each of them, as the
   * scorer decides.
   *
   * @param record the record with the events so far
   * @param scorer what decides
   * @return as many decisions as there are events, and one
   * @throws InvalidTestRecordException if the record cannot be decided
   */
  public static CertificationHistory of(TestRecord record, CertificationScorer scorer) {
    List<CertificationDecision> decisions = new ArrayList<>();
    for (int events = 0; events <= record.events().size(); events++) {
      decisions.add(scorer.decide(record.withEvents(events)));
    }
    return new CertificationHistory(record, decisions);
  }

  /**
   * This history after one more event.
   *
   * @param event what happened
   * @param scorer what decides now; it may be another than before
   * @return a history with one more decision
   * @throws IllegalArgumentException if the event is older than the last one
   * @throws InvalidTestRecordException if the record cannot be decided with the event
   */
  public CertificationHistory with(JuryEvent event, CertificationScorer scorer) {
    TestRecord later = record.with(event);
    List<CertificationDecision> more = new ArrayList<>(decisions);
    more.add(scorer.decide(later));
    return new CertificationHistory(later, more);
  }

  /**
   * The decision that counts.
   *
   * @return the last one
   */
  public CertificationDecision current() {
    return decisions.get(decisions.size() - 1);
  }
}
