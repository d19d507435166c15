package org.jalon.credential;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The claims in which the token form of Open Badges 3.0 repeats what the credential says.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#jwt-proof">JSON Web Token Proof Format</a>
 */
final class RegisteredClaims {

  private RegisteredClaims() {}

  static Map<String, Object> of(Map<String, Object> credential) {
    try {
      return of(Members.of(new LinkedHashMap<>(credential)));
    } catch (Refusal e) {
      throw new IllegalStateException("A credential of our own is not one: " + e.reason());
    }
  }

  private static Map<String, Object> of(Members credential) throws Refusal {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", credential.id("issuer"));
    claims.put("jti", credential.text("id"));
    if (credential.object("credentialSubject").has("id")) {
      claims.put("sub", credential.object("credentialSubject").text("id"));
    }
    claims.put("nbf", credential.instant("validFrom").getEpochSecond());
    credential
        .optionalInstant("validUntil")
        .map(Instant::getEpochSecond)
        .ifPresent(end -> claims.put("exp", end));
    return claims;
  }

  /**
   * Claims may be missing where they are not required, but must never contradict the credential.
   */
  static void check(Members payload, boolean required) throws Refusal {
    Map<String, Object> expected = of(payload);
    for (String name : new String[] {"iss", "jti", "sub", "nbf", "exp"}) {
      Object wanted = expected.get(name);
      Refusal.unless(
          payload.has(name)
              ? agree(payload.object().get(name), wanted)
              : !required || wanted == null,
          "The claim " + name + " does not say the same as the credential.");
    }
  }

  private static boolean agree(@Nullable Object claim, @Nullable Object wanted) {
    if (claim instanceof Double time && wanted instanceof Long seconds) {
      return time == seconds.doubleValue();
    }
    return claim != null && claim.equals(wanted);
  }
}
