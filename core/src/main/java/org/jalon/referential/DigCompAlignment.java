package org.jalon.referential;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which competences of DigComp a topic contributes to, in each version.
 *
 * @param version22 in DigComp 2.2; may be empty
 * @param version30 in DigComp 3.0; may be empty
 */
public record DigCompAlignment(Set<DigCompCompetence> version22, Set<DigCompCompetence> version30) {

  /** A topic aligned with nothing. */
  public static final DigCompAlignment NONE = new DigCompAlignment(Set.of(), Set.of());

  /** Creates an alignment from copies of the sets, in the order of the codes. */
  public DigCompAlignment {
    version22 = ordered(version22);
    version30 = ordered(version30);
  }

  private static Set<DigCompCompetence> ordered(Set<DigCompCompetence> competences) {
    Set<DigCompCompetence> copy = EnumSet.noneOf(DigCompCompetence.class);
    copy.addAll(competences);
    return Collections.unmodifiableSet(copy);
  }
}
