package org.jalon.credential;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jalon.credential.VerificationCheck.Outcome;
import org.jalon.credential.VerificationCheck.Subject;
import org.jalon.json.JsonLimits;
import org.jspecify.annotations.Nullable;

/** One verification: the checks one after the other. */
final class Verification {

  private final TrustedKeys keys;
  private final Optional<RevocationSource> revocations;
  private final Instant at;
  private final List<VerificationCheck> checks = new ArrayList<>();

  Verification(TrustedKeys keys, Optional<RevocationSource> revocations, Instant at) {
    this.keys = keys;
    this.revocations = revocations;
    this.at = at;
  }

  /** Gives the reason for passing, or refuses. */
  private interface Check {
    String reason() throws Refusal;
  }

  VerificationReport of(String text, JsonLimits limits) {
    Received received = new Received();
    if (check(Subject.FORM, () -> form(received, text, limits))
        && check(Subject.SIGNATURE, () -> signature(received))) {
      check(Subject.ISSUER, () -> issuer(received));
      check(Subject.VALIDITY, () -> validity(received.content()));
      revocation(received);
    }
    Arrays.stream(Subject.values())
        .filter(subject -> checks.stream().noneMatch(check -> check.subject() == subject))
        .forEach(subject -> notChecked(subject, "What comes before it already failed."));
    boolean believed = checks.stream().noneMatch(check -> check.outcome() == Outcome.FAILED);
    return new VerificationReport(
        checks, believed ? Optional.of(received.content().object()) : Optional.empty());
  }

  /** What was read so far. */
  private static final class Received {

    private @Nullable SecuredText text;
    private @Nullable IssuerPublicKey key;

    SecuredText text() {
      return required(text);
    }

    IssuerPublicKey key() {
      return required(key);
    }

    Members content() {
      return text().content();
    }

    private static <T> T required(@Nullable T value) {
      if (value == null) {
        throw new IllegalStateException("A check was made before the one that it builds upon.");
      }
      return value;
    }
  }

  private boolean check(Subject subject, Check check) {
    try {
      checks.add(new VerificationCheck(subject, Outcome.PASSED, check.reason()));
      return true;
    } catch (Refusal e) {
      checks.add(new VerificationCheck(subject, Outcome.FAILED, e.reason()));
      return false;
    }
  }

  private void notChecked(Subject subject, String reason) {
    checks.add(new VerificationCheck(subject, Outcome.NOT_CHECKED, reason));
  }

  private static String form(Received received, String text, JsonLimits limits) throws Refusal {
    SecuredText secured = SecuredText.of(text, limits);
    received.text = secured;
    Members content = secured.content();
    Object context = content.object().get("@context");
    Refusal.unless(
        context instanceof List<?> list
            && !list.isEmpty()
            && OpenBadge.CREDENTIALS_CONTEXT.equals(list.get(0)),
        "The first @context must be " + OpenBadge.CREDENTIALS_CONTEXT + ".");
    Refusal.unless(
        content.includes("type", "VerifiableCredential"),
        "The type must include VerifiableCredential.");
    content.text("id");
    content.id("issuer");
    content.object("credentialSubject");
    content.instant("validFrom");
    content.optionalInstant("validUntil");
    if (content.has("credentialStatus")) {
      content.object("credentialStatus").text("id");
    }
    if (secured.token().isPresent()) {
      RegisteredClaims.check(content, secured.needsClaims());
    }
    return secured.token().isPresent()
        ? "It is a verifiable credential in a token."
        : "It is a verifiable credential.";
  }

  private String signature(Received received) throws Refusal {
    IssuerPublicKey key = received.text().verified(keys);
    received.text().checkTimes(at);
    received.key = key;
    return "It was signed with the key " + key.id() + " and not changed since.";
  }

  private static String issuer(Received received) throws Refusal {
    String issuer = received.content().id("issuer");
    Refusal.unless(
        issuer.equals(received.key().issuer().toString()),
        "The key is that of %s, but the credential names %s as its issuer."
            .formatted(received.key().issuer(), Refusal.shown(issuer)));
    return "The key is that of the issuer, " + issuer + ".";
  }

  private String validity(Members content) throws Refusal {
    Instant from = content.instant("validFrom");
    Refusal.unless(!at.isBefore(from), "It is valid only from " + from + ".");
    Optional<Instant> until = content.optionalInstant("validUntil");
    Refusal.unless(
        until.isEmpty() || !at.isAfter(until.get()),
        "It was valid until " + until.orElse(from) + " and has expired.");
    return "It is valid at " + at + ".";
  }

  private void revocation(Received received) {
    if (revocations.isEmpty()) {
      notChecked(Subject.REVOCATION, "No revocation list was given.");
    } else {
      check(Subject.REVOCATION, () -> revocations.get().check(received.content(), at));
    }
  }
}
