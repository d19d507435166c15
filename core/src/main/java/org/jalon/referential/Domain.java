package org.jalon.referential;

import java.util.List;
import org.jalon.internal.Checks;

/**
 * A domain: the top of the tree.
 *
 * @param id the identifier
 * @param code its place in the referential, such as {@code "1"}
 * @param title the title
 * @param competences its competences
 */
public record Domain(DomainId id, String code, LocalizedText title, List<Competence> competences) {

  /**
   * Creates a domain from a copy of the list.
   *
   * @throws IllegalArgumentException if the code is blank
   */
  public Domain {
    Checks.notNull("domain id", id);
    Checks.notNull("title of the domain", title);
    Checks.notBlank("domain code", code);
    competences = List.copyOf(competences);
  }
}
