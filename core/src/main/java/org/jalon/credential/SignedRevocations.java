package org.jalon.credential;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jalon.certification.Revocation;
import org.jalon.certification.RevocationList;
import org.jspecify.annotations.Nullable;

/**
 * The revocation list of the 1EdTech Revocation List Status Method, with the date of each
 * revocation, secured like a credential. It has no {@code @context}: it is not a credential but a
 * plain JSON document.
 *
 * @param id what a credential names in its credentialStatus
 * @param issuer whose list it is
 * @param signedAt when it was signed
 * @param reasons why and when, by the ids of the revoked credentials
 * @see <a href="https://www.imsglobal.org/spec/vcrl/v1p0/">1EdTech Revocation List Status
 *     Method</a>
 */
record SignedRevocations(String id, String issuer, Instant signedAt, Map<String, String> reasons) {

  private static final String LIST = "revokedCredentials";

  static Map<String, Object> document(
      RevocationList list, CredentialAddresses addresses, URI issuer) {
    List<Object> revoked = new ArrayList<>();
    for (Revocation revocation : list.revocations()) {
      revoked.add(
          Map.of(
              "id", addresses.credential(revocation.code()).toString(),
              "revoked", true,
              "revocationDate", revocation.date().toString(),
              "revocationReason", revocation.reason()));
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", addresses.revocations().toString());
    document.put("issuer", issuer.toString());
    document.put(LIST, revoked);
    return document;
  }

  static SignedRevocations of(SecuredText text, TrustedKeys keys) throws Refusal {
    Members list = text.content();
    Refusal.unless(list.has(LIST), "It is not a revocation list: there is no " + LIST + ".");
    IssuerPublicKey key = text.verified(keys);
    String issuer = list.id("issuer");
    Refusal.unless(
        key.issuer().toString().equals(issuer),
        "The key " + key.id() + " is not that of the issuer of the list.");
    return new SignedRevocations(list.text("id"), issuer, text.signedAt(), reasons(list));
  }

  private static Map<String, String> reasons(Members list) throws Refusal {
    Map<String, String> reasons = new HashMap<>();
    for (Object entry : list.list(LIST)) {
      Members revoked = entry(entry);
      if (!Boolean.FALSE.equals(revoked.object().get("revoked"))) {
        reasons.put(revoked.text("id"), reason(revoked));
      }
    }
    return reasons;
  }

  @SuppressWarnings("unchecked") // a parsed object has only texts as names
  private static Members entry(@Nullable Object entry) throws Refusal {
    if (entry instanceof Map<?, ?> object) {
      return new Members((Map<String, @Nullable Object>) object, LIST + "[…].");
    }
    throw new Refusal("Every entry of " + LIST + " must be an object.");
  }

  private static String reason(Members revoked) {
    String date = optional(revoked, "revocationDate").map(text -> " on " + text).orElse("");
    return optional(revoked, "revocationReason").map(text -> date + ": " + text).orElse(date);
  }

  private static Optional<String> optional(Members revoked, String name) {
    return Optional.ofNullable(revoked.object().get(name)).map(Refusal::shown);
  }
}
