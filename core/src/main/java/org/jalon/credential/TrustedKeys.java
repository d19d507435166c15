package org.jalon.credential;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The keys that a verifier trusts. Whoever implements it decides whom to trust: a key that a
 * credential brings along, or an address that it names, is no reason to.
 */
@FunctionalInterface
public interface TrustedKeys {

  /**
   * The trusted key of a verification method.
   *
   * @param verificationMethod what a proof or a token names: any text at all
   * @return the key, or empty if none of that name is trusted
   */
  Optional<IssuerPublicKey> find(String verificationMethod);

  /**
   * These keys and no other.
   *
   * @param keys the keys
   * @return the keys by their ids
   * @throws IllegalArgumentException if two keys have the same id
   */
  static TrustedKeys of(IssuerPublicKey... keys) {
    Map<String, IssuerPublicKey> byId = new LinkedHashMap<>();
    for (IssuerPublicKey key : keys) {
      if (byId.putIfAbsent(key.id(), key) != null) {
        throw new IllegalArgumentException("Two keys have the id " + key.id() + ".");
      }
    }
    return verificationMethod -> Optional.ofNullable(byId.get(verificationMethod));
  }
}
