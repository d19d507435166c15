package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineTest {

  @TempDir private Path folder;

  @Test
  void the_library_that_runs_has_a_hash() throws IOException {
    assertThat(Engine.hash()).matches("[0-9a-f]{64}").isEqualTo(Engine.hash());
  }

  @Test
  void it_is_that_of_the_classes_whatever_file_they_are_in() throws IOException {
    Map<String, String> library =
        Map.of("org/jalon/irt/A.class", "a", "org/jalon/json/B.class", "b");
    String inDirectory = Engine.hash(directory("one", library));
    assertThat(Engine.hash(jar("one.jar", library))).isEqualTo(inDirectory);
    Map<String, String> withProgram =
        Map.of(
            "org/jalon/irt/A.class", "a",
            "org/jalon/json/B.class", "b",
            "org/jalon/json/notes.txt", "n",
            "org/jalon/examples/C.class", "c",
            "org/jalon/referential/data/D.class", "d");
    assertThat(Engine.hash(jar("two.jar", withProgram))).isEqualTo(inDirectory);
  }

  @Test
  void a_class_that_differs_or_has_another_name_makes_another_engine() throws IOException {
    assertThat(
            Stream.of(
                    Engine.hash(directory("a", Map.of("org/jalon/irt/A.class", "a"))),
                    Engine.hash(directory("b", Map.of("org/jalon/irt/A.class", "b"))),
                    Engine.hash(directory("c", Map.of("org/jalon/irt/B.class", "a"))))
                .distinct())
        .hasSize(3);
  }

  private Path directory(String name, Map<String, String> files) throws IOException {
    Path root = folder.resolve(name);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = root.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return root;
  }

  private Path jar(String name, Map<String, String> files) throws IOException {
    Path jar = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return jar;
  }
}
