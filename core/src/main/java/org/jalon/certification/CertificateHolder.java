package org.jalon.certification;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The person who passed.
 *
 * @param name the name as it is to be read, of one line
 * @param birthDate tells namesakes apart on the printed certificate; left out of credentials
 */
public record CertificateHolder(String name, Optional<LocalDate> birthDate) {

  /**
   * Creates a holder.
   *
   * @throws IllegalArgumentException if the name is blank or not well-formed Unicode
   */
  public CertificateHolder {
    CertificateTexts.check("name of the holder", name);
  }
}
