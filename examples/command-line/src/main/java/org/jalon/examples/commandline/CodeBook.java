package org.jalon.examples.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.jalon.certification.VerificationCode;

/**
 * Gives each validated record its verification code. The codes are safe on the disk before anything
 * is signed, so that no record ever gets a second one.
 */
final class CodeBook {

  static final String HEADER = "code,record_id,decision\n";

  private final SecureRandom random;
  private final TakenCodes earlier;
  private final SeenIds taken = new SeenIds();

  /** A book in which no code of earlier runs is given again. */
  CodeBook(SecureRandom random, TakenCodes earlier) {
    this.random = random;
    this.earlier = earlier;
  }

  /** The codes that an interrupted run has given, or none. */
  static CodeBook in(Path index, TakenCodes earlier) throws IOException {
    CodeBook book = new CodeBook(new SecureRandom(), earlier);
    try (InputStream stream = Files.newInputStream(index)) {
      IndexedDecisions.Index rows = new IndexedDecisions.Index(index, stream);
      while (rows.hasNext()) {
        book.taken.add(rows.next().code().value());
      }
    }
    return book;
  }

  /** A line of the index with a new code. */
  String line(String recordId, long decision) {
    VerificationCode code =
        VerificationCode.draw(
            random, drawn -> earlier.contains(drawn) || !taken.add(drawn.value()));
    return Csv.line(List.of(code.value(), recordId, Long.toString(decision)));
  }
}
