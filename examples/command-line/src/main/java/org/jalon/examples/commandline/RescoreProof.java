package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jalon.certification.CertificationDecision;
import org.jalon.certification.CertificationScorer;
import org.jalon.certification.Rescoring;
import org.jalon.certification.RescoringCheck;

/** Makes stored decisions again and names what differs. */
final class RescoreProof {

  private static final int SHOWN = 20;
  private static final int LONGEST = 300;

  private final Streams streams;
  private final CertificationScorer scorer;
  private final OrderedPool pool;
  private final SeenIds ids = new SeenIds();
  private final StringBuilder text = new StringBuilder();
  private long same;
  private long different;

  RescoreProof(Streams streams, CertificationScorer scorer, OrderedPool pool) {
    this.streams = streams;
    this.scorer = scorer;
    this.pool = pool;
  }

  /** The exit code. */
  int run(Input records, Input decisions) throws IOException {
    StoredDecisions stored = new StoredDecisions(decisions);
    Progress progress = new Progress(streams, System::nanoTime);
    try {
      pool.run(
          new RecordBatches(new LineReader(records)),
          new Certifier(RecordDecider.of(scorer)),
          batch -> {
            batch.lines().forEach(line -> take(line, stored));
            progress.advance(batch.lines().size(), records.share());
          });
    } finally {
      progress.finish();
    }
    for (Optional<StoredDecisions.Stored> left = stored.first();
        left.isPresent();
        left = stored.first()) {
      withoutRecord(left.get().decision());
      stored.removeFirst();
    }
    streams.print(summary());
    return different > 0 ? Jalon.REJECTIONS : 0;
  }

  private void take(DecidedLine line, StoredDecisions stored) {
    if (line.decided().isPresent()) {
      take(line.decided().get(), stored);
      return;
    }
    for (RecordProblem problem : line.problems().subList(0, Math.min(1, line.problems().size()))) {
      if (stored.take(problem.recordId(), this::withoutRecord).isPresent()) {
        differs(
            problem.recordId(),
            List.of("It cannot be decided any more: " + problem.path() + ": " + problem.reason()));
      }
    }
  }

  private void take(DecidedLine.Decided decided, StoredDecisions stored) {
    String id = decided.record().id();
    if (!ids.add(id)) {
      return; // certify decides only the first of them
    }
    if (stored.first().filter(first -> first.isWrittenAs(decided.document())).isPresent()) {
      stored.removeFirst();
      same++;
      return;
    }
    Optional<StoredDecisions.Stored> found = stored.take(id, this::withoutRecord);
    if (found.isEmpty()) {
      differs(id, List.of("There is no decision on this record in its place."));
      return;
    }
    RescoringCheck check = Rescoring.verify(found.get().decision(), decided.record(), scorer);
    if (check.isReproduced()) {
      same++;
    } else {
      differs(id, check.mismatches().stream().map(RescoringCheck.Mismatch::toString).toList());
    }
  }

  private void withoutRecord(CertificationDecision decision) {
    differs(decision.recordId(), List.of("There is no record for this decision in its place."));
  }

  private void differs(String id, List<String> sentences) {
    different++;
    if (different <= SHOWN) {
      for (String sentence : sentences) {
        String shown =
            sentence.length() > LONGEST ? sentence.substring(0, LONGEST) + "…" : sentence;
        text.append(Texts.quoted(id)).append(": ").append(shown).append('\n');
      }
    }
  }

  private String summary() {
    if (different > SHOWN) {
      text.append(String.format(Locale.ROOT, "And %,d more.\n", different - SHOWN));
    }
    return text.append(
            String.format(
                Locale.ROOT,
                "%,d decisions are the same again, bit for bit; %,d differ.\n",
                same,
                different))
        .toString();
  }
}
