package org.jalon.examples.commandline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files that a run writes, by name: all of them grow, are made safe and finished together. */
final class ResultFiles implements AutoCloseable {

  private final Map<String, ResultFile> files = new LinkedHashMap<>();

  private ResultFiles() {}

  /** Opens the files to go on after what a checkpoint says is done. */
  static ResultFiles open(Map<String, Path> paths, Checkpoint done) throws IOException {
    ResultFiles opened = new ResultFiles();
    try {
      for (Map.Entry<String, Path> path : paths.entrySet()) {
        opened.files.put(
            path.getKey(), ResultFile.open(path.getValue(), done.extent(path.getKey())));
      }
      return opened;
    } catch (IOException | RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  void append(String name, String text) {
    file(name).append(text);
  }

  ResultFile file(String name) {
    ResultFile file = files.get(name);
    if (file == null) {
      throw new IllegalArgumentException("There is no file (" + name + ").");
    }
    return file;
  }

  /** Makes safe what has been appended. */
  Map<String, ResultFile.Extent> save() throws IOException {
    Map<String, ResultFile.Extent> extents = new LinkedHashMap<>();
    for (Map.Entry<String, ResultFile> file : files.entrySet()) {
      extents.put(file.getKey(), file.getValue().save());
    }
    return extents;
  }

  /** Gives the saved files their names. */
  void finish() throws IOException {
    for (ResultFile file : files.values()) {
      file.finish();
    }
  }

  @Override
  public void close() throws IOException {
    for (ResultFile file : files.values()) {
      file.close();
    }
  }
}
