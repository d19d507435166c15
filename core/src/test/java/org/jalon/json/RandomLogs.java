package org.jalon.json;

import static org.jalon.item.RandomBanks.numbers;
import static org.jalon.item.RandomBanks.shares;
import static org.jalon.referential.RandomReferentials.texts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jalon.answer.AnswerOutcome;
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

/** Random logs, also such as no session leaves behind: a document only has to keep them. */
final class RandomLogs {

  private RandomLogs() {}

  static Arbitrary<SessionLog> logs() {
    return Combinators.combine(starts(), events().list().ofMaxSize(6))
        .as(
            (start, others) -> {
              List<SessionEvent> all = new ArrayList<>(List.of(start));
              all.addAll(others);
              return new SessionLog(all);
            })
        .withoutEdgeCases();
  }

  private static Arbitrary<SessionEvent> events() {
    return Arbitraries.oneOf(starts(), selections(), answers(), ends());
  }

  private static Arbitrary<Ended> ends() {
    Arbitrary<RuleCheck> checks =
        Combinators.combine(
                texts(),
                numbersAndInfinities(),
                numbersAndInfinities(),
                Arbitraries.of(true, false))
            .as(RuleCheck::new);
    return Combinators.combine(texts().list().ofMaxSize(3), checks.list().ofMaxSize(3))
        .as(Ended::new);
  }

  private static Arbitrary<Double> numbersAndInfinities() {
    return Arbitraries.oneOf(
        numbers(), Arbitraries.of(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY));
  }

  private static Arbitrary<Started> starts() {
    return Combinators.combine(provenances(), RandomScores.estimates()).as(Started::new);
  }

  static Arbitrary<Provenance> provenances() {
    Arbitrary<Fingerprint> fingerprints =
        texts().map(text -> Fingerprint.of("random").add("text", text).build());
    return Combinators.combine(
            texts(),
            Arbitraries.longs().map(RandomSeed::new),
            Arbitraries.maps(texts(), fingerprints).ofMaxSize(3))
        .as(Provenance::new);
  }

  private static Arbitrary<ItemSelected> selections() {
    return Combinators.combine(
            Arbitraries.integers(),
            items(),
            candidates().list().ofMaxSize(3),
            shares().list().ofMaxSize(3),
            Arbitraries.integers(),
            Arbitraries.maps(texts(), Arbitraries.integers()).ofMaxSize(3),
            texts().list().ofMaxSize(2))
        .as(ItemSelected::new);
  }

  private static Arbitrary<Candidate> candidates() {
    return Combinators.combine(items(), numbersAndInfinities()).as(Candidate::new);
  }

  private static Arbitrary<ItemAnswered> answers() {
    return Combinators.combine(
            Arbitraries.integers(),
            items(),
            Arbitraries.of(AnswerOutcome.class),
            Arbitraries.integers().between(0, 5),
            RandomScores.estimates(),
            Arbitraries.integers().between(0, Integer.MAX_VALUE).map(Duration::ofMillis))
        .as(ItemAnswered::new);
  }

  private static Arbitrary<ItemId> items() {
    return Arbitraries.of("q1", "q-2", "question.é", "\"\\", "漢😀").map(ItemId::new);
  }
}
