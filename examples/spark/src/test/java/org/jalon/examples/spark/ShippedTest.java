package org.jalon.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent to other machines: made there again, of what was read here. */
class ShippedTest {

  @TempDir private Path folder;

  @Test
  void it_is_made_once_more_where_the_files_are_not() throws Exception {
    String bank = Files.writeString(folder.resolve("bank.csv"), "here").toString();
    List<String> typed = List.of("score", "--bank", bank, "--responses", "r", "--out", "o");
    Shipped<ScoreCommand, byte[]> here =
        Shipped.<ScoreCommand, byte[]>broadcast(
                new JavaSparkContext(SparkRun.session().sparkContext()),
                typed,
                (command, files) -> content(files.open(bank)))
            .value();
    byte[] sent = bytes(here);
    Files.delete(Path.of(bank));

    @SuppressWarnings("unchecked")
    Shipped<ScoreCommand, byte[]> there =
        (Shipped<ScoreCommand, byte[]>)
            new ObjectInputStream(new ByteArrayInputStream(sent)).readObject();

    assertThat(there.get()).isEqualTo("here".getBytes(StandardCharsets.UTF_8));
    assertThat(there.get()).isSameAs(there.get());
  }

  private static byte[] content(InputStream stream) throws IOException {
    try (stream) {
      return stream.readAllBytes();
    }
  }

  private static byte[] bytes(Object object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return bytes.toByteArray();
  }
}
