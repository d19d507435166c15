package org.jalon.examples.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jalon.examples.commandline.FileSource;
import org.jalon.examples.commandline.InvalidInput;

/**
 * Files of all file systems that Spark reaches: {@code /…}, {@code hdfs://…}, {@code s3a://…}.
 *
 * @param configuration how they are reached
 */
record HadoopFiles(Configuration configuration) implements FileSource {

  @Override
  public InputStream open(String file) throws IOException {
    Path path = new Path(file);
    try {
      return path.getFileSystem(configuration).open(path);
    } catch (FileNotFoundException e) {
      throw new InvalidInput(file + ": There is no such file.");
    }
  }

  /**
   * The files that a name, a pattern or a directory stands for, in the order of their names,
   * without those that are hidden.
   */
  List<FileStatus> list(String name) throws IOException {
    Path path = new Path(name);
    FileSystem system = path.getFileSystem(configuration);
    FileStatus[] found = system.globStatus(path);
    if (found == null || found.length == 0) {
      throw new InvalidInput(name + ": There is no such file.");
    }
    List<FileStatus> files = new ArrayList<>();
    for (FileStatus status : found) {
      files.addAll(
          status.isDirectory() ? List.of(system.listStatus(status.getPath())) : List.of(status));
    }
    return files.stream()
        .filter(FileStatus::isFile)
        .filter(file -> Stream.of("_", ".").noneMatch(file.getPath().getName()::startsWith))
        .sorted(Comparator.comparing(file -> file.getPath().toString()))
        .toList();
  }

  /** Writes a file that is not there yet. */
  void write(String file, String text) throws IOException {
    Path path = new Path(file);
    try (OutputStream stream = path.getFileSystem(configuration).create(path, false)) {
      stream.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Refuses to write where something is. */
  void requireNew(String directory) throws IOException {
    Path path = new Path(directory);
    if (path.getFileSystem(configuration).exists(path)) {
      throw new InvalidInput(
          directory + ": The directory exists, and results are never overwritten. Name another.");
    }
  }
}
