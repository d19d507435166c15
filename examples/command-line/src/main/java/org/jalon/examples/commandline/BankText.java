package org.jalon.examples.commandline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * An item bank as text, not yet read.
 *
 * @param name the file's name, for messages
 * @param bytes its content
 * @param polytomous what the items with several difficulties are where the format does not say so
 */
@SuppressWarnings("ArrayRecordComponent") // never compared and never shared
record BankText(String name, byte[] bytes, Optional<Polytomous> polytomous) {

  /** The two models whose parameters look alike. */
  enum Polytomous {
    GRM,
    GPCM
  }

  /** As records of CSV. */
  CsvSource records(char separator) {
    try {
      return new CsvSource(name, new ByteArrayInputStream(bytes), separator);
    } catch (IOException e) {
      throw new IllegalStateException("Reading from memory does not fail.", e);
    }
  }

  /** The fields of the first line, or none if that is not CSV. */
  List<String> firstLine(char separator) {
    if (isJson()) {
      return List.of("{");
    }
    CsvSource records = records(separator);
    return records.hasNext() ? records.next().getFields() : List.of();
  }

  private boolean isJson() {
    int i = 0;
    while (i < bytes.length && Character.isWhitespace(bytes[i])) {
      i++;
    }
    return i < bytes.length && bytes[i] == '{';
  }

  /** The file's name without its folder and ending, as far as it can be a bank's name. */
  String baseName() {
    String base = name.substring(name.lastIndexOf('/') + 1);
    int dot = base.lastIndexOf('.');
    String id = (dot > 0 ? base.substring(0, dot) : base).replaceAll("[\\s\\p{Cntrl}]+", "-");
    return id.isEmpty() ? "bank" : id.substring(0, Math.min(id.length(), 200));
  }
}
