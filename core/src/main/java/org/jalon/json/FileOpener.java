package org.jalon.json;

import java.io.IOException;
import java.io.InputStream;

/** Opens the further files that a document names, such as one file for each competence. */
@FunctionalInterface
public interface FileOpener {

  /**
   * Opens a file.
   *
   * @param name a plain file name: letters, digits, dots, hyphens and underscores, never a path
   * @return its content
   * @throws IOException if there is no such file
   */
  InputStream open(String name) throws IOException;
}
