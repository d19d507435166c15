package org.jalon.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.session.TestBatteries.answer;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jalon.answer.AnswerOutcome;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.session.BatteryLog;
import org.jalon.session.BatteryPlan;
import org.jalon.session.BatterySession;
import org.jalon.session.SessionMismatchException;
import org.jalon.session.TestBatteries;
import org.junit.jupiter.api.Test;

/** Tests of several abilities that are stored after each answer, taken up and proven. */
class StoredBatteryTest {

  private static final AssessmentJson JSON = AssessmentJson.withDefaults();
  private static final ResolvedItemBank BANK = TestBatteries.bank();

  @Property(tries = 40)
  void a_battery_stored_after_each_answer_goes_on_the_same_and_proves_true(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 3) int minimum,
      @ForAll @IntRange(min = 9, max = 14) int length,
      @ForAll @Size(min = 1, max = 5) List<AnswerOutcome> outcomes) {
    BatteryPlan plan = TestBatteries.plan(minimum, 6, length);
    BatterySession whole = BatterySession.start(plan, BANK, new RandomSeed(seed));
    BatterySession stored = whole;
    while (!whole.hasEnded()) {
      AnswerOutcome outcome = outcomes.get(whole.order().size() % outcomes.size());
      whole = answer(whole, outcome);
      stored = throughStorage(plan, answer(stored, outcome));

      assertThat(stored.nextItem()).isEqualTo(whole.nextItem());
      assertThat(stored.nextScale()).isEqualTo(whole.nextScale());
      assertThat(stored.endReasons()).isEqualTo(whole.endReasons());
      assertThat(stored.log()).isEqualTo(whole.log());
    }
    assertThat(whole.order()).isNotEmpty();
    assertThat(JSON.write(stored.log())).isEqualTo(JSON.write(whole.log()));
  }

  private static BatterySession throughStorage(BatteryPlan plan, BatterySession session) {
    BatteryPlan samePlan = JSON.read(BatteryPlan.class, JSON.write(plan));
    BatteryLog log = JSON.read(BatteryLog.class, JSON.write(session.log()));
    BatterySession.verify(samePlan, BANK, log);
    return BatterySession.resume(samePlan, BANK, log);
  }

  @Test
  void a_stored_battery_in_which_a_single_bit_has_changed_does_not_prove_true() {
    BatteryPlan plan = TestBatteries.plan(1, 6, 12);
    BatterySession session = BatterySession.start(plan, BANK, new RandomSeed(5));
    while (!session.hasEnded()) {
      session = answer(session, AnswerOutcome.CORRECT);
    }
    String stored = JSON.write(session.log());
    for (AbilityEstimate estimate : session.estimates().values()) {
      double ability = estimate.ability();
      String altered =
          stored.replace("\"ability\":" + ability, "\"ability\":" + Math.nextUp(ability));
      assertThat(altered).isNotEqualTo(stored);
      BatteryLog log = JSON.read(BatteryLog.class, altered);

      assertThatThrownBy(() -> BatterySession.verify(plan, BANK, log))
          .isInstanceOf(SessionMismatchException.class)
          .hasMessageContaining("of the session log does not replay")
          .hasMessageContaining("deciding again gives");
    }
  }
}
