package org.jalon.session;

/**
 * A session log that does not belong to the plan or the bank it is used with, or that does not
 * replay to itself.
 */
public final class SessionMismatchException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  SessionMismatchException(String message) {
    super(message);
  }
}
