package org.jalon.referential;

import java.util.NoSuchElementException;

/** An identifier that a referential does not contain. */
public final class UnknownIdException extends NoSuchElementException {

  private static final long serialVersionUID = 1L;

  UnknownIdException(String kind, String id, ReferentialRelease release) {
    super(
        "The referential (%s) contains no %s with the id (%s). Maybe it belongs to another release."
            .formatted(release, kind, id));
  }
}
