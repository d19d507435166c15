package org.jalon.examples.spark;

import java.io.Serializable;
import java.util.List;

/**
 * What became of a line, in texts that can be sent.
 *
 * @param line its number
 * @param id the identifier that no later line may have again; empty if it claims none
 * @param kind in one word what became of it, for counting
 * @param texts its line in each file of results; empty if it was refused
 * @param refusals its lines in the file of refused lines
 */
record Outcome(long line, String id, String kind, List<String> texts, List<String> refusals)
    implements Serializable {

  /** The kind of lines that were refused. */
  static final String REFUSED = "refused";

  /** The same line, refused. */
  Outcome refused(String why) {
    return new Outcome(line, "", REFUSED, List.of(), List.of(why));
  }
}
