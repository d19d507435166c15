package org.jalon.examples.spark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.jalon.examples.commandline.FileSource;
import org.jalon.examples.commandline.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Something that cannot be sent, such as a bank made ready for use, made once on each machine from
 * what can: the command as it was typed, and the content of the files that it names. Thread-safe.
 *
 * @param <C> the command
 * @param <T> what is made
 */
final class Shipped<C, T> implements Serializable {

  private static final long serialVersionUID = 1L;

  private final ArrayList<String> typed;
  private final HashMap<String, byte[]> files = new HashMap<>();
  private final Maker<C, T> maker;
  private transient @Nullable T made;

  private Shipped(List<String> typed, Maker<C, T> maker) {
    this.typed = new ArrayList<>(typed);
    this.maker = maker;
  }

  /** Makes it of a command and files. */
  @FunctionalInterface
  interface Maker<C, T> extends Serializable {

    /** Makes it. */
    T make(C command, FileSource files) throws IOException;
  }

  /** Makes it here, to see that it can be made and which files it takes, and sends these out. */
  static <C, T> Broadcast<Shipped<C, T>> broadcast(
      JavaSparkContext context, List<String> typed, Maker<C, T> maker) throws IOException {
    HadoopFiles source = new HadoopFiles(context.hadoopConfiguration());
    Shipped<C, T> shipped = new Shipped<>(typed, maker);
    FileSource recorder =
        file -> {
          try (InputStream stream = source.open(file)) {
            byte[] content = stream.readAllBytes();
            shipped.files.put(file, content);
            return new ByteArrayInputStream(content);
          }
        };
    shipped.made = shipped.make(recorder);
    return context.broadcast(shipped);
  }

  /** What is made, the same object for all parts on this machine. */
  synchronized T get() {
    if (made == null) {
      try {
        made = make(this::open);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return made;
  }

  @SuppressWarnings("unchecked") // the maker's own command was typed
  private T make(FileSource source) throws IOException {
    return maker.make((C) JalonSpark.parsed(typed), source);
  }

  private InputStream open(String file) {
    byte[] content = files.get(file);
    if (content == null) {
      throw new InvalidInput(file + ": There is no such file.");
    }
    return new ByteArrayInputStream(content);
  }
}
