package org.jalon.credential;

import java.time.Instant;
import java.util.Optional;
import org.jalon.json.JsonLimits;
import org.jspecify.annotations.Nullable;

/** A revocation list that was given, or why it cannot be believed. */
record RevocationSource(
    Optional<SecuredText> text, Optional<SignedRevocations> list, String problem) {

  static RevocationSource of(String text, JsonLimits limits, TrustedKeys keys) {
    try {
      SecuredText secured = SecuredText.of(text, limits);
      SignedRevocations list = SignedRevocations.of(secured, keys);
      return new RevocationSource(Optional.of(secured), Optional.of(list), "");
    } catch (Refusal e) {
      return new RevocationSource(
          Optional.empty(),
          Optional.empty(),
          "The revocation list cannot be believed: " + e.reason());
    }
  }

  /**
   * What the list says about a credential that was not revoked.
   *
   * @throws Refusal if it was, or if the list does not know
   */
  String check(Members credential, Instant at) throws Refusal {
    SignedRevocations known = list.orElseThrow(() -> new Refusal(problem));
    checkApplies(known, credential, at);
    text.orElseThrow().checkTimes(at);
    @Nullable String reason = known.reasons().get(credential.text("id"));
    if (reason != null) {
      throw new Refusal("It was revoked" + reason);
    }
    return "It is not on the revocation list of " + known.signedAt() + ".";
  }

  private static void checkApplies(SignedRevocations known, Members credential, Instant at)
      throws Refusal {
    Refusal.unless(
        known.issuer().equals(credential.id("issuer")),
        "The revocation list given is that of another issuer.");
    Refusal.unless(
        !credential.has("credentialStatus")
            || known.id().equals(credential.object("credentialStatus").text("id")),
        "The revocation list given is not the one that the credential names.");
    Refusal.unless(
        !known.signedAt().isAfter(at),
        "The revocation list was signed after the time of this verification, " + at + ".");
  }
}
