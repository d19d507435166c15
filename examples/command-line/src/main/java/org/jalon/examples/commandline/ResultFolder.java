package org.jalon.examples.commandline;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The directory that a run writes into. It belongs to one run at a time, holds a checkpoint until
 * it is finished and a manifest from then on, and what is finished is never written again.
 */
final class ResultFolder implements AutoCloseable {

  static final String MANIFEST = "manifest.json";
  private static final String CHECKPOINT = ".checkpoint";
  private static final String LOCK = ".lock";

  private final Path folder;
  private final FileChannel lock;

  private ResultFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** Whether a run has begun to write into a directory, and has not finished. */
  static boolean isUnfinished(Path folder) {
    return Files.exists(folder.resolve(LOCK)) && !Files.exists(folder.resolve(MANIFEST));
  }

  /** Makes the directory if it is not there, and takes it for this run alone. */
  static ResultFolder open(Path folder) throws IOException {
    Path parent = folder.toAbsolutePath().normalize().getParent();
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new InvalidInput(folder + ": This is not a directory. Maybe name another one.");
    }
    if (parent != null && !Files.isDirectory(parent)) {
      throw new InvalidInput(
          folder
              + ": There is no directory to make it in. Maybe its name is misspelt, or "
              + parent
              + " must be made first.");
    }
    try {
      Files.createDirectories(folder);
      refuseForeign(folder);
      refuseFinished(folder);
      return locked(folder);
    } catch (IOException e) {
      throw new InvalidInput(folder + ": The directory cannot be written (" + e + ").");
    }
  }

  private static void refuseForeign(Path folder) throws IOException {
    try (Stream<Path> content = Files.list(folder)) {
      List<String> names = content.map(file -> file.getFileName().toString()).toList();
      if (!names.isEmpty() && !names.contains(LOCK) && !names.contains(MANIFEST)) {
        throw new InvalidInput(
            folder
                + ": The directory must be empty or hold an unfinished run. Maybe name another one.");
      }
    }
  }

  private static void refuseFinished(Path folder) {
    if (Files.exists(folder.resolve(MANIFEST))) {
      throw new InvalidInput(
          folder
              + ": The results in this directory are finished, and finished results are never overwritten. Name another directory.");
    }
  }

  private static ResultFolder locked(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock(channel) == null) {
      channel.close();
      throw new InvalidInput(
          folder
              + ": Another run is writing into this directory. Nothing was changed. Wait until it has ended, or name another directory.");
    }
    return new ResultFolder(folder, channel);
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // a run of this very process
    }
  }

  /**
   * Where the run begins: at the checkpoint if it goes on with another, else at the beginning. What
   * the first run chose itself stays as it was.
   */
  Checkpoint start(Map<String, String> basis, Map<String, String> chosen, boolean resume)
      throws IOException {
    refuseFinished(folder); // by a run that ended since
    Path checkpoint = folder.resolve(CHECKPOINT);
    if (!Files.exists(checkpoint)) {
      return Checkpoint.beginning(basis, chosen);
    }
    if (!resume) {
      throw new InvalidInput(
          folder
              + ": A run into this directory was interrupted. Go on with it by --resume, or name another directory.");
    }
    Checkpoint done = Checkpoint.read(checkpoint);
    done.requireSame(basis);
    return done;
  }

  void save(Checkpoint checkpoint) throws IOException {
    checkpoint.write(folder.resolve(CHECKPOINT));
  }

  Path resolve(String file) {
    return folder.resolve(file);
  }

  /** Writes a file that is complete at once; its length and hash. */
  ResultFile.Extent write(String file, String text) throws IOException {
    AtomicFile.write(folder.resolve(file), text);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new ResultFile.Extent(bytes.length, Sha256.hex(bytes));
  }

  /** Writes the manifest, which says that all the rest is complete. */
  void finish(String manifest) throws IOException {
    AtomicFile.write(folder.resolve(MANIFEST), manifest);
    Files.deleteIfExists(folder.resolve(CHECKPOINT));
    Files.deleteIfExists(folder.resolve(LOCK));
  }

  /** Leaves the directory to others. */
  @Override
  public void close() throws IOException {
    lock.close();
  }
}
