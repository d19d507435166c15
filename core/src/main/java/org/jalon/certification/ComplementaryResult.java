package org.jalon.certification;

import java.util.Optional;
import org.jalon.referential.LocalizedText;

/**
 * What became of a certification beside or beyond the main one.
 *
 * @param framework the certification
 * @param status whether it was acquired
 * @param level what was acquired, by name; empty if it has no levels or was not acquired
 */
public record ComplementaryResult(String framework, Status status, Optional<LocalizedText> level) {

  /** Whether a certification was acquired. */
  public enum Status {
    /** It was. */
    ACQUIRED,
    /** It was, one level below the one aimed at. */
    ACQUIRED_AT_LOWER_LEVEL,
    /** The first stage was passed; the external jury has not given its verdict. */
    WAITING_FOR_JURY,
    /** It was not. */
    NOT_ACQUIRED
  }
}
