package org.jalon.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.jalon.simulation.Execution;
import org.jalon.simulation.SimulatedStudies;
import org.jalon.simulation.SimulationState;
import org.jalon.simulation.SimulationStudy;
import org.junit.jupiter.api.Test;

/** A simulation study that is interrupted, stored, read and taken up again. */
class StoredSimulationTest {

  private static final AssessmentJson JSON = AssessmentJson.withDefaults();
  private static final SimulationStudy STUDY = SimulatedStudies.study(300);

  private static SimulationState interrupted() {
    AtomicInteger blocks = new AtomicInteger();
    return STUDY.run(Execution.onThreads(2).cancelledWhen(() -> blocks.incrementAndGet() > 4));
  }

  @Test
  void a_stored_study_goes_on_as_if_it_had_never_been_interrupted() {
    SimulationState state = interrupted();
    String stored = JSON.write(state);
    SimulationState read = JSON.read(SimulationState.class, stored);
    assertThat(read).isEqualTo(state);
    assertThat(JSON.write(read)).isEqualTo(stored);
    assertThat(read.persons()).isEqualTo(128);
    SimulationState whole = STUDY.run(Execution.onThreads(1));
    SimulationState resumed = STUDY.resume(read, Execution.onThreads(2));
    assertThat(JSON.write(resumed)).isEqualTo(JSON.write(whole));
    assertThat(STUDY.report(resumed)).isEqualTo(STUDY.report(whole));
  }

  @Test
  void what_is_no_count_and_no_sum_is_refused_with_its_place() {
    String stored = JSON.write(interrupted());
    assertThatThrownBy(
            () -> JSON.read(SimulationState.class, stored.replaceFirst("\"[-0-9a-f]+p", "\"1.5p")))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageContaining("The exact sum (1.5p");
    assertThatThrownBy(
            () -> JSON.read(SimulationState.class, stored.replaceFirst("\\[128,", "[-128,")))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageContaining("The count of plan-0.persons (-128) must be at least 0.");
    assertThatThrownBy(
            () ->
                JSON.read(
                    SimulationState.class, stored.replace("plan-0.lengths", "plan-0.persons")))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageContaining("The entry (plan-0.persons) must be named once.");
  }
}
