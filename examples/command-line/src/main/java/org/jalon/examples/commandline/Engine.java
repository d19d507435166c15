package org.jalon.examples.commandline;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;
import org.jalon.certification.CertificationScorer;

/**
 * The very code that decides: all classes of the library with their names, whatever file they come
 * from. Two builds of one release may differ; their hashes tell.
 */
final class Engine {

  private static final List<String> NOT_OF_THE_LIBRARY =
      List.of("org/jalon/examples/", "org/jalon/referential/data/");

  private Engine() {}

  /** The SHA-256 of the library that runs. */
  static String hash() throws IOException {
    try {
      return hash(
          Path.of(
              CertificationScorer.class
                  .getProtectionDomain()
                  .getCodeSource()
                  .getLocation()
                  .toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The library's own place cannot be named.", e);
    }
  }

  /** The SHA-256 of the library in a directory or a jar. */
  static String hash(Path place) throws IOException {
    if (Files.isDirectory(place)) {
      return hashBelow(place);
    }
    try (FileSystem jar = FileSystems.newFileSystem(place)) {
      return hashBelow(jar.getPath("/"));
    }
  }

  private static String hashBelow(Path root) throws IOException {
    MessageDigest digest = Sha256.digest();
    for (String name : classes(root)) {
      byte[] content = Files.readAllBytes(root.resolve(name));
      digest.update("%s %d\n".formatted(name, content.length).getBytes(StandardCharsets.UTF_8));
      digest.update(content);
    }
    return Sha256.hex(digest);
  }

  private static List<String> classes(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve("org/jalon"))) {
      return files
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".class"))
          .filter(name -> NOT_OF_THE_LIBRARY.stream().noneMatch(name::startsWith))
          .sorted()
          .toList();
    }
  }
}
