package org.jalon.certification;

import org.jalon.internal.Checks;

/**
 * Which policy it is.
 *
 * @param name the policy's name
 * @param version its release
 * @param validity the days, in UTC, on which tests may begin that are decided by it
 */
public record PolicyRelease(String name, String version, ValidityPeriod validity) {

  /**
   * Creates a release.
   *
   * @throws IllegalArgumentException if the name or the version is not an identifier
   */
  public PolicyRelease {
    Checks.id("name of the certification policy", name);
    Checks.id("version of the certification policy", version);
  }

  /**
   * A release that is valid on every day.
   *
   * @param name the policy's name
   * @param version its release
   * @return the release
   * @throws IllegalArgumentException if the name or the version is not an identifier
   */
  public static PolicyRelease of(String name, String version) {
    return new PolicyRelease(name, version, ValidityPeriod.ALWAYS);
  }

  /** Name and version. */
  @Override
  public String toString() {
    return name + " " + version;
  }
}
