package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Progress is for a person who watches, twice a second, and leaves no trace. */
class ProgressTest {

  private static final long SECOND = 1_000_000_000L;

  private long now;

  @Test
  void a_person_sees_number_rate_and_time_left() {
    Streams streams = TestStreams.watched();
    Progress progress = new Progress(streams, () -> now);

    now = 2 * SECOND;
    progress.advance(5_000, 0.25);
    now += SECOND / 10;
    progress.advance(5_000, 0.5);
    assertThat(TestStreams.err(streams)).isEqualTo("\r5,000 persons, 2,500 a second, 6 s left   ");

    now = 4 * SECOND;
    progress.advance(2_000, Double.NaN);
    progress.finish();
    assertThat(TestStreams.err(streams))
        .endsWith("\r12,000 persons, 3,000 a second   \r" + " ".repeat(79) + "\r");
  }

  @Test
  void a_pipe_sees_nothing() {
    Streams streams = TestStreams.of(InputStream.nullInputStream());
    Progress progress = new Progress(streams, () -> now);

    now = 2 * SECOND;
    progress.advance(5_000, 0.25);
    progress.finish();

    assertThat(TestStreams.err(streams)).isEmpty();
  }

  @Test
  void a_file_is_no_terminal_but_a_terminal_is(@TempDir Path folder) throws Exception {
    Path file = Files.createSymbolicLink(folder.resolve("1"), folder.resolve("log"));
    Path terminal = Files.createSymbolicLink(folder.resolve("2"), Path.of("/dev/pts/7"));

    assertThat(Streams.isTerminal(file)).isFalse();
    assertThat(Streams.isTerminal(folder.resolve("absent"))).isFalse();
    assertThat(Streams.isTerminal(terminal)).isTrue();
  }
}
