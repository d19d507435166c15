package org.jalon.certification;

import org.jalon.internal.Checks;
import org.jalon.referential.LocalizedText;

/**
 * A further certification obtained by the same test as the main one, by those who are certified
 * with enough points.
 *
 * @param framework what a person registers for to be considered
 * @param name what people call it
 * @param minimumPoints how many points it takes
 */
public record DoubleCertification(String framework, LocalizedText name, int minimumPoints) {

  /**
   * Creates a certification.
   *
   * @throws IllegalArgumentException if the framework is not an identifier or the number of points
   *     negative
   */
  public DoubleCertification {
    Checks.id("framework of the double certification", framework);
    CertificateTexts.check("name of the double certification", name);
    Checks.atLeast("minimum points of the double certification", minimumPoints, 0);
  }
}
