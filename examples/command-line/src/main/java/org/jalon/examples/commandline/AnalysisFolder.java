package org.jalon.examples.commandline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The directory that an analysis of items writes into, at its end and all at once: the manifest is
 * written last. Where nothing was written, no directory stays.
 */
final class AnalysisFolder implements AutoCloseable {

  private final Path path;
  private final ResultFolder folder;
  private final Map<String, ResultFile.Extent> files = new LinkedHashMap<>();
  private boolean finished;

  private AnalysisFolder(Path path, ResultFolder folder) {
    this.path = path;
    this.folder = folder;
  }

  static AnalysisFolder open(Path path) throws IOException {
    return new AnalysisFolder(path, ResultFolder.open(path));
  }

  void write(String name, String text) throws IOException {
    AtomicFile.write(folder.resolve(name), text);
    enter(name, text);
  }

  /** Names a file in the manifest that is written elsewhere. */
  void enter(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    files.put(name, new ResultFile.Extent(bytes.length, Sha256.hex(bytes)));
  }

  /** Completes the results; the manifest names all files read and written. */
  void finish(List<String> words, Map<String, String> inputs) throws IOException {
    folder.finish(CalibrationManifest.of(words, inputs, files));
    finished = true;
  }

  @Override
  public void close() throws IOException {
    folder.close();
    if (!finished && files.isEmpty()) {
      removeTraces();
    }
  }

  /** Also for a program that is being ended. */
  void removeTraces() {
    try {
      Files.deleteIfExists(path.resolve(".lock"));
      Files.delete(path);
    } catch (NoSuchFileException | DirectoryNotEmptyException e) {
      return; // somebody else's business
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
