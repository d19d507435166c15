package org.jalon.credential;

import java.time.Instant;
import java.util.Optional;
import org.jalon.json.CanonicalJson;
import org.jalon.json.JsonFormatException;
import org.jalon.json.JsonLimits;

/** A text as it was received: a document with its proof inside, or a token around it. */
record SecuredText(Members content, Optional<CompactJws> token) {

  /** Reads a text, but believes nothing of it. */
  static SecuredText of(String text, JsonLimits limits) throws Refusal {
    Refusal.unless(
        text.length() <= limits.maximumBytes(),
        "The text has more than " + limits.maximumBytes() + " characters, the limit.");
    String stripped = text.strip();
    if (!stripped.startsWith("{")) {
      CompactJws token = CompactJws.parse(stripped, limits);
      return new SecuredText(token.payload(limits), Optional.of(token));
    }
    try {
      return new SecuredText(Members.of(CanonicalJson.parse(stripped, limits)), Optional.empty());
    } catch (JsonFormatException e) {
      throw new Refusal(e.problems().get(0).message());
    }
  }

  /** Whether it is a token of the form that must repeat what the credential says as claims. */
  boolean needsClaims() throws Refusal {
    return token.isPresent() && token.get().form() == JwtForm.OPEN_BADGES;
  }

  IssuerPublicKey verified(TrustedKeys keys) throws Refusal {
    return token.isPresent() ? token.get().verified(keys) : DataIntegrity.verified(content, keys);
  }

  /** Refuses a proof that does not exist yet, or no longer counts; a token has no such times. */
  void checkTimes(Instant at) throws Refusal {
    if (token.isEmpty()) {
      DataIntegrity.checkTimes(content, at);
    }
  }

  /** When it was signed. */
  Instant signedAt() throws Refusal {
    if (token.isEmpty()) {
      return content.onlyObject("proof").instant("created");
    }
    if (content.object().get("iat") instanceof Double seconds
        && seconds >= 0
        && seconds <= 253_402_300_799L) { // the last second of the year 9999
      return Instant.ofEpochSecond(seconds.longValue());
    }
    throw new Refusal("The claim iat must be the time of the signature.");
  }
}
