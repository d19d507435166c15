package org.jalon.examples.commandline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import org.jalon.certification.CertificationDecision;
import org.jalon.json.AssessmentJson;
import org.jalon.json.JsonFormatException;
import org.jspecify.annotations.Nullable;

/** Decisions as certify wrote them, taken in their order, of which some may be passed over. */
final class StoredDecisions {

  /** How many decisions may be passed over to find one. */
  static final int AHEAD = 1_000;

  private static final AssessmentJson JSON = AssessmentJson.withDefaults();

  private final String file;
  private final LineReader reader;
  private final Deque<Stored> window = new ArrayDeque<>();

  StoredDecisions(Input input) {
    this.file = input.name();
    this.reader = new LineReader(input);
  }

  /** A decision, read only if its line is not what is expected. */
  final class Stored {

    private final RecordLine line;
    private @Nullable CertificationDecision decision;

    Stored(RecordLine line) {
      this.line = line;
    }

    /** Whether it stands there just as it would be written now. */
    boolean isWrittenAs(String document) {
      return (new String(line.bytes(), StandardCharsets.UTF_8) + "\n").equals(document);
    }

    CertificationDecision decision() {
      if (decision == null) {
        decision = read();
      }
      return decision;
    }

    private CertificationDecision read() {
      try {
        return JSON.read(CertificationDecision.class, new ByteArrayInputStream(line.bytes()));
      } catch (JsonFormatException e) {
        throw new InvalidInput(
            "%s:%d: The line must be a decision. %s"
                .formatted(file, line.number(), e.getMessage()));
      }
    }
  }

  /** The next decision, which is not taken. */
  Optional<Stored> first() {
    fill(1);
    return Optional.ofNullable(window.peek());
  }

  /** Takes the decision on a record, and those before it, for which there is no record. */
  Optional<Stored> take(String recordId, Consumer<CertificationDecision> passedOver) {
    fill(AHEAD);
    if (window.stream().noneMatch(stored -> stored.decision().recordId().equals(recordId))) {
      return Optional.empty();
    }
    Stored next = window.remove();
    while (!next.decision().recordId().equals(recordId)) {
      passedOver.accept(next.decision());
      next = window.remove();
    }
    return Optional.of(next);
  }

  /** Takes the next decision. */
  void removeFirst() {
    window.remove();
  }

  private void fill(int size) {
    try {
      while (window.size() < size) {
        RecordLine line = reader.next();
        if (line == null) {
          return;
        }
        if (!line.isBlank()) {
          window.add(new Stored(line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
