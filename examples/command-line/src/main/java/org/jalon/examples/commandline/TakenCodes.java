package org.jalon.examples.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jalon.certification.VerificationCode;

/** The codes of earlier runs, eight bytes each: no two certificates may be looked up by one. */
final class TakenCodes {

  static final TakenCodes NONE = new TakenCodes(new long[0]);

  private static final int FIRST_LETTER = 2; // behind "P-"
  private static final int RADIX = 36;

  private final long[] sorted;

  private TakenCodes(long[] sorted) {
    this.sorted = sorted;
  }

  /** The codes in the indexes of earlier runs. */
  static TakenCodes of(List<String> indexes) throws IOException {
    LongStream.Builder codes = LongStream.builder();
    for (String index : indexes) {
      try (InputStream stream = Files.newInputStream(Path.of(index))) {
        IndexedDecisions.Index rows = new IndexedDecisions.Index(Path.of(index), stream);
        while (rows.hasNext()) {
          codes.add(number(rows.next().code()));
        }
      } catch (NoSuchFileException e) {
        throw new InvalidInput(index + ": There is no such file.");
      }
    }
    return new TakenCodes(codes.build().sorted().toArray());
  }

  boolean contains(VerificationCode code) {
    return Arrays.binarySearch(sorted, number(code)) >= 0;
  }

  private static long number(VerificationCode code) {
    return Long.parseLong(code.value().substring(FIRST_LETTER), RADIX);
  }
}
