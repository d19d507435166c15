package org.jalon.certification;

import java.util.OptionalInt;
import org.jalon.internal.Checks;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.Level;
import org.jalon.referential.LocalizedText;

/**
 * A competence on a certificate.
 *
 * @param id the competence
 * @param name its name at that time
 * @param level the level shown, 0 (none reached) to {@value Level#COUNT}; empty if it was not
 *     tested
 */
public record CertifiedCompetence(CompetenceId id, LocalizedText name, OptionalInt level) {

  /**
   * Creates a competence.
   *
   * @throws IllegalArgumentException if the name is missing, blank or not well-formed Unicode in
   *     some language, or the level out of range
   */
  public CertifiedCompetence {
    CertificateTexts.check("name of the competence " + id, name);
    level.ifPresent(
        value -> Checks.inRange("level of the competence " + id, value, 0, Level.COUNT));
  }
}
