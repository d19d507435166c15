package org.jalon.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.Fingerprint;
import org.jalon.reproducibility.Provenance;
import org.jalon.reproducibility.RandomSeed;

/** What a session is made of, by its fingerprints: a log belongs to no other. */
record Material(Map<String, Fingerprint> fingerprints) {

  static Material of(Fingerprint plan, ResolvedItemBank bank) {
    Map<String, Fingerprint> fingerprints = new LinkedHashMap<>();
    fingerprints.put("plan", plan);
    fingerprints.put("bank", bank.fingerprint());
    bank.referential()
        .ifPresent(referential -> fingerprints.put("referential", referential.fingerprint()));
    return new Material(fingerprints);
  }

  Provenance provenance(RandomSeed seed) {
    return Provenance.ofThisRelease(seed, fingerprints);
  }

  void requireSame(Provenance provenance) {
    Map<String, Fingerprint> logged = provenance.fingerprints();
    List<String> differing = new ArrayList<>(logged.keySet());
    fingerprints.keySet().stream()
        .filter(role -> !logged.containsKey(role))
        .forEach(differing::add);
    differing.removeIf(
        role -> logged.containsKey(role) && logged.get(role).equals(fingerprints.get(role)));
    if (!differing.isEmpty()) {
      throw new SessionMismatchException(
          "The session log was written with another %s: it names %s, but here there is %s. Maybe a newer release is loaded."
              .formatted(
                  String.join(" and another ", differing),
                  only(differing, logged),
                  only(differing, fingerprints)));
    }
  }

  /** What is the same on both sides only hides what differs. */
  private static Map<String, Fingerprint> only(List<String> roles, Map<String, Fingerprint> all) {
    Map<String, Fingerprint> some = new LinkedHashMap<>(all);
    some.keySet().retainAll(roles);
    return some;
  }
}
