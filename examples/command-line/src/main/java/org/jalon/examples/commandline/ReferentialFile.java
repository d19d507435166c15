package org.jalon.examples.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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

  static Referential read(String file, Map<String, String> hashes) throws IOException {
    Path path = Path.of(file);
    Path folder = path.toAbsolutePath().resolveSibling("").normalize();
    try {
      Referential referential =
          AssessmentJson.withDefaults()
              .readReferential(
                  name -> Files.newInputStream(inside(folder, name)),
                  String.valueOf(path.getFileName()));
      hashes.put("referential", Sha256.hex(Files.readAllBytes(path)));
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

  /** A referential names files beside it or below, no others. */
  private static Path inside(Path folder, String name) throws NoSuchFileException {
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder)) {
      throw new NoSuchFileException(name);
    }
    return file;
  }
}
