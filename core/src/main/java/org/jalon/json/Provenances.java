package org.jalon.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jalon.reproducibility.Fingerprint;
import org.jalon.reproducibility.Provenance;
import org.jalon.reproducibility.RandomSeed;

/**
 * The written form of a provenance: the properties "library-version", "seed" and "fingerprints",
 * which stand among others.
 */
final class Provenances {

  private Provenances() {}

  static Optional<Provenance> read(Cursor cursor) {
    Optional<String> version = cursor.field("library-version").text();
    Optional<RandomSeed> seed = cursor.field("seed").wholeNumber().map(RandomSeed::new);
    Map<String, Fingerprint> fingerprints = fingerprints(cursor.field("fingerprints"));
    return version.flatMap(
        v -> seed.flatMap(s -> cursor.make(() -> new Provenance(v, s, fingerprints))));
  }

  private static Map<String, Fingerprint> fingerprints(Cursor cursor) {
    Map<String, Fingerprint> fingerprints = new LinkedHashMap<>();
    cursor
        .properties()
        .forEach(
            (role, value) ->
                value
                    .text()
                    .flatMap(hex -> value.make(() -> new Fingerprint(hex)))
                    .ifPresent(fingerprint -> fingerprints.put(role, fingerprint)));
    return fingerprints;
  }

  static void write(Provenance provenance, ObjectNode node) {
    node.put("library-version", provenance.libraryVersion());
    node.put("seed", provenance.seed().value());
    ObjectNode fingerprints = node.putObject("fingerprints");
    provenance
        .fingerprints()
        .forEach((role, fingerprint) -> fingerprints.put(role, fingerprint.hex()));
  }
}
