package org.jalon.examples.play;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import org.jalon.json.AssessmentJson;
import org.jalon.placement.PlacementLog;
import org.jalon.placement.PlacementPool;
import org.jalon.placement.PlacementSession;

/**
 * A test in a file, from which it can be taken up.
 *
 * @param file where it is
 */
record SavedTest(Path file) {

  private static final AssessmentJson JSON = AssessmentJson.withDefaults();

  /**
   * The test as far as it was taken.
   *
   * @return the session, or empty if there is no file
   * @throws PlayException if the file is something else, or a test of other questions
   */
  Optional<PlacementSession> load(PlacementPool pool) {
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(file)) {
      throw new PlayException(Words.NO_FILE, file);
    }
    return Optional.of(resume(read(), pool));
  }

  private PlacementLog read() {
    try (InputStream stream = Files.newInputStream(file)) {
      return JSON.read(PlacementLog.class, stream);
    } catch (IOException | UncheckedIOException e) {
      throw new PlayException(Words.UNREADABLE_FILE, file, e);
    } catch (IllegalArgumentException e) {
      throw new PlayException(Words.BROKEN_FILE, file, reason(e));
    }
  }

  private PlacementSession resume(PlacementLog log, PlacementPool pool) {
    try {
      return PlacementSession.resume(pool, log);
    } catch (IllegalStateException e) {
      throw new PlayException(Words.OTHER_TEST, file, reason(e));
    }
  }

  /** What a library says about a file, which may quote it. */
  private static String reason(Exception e) {
    return Typed.visible(Objects.toString(e.getMessage()));
  }

  /**
   * Writes the test: whoever reads the file finds the old test or the new one, never a part.
   *
   * @throws PlayException if that is not possible; the file is then as it was
   */
  void save(PlacementSession session) {
    try {
      Path folder =
          Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a folder");
      Path written = Files.createTempFile(folder, "jalon-placement", ".tmp");
      try {
        Files.writeString(written, JSON.write(session.log()));
        move(written);
      } finally {
        Files.deleteIfExists(written);
      }
    } catch (IOException e) {
      throw new PlayException(Words.NOT_SAVED, file, e);
    }
  }

  private void move(Path written) throws IOException {
    try {
      Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
