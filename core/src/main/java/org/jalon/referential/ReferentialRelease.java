package org.jalon.referential;

import java.util.List;
import org.jalon.internal.Checks;

/**
 * Which referential, and which release of it.
 *
 * @param name the referential's name, such as {@code "digital-skills"}
 * @param version the release, such as {@code "1.0.0"}
 * @param languages the languages every text must exist in, the preferred one first
 */
public record ReferentialRelease(String name, String version, List<Language> languages) {

  /**
   * Creates a release from a copy of the list.
   *
   * @throws IllegalArgumentException if the name or the version is not an identifier or no language
   *     is given
   */
  public ReferentialRelease {
    Checks.id("referential name", name);
    Checks.id("referential version", version);
    languages = List.copyOf(Checks.notEmpty("languages of the referential", languages));
  }

  /** Name and version. */
  @Override
  public String toString() {
    return name + " " + version;
  }
}
