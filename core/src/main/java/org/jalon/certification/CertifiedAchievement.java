package org.jalon.certification;

import java.net.URI;
import org.jalon.internal.Checks;
import org.jalon.referential.LocalizedText;

/**
 * What everybody who holds this kind of certificate has achieved.
 *
 * @param id an absolute URI, the same for all certificates of this kind
 * @param name its name
 * @param criteria what one must do to earn it, in sentences
 */
public record CertifiedAchievement(URI id, LocalizedText name, LocalizedText criteria) {

  /**
   * Creates an achievement.
   *
   * @throws IllegalArgumentException if the id is relative, or a text missing, blank or not
   *     well-formed Unicode in some language
   */
  public CertifiedAchievement {
    Checks.require(id.isAbsolute(), "id of the achievement", id, "must be an absolute URI");
    CertificateTexts.check("name of the achievement", name);
    CertificateTexts.check("criteria of the achievement", criteria);
  }
}
