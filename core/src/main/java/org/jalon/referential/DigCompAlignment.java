package org.jalon.referential;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which competences of DigComp a topic contributes to, in each version, the one it contributes to
 * most first.
 *
 * @param version22 in DigComp 2.2; may be empty
 * @param version30 in DigComp 3.0; may be empty
 */
public record DigCompAlignment(Set<DigCompCompetence> version22, Set<DigCompCompetence> version30) {

  /** A topic aligned with nothing. */
  public static final DigCompAlignment NONE = new DigCompAlignment(Set.of(), Set.of());

  /** Creates an alignment from copies of the sets, in their order. */
  public DigCompAlignment {
    version22 = Collections.unmodifiableSet(new LinkedHashSet<>(version22));
    version30 = Collections.unmodifiableSet(new LinkedHashSet<>(version30));
  }
}
