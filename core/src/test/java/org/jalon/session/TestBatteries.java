package org.jalon.session;

import java.util.ArrayList;
import java.util.List;
import org.jalon.answer.AnswerOutcome;
import org.jalon.constraint.Blueprint;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.jalon.selection.GeometricPick;
import org.jalon.selection.ItemSelector;
import org.jalon.selection.MaximumInformation;
import org.jalon.stopping.StandardError;

/** Tests of three abilities to test with. */
public final class TestBatteries {

  public static final List<String> SCALES = List.of("reading", "writing", "speaking");

  private TestBatteries() {}

  /** A plan whose scales never get precise enough to end by themselves. */
  public static BatteryPlan plan(int minimum, int maximum, int length) {
    return new BatteryPlan(
        "battery", "skill", scalePlan(new StandardError(0.001)), minimum, maximum, length);
  }

  static AssessmentPlan scalePlan(StandardError stopping) {
    ItemSelector selector = ItemSelector.of(new MaximumInformation(), new GeometricPick(3, 0.7));
    return new AssessmentPlan(
        "scale", ExpectedAPosteriori.withDefaults(), selector, Blueprint.of(), stopping);
  }

  /** Three scales of unlike discrimination, and items that belong to none. */
  public static ResolvedItemBank bank() {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      LogisticModel model = LogisticModel.twoPL(0.7 + 0.4 * (i % 3), (i - 45) / 15.0);
      items.add(Item.of("q" + i, model).with("skill", SCALES.get(i % 3)));
    }
    items.add(Item.of("trap", LogisticModel.twoPL(50, 0)));
    return ItemBank.of("battery", "1", items).resolve();
  }

  /** Answers the waiting item. */
  public static BatterySession answer(BatterySession session, AnswerOutcome outcome) {
    return session.answer(session.nextItem().orElseThrow().id(), outcome);
  }
}
