package org.jalon.examples.commandline.report;

/** Makes the page of a directory of results. */
public final class Report {

  private Report() {}

  /**
   * The page: one HTML5 document that is well-formed XML too and needs nothing else, neither a
   * script nor a font nor the network.
   *
   * @param results what the directory holds
   * @return the document, to be encoded as UTF-8
   */
  public static String html(Results results) {
    return new Page(results).write();
  }
}
