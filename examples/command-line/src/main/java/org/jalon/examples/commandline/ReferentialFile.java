package org.jalon.examples.commandline;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.jalon.json.AssessmentJson;
import org.jalon.json.JsonFormatException;
import org.jalon.referential.InvalidReferentialException;
import org.jalon.referential.Referential;

/** Reads a referential, in one file or with a file for each competence beside it. */
final class ReferentialFile {

  private ReferentialFile() {}

  static Referential read(FileSource files, String file, Map<String, String> hashes)
      throws IOException {
    int end = Math.max(file.lastIndexOf('/'), file.lastIndexOf(File.separatorChar)) + 1;
    String folder = end == 0 ? "./" : file.substring(0, end);
    try {
      Referential referential =
          AssessmentJson.withDefaults()
              .readReferential(name -> open(files, folder, name), file.substring(end));
      try (InputStream stream = open(files, folder, file.substring(end))) {
        hashes.put("referential", Sha256.hex(stream.readAllBytes()));
      }
      return referential;
    } catch (JsonFormatException | InvalidReferentialException e) {
      throw new InvalidInput(file + ": " + e.getMessage());
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof NoSuchFileException) {
        throw new InvalidInput(file + ": There is no such file.");
      }
      throw e;
    }
  }

  private static InputStream open(FileSource files, String folder, String name) throws IOException {
    String file = inside(name);
    try {
      return files.open(folder + file);
    } catch (InvalidInput e) {
      throw new NoSuchFileException(name, null, e.getMessage());
    }
  }

  /** A referential names files beside it or below, no others. */
  private static String inside(String name) throws NoSuchFileException {
    Path file = Path.of(name).normalize();
    if (file.isAbsolute() || file.startsWith("..")) {
      throw new NoSuchFileException(name);
    }
    return file.toString();
  }
}
