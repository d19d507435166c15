package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import org.jalon.simulation.SimulationProgress;
import org.junit.jupiter.api.Test;

/** Progress of simulations: one line for somebody who watches, else a line a tenth. */
class StudyProgressTest {

  private static final long SECOND = 1_000_000_000L;

  private long now;

  @Test
  void somebody_who_watches_sees_rate_time_left_and_error_twice_a_second() {
    Streams streams = TestStreams.watched();
    StudyProgress progress = new StudyProgress(streams, () -> now, 10_000, 1_000);

    now = 2 * SECOND;
    progress.accept(new SimulationProgress(5_000, 10_000, 0.25));
    now += SECOND / 10;
    progress.accept(new SimulationProgress(6_000, 10_000, 0.25));
    String line = "\r5,000 of 10,000 persons, 2,000 a second, 3 s left, RMSE 0.2500";
    assertThat(TestStreams.err(streams).stripTrailing()).isEqualTo(line);
    progress.close();
    assertThat(TestStreams.err(streams)).endsWith("\r" + " ".repeat(100) + "\r");
  }

  @Test
  void else_there_is_a_line_for_each_tenth() {
    Streams streams = TestStreams.of(InputStream.nullInputStream());
    StudyProgress progress = new StudyProgress(streams, () -> now, 1_000, 150);

    now = SECOND;
    progress.accept(new SimulationProgress(190, 1_000, 0.25));
    progress.accept(new SimulationProgress(250, 1_000, Double.NaN));
    progress.accept(new SimulationProgress(290, 1_000, 0.25));
    progress.accept(new SimulationProgress(520, 1_000, 0.3));
    progress.close();

    assertThat(TestStreams.err(streams).lines())
        .containsExactly(
            "20 %: 250 of 1,000 persons, 100 a second, 8 s left",
            "50 %: 520 of 1,000 persons, 370 a second, 1 s left, RMSE 0.3000");
  }

  @Test
  void studies_that_follow_each_other_count_together() {
    Streams streams = TestStreams.of(InputStream.nullInputStream());
    StudyProgress progress = new StudyProgress(streams, () -> now, 400, 0);
    RepeatedProgress repeated = new RepeatedProgress(progress, 0);

    now = SECOND;
    repeated.accept(new SimulationProgress(50, 100, 0.1));
    repeated.accept(new SimulationProgress(100, 100, 0.1));
    repeated.accept(new SimulationProgress(60, 100, 0.1));
    repeated.accept(new SimulationProgress(100, 100, 0.1));

    assertThat(TestStreams.err(streams).lines().map(line -> line.replaceAll(" persons.*", "")))
        .containsExactly(
            "10 %: 50 of 400", "20 %: 100 of 400", "40 %: 160 of 400", "50 %: 200 of 400");
  }

  private static final String SEARCH =
      "Before the tests: looking for the deciles of all true abilities";

  @Test
  void somebody_who_watches_sees_a_long_search_for_deciles_which_does_not_count_in_the_rate() {
    Streams streams = TestStreams.watched();
    StudyProgress progress = new StudyProgress(streams, () -> now, 10_000, 0);

    progress.searching();
    assertThat(TestStreams.err(streams)).isEmpty();
    now = 3 * SECOND;
    progress.searching();
    now += SECOND / 10;
    progress.searching();
    assertThat(TestStreams.err(streams).stripTrailing()).isEqualTo("\r" + SEARCH + ": 3 s");
    now = 8 * SECOND;
    progress.searched();
    now = 10 * SECOND;
    progress.accept(new SimulationProgress(5_000, 10_000, 0.25));
    assertThat(TestStreams.err(streams).stripTrailing())
        .endsWith("\r5,000 of 10,000 persons, 2,500 a second, 2 s left, RMSE 0.2500");
    progress.close();
  }

  @Test
  void the_line_of_a_search_that_is_interrupted_is_wiped() {
    Streams streams = TestStreams.watched();
    StudyProgress progress = new StudyProgress(streams, () -> now, 10_000, 0);

    progress.searching();
    now = SECOND;
    progress.searching();
    progress.close();

    assertThat(TestStreams.err(streams)).endsWith("\r" + " ".repeat(100) + "\r");
  }

  @Test
  void else_there_is_one_line_for_each_long_search_and_none_for_a_short_one() {
    Streams streams = TestStreams.of(InputStream.nullInputStream());
    StudyProgress progress = new StudyProgress(streams, () -> now, 400, 0);
    RepeatedProgress repeated = new RepeatedProgress(progress, 0);

    repeated.searching();
    now += SECOND / 10;
    repeated.searching();
    repeated.searched();
    assertThat(TestStreams.err(streams)).isEmpty();
    for (int search = 0; search < 2; search++) {
      for (int block = 0; block < 10; block++) {
        repeated.searching();
        now += SECOND;
      }
      repeated.searched();
    }

    assertThat(TestStreams.err(streams).lines()).containsExactly(SEARCH + ".", SEARCH + ".");
  }
}
