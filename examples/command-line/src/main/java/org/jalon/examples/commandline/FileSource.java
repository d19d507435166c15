package org.jalon.examples.commandline;

import java.io.IOException;
import java.io.InputStream;

/** Where the files that options name are read from: the disk, or what another machine has sent. */
@FunctionalInterface
public interface FileSource {

  /**
   * Opens a file.
   *
   * @param file its name, as an option gives it
   * @return its content, to be closed by the caller
   * @throws InvalidInput if there is no such file
   * @throws IOException if it cannot be read
   */
  InputStream open(String file) throws IOException;
}
