package org.jalon.reproducibility;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jalon.internal.Checks;

/**
 * What a result was made of. Two runs with equal provenance and equal answers give equal results,
 * bit for bit.
 *
 * @param libraryVersion the release of this library that computed the result
 * @param seed the seed of every random choice
 * @param fingerprints the fingerprints of the material used, by role such as {@code "plan"}, {@code
 *     "bank"} and {@code "referential"}; in alphabetical order of the roles
 */
public record Provenance(
    String libraryVersion, RandomSeed seed, Map<String, Fingerprint> fingerprints) {

  /**
   * Creates a provenance.
   *
   * @throws IllegalArgumentException if the version is blank
   */
  public Provenance {
    Checks.notNull("seed", seed);
    Checks.notBlank("library version", libraryVersion);
    fingerprints = Collections.unmodifiableMap(new TreeMap<>(fingerprints));
  }

  /**
   * This release of the library.
   *
   * @return its version
   */
  public static String thisRelease() {
    return LibraryVersion.CURRENT;
  }

  /**
   * The provenance of something computed by this release.
   *
   * @param seed the seed of every random choice
   * @param fingerprints the fingerprints of the material used, by role
   * @return the provenance
   */
  public static Provenance ofThisRelease(RandomSeed seed, Map<String, Fingerprint> fingerprints) {
    return new Provenance(LibraryVersion.CURRENT, seed, fingerprints);
  }
}
