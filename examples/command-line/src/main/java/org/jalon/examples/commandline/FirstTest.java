package org.jalon.examples.commandline;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.item.Item;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.jalon.selection.SelectionContext;
import org.jalon.selection.ShadowTest;
import org.jalon.session.AssessmentSession;
import org.jalon.simulation.ResponseContext;
import org.jalon.simulation.ResponseOracle;
import org.jalon.simulation.SimulatedPerson;
import org.jalon.simulation.SimulationStudy;

/** The test of the first person, question by question, in a session that tells everything. */
final class FirstTest {

  private final SimulationStudy study;
  private final SimulatedPerson person;
  private final Table trail =
      new Table("position", "item_id", "category", "ability", "standard_error", "true_ability");
  private final Table shadow = new Table("position", "item_id", "state");

  private FirstTest(SimulationStudy study) {
    this.study = study;
    this.person = study.sample().person(0);
  }

  /** The tables, by the names of their files. */
  static Map<String, String> tables(SimulationStudy study) {
    FirstTest test = new FirstTest(study);
    test.take();
    Map<String, String> tables = new LinkedHashMap<>();
    tables.put("trail.csv", test.trail.toString());
    if (study.simulator().plan().selector().criterion() instanceof ShadowTest) {
      tables.put("shadow.csv", test.shadow.toString());
    }
    return tables;
  }

  private void take() {
    ResolvedItemBank bank = study.simulator().bank();
    ResponseContext question = new ResponseContext(bank);
    question.begin(person.number(), person.ability(), person.seed().value());
    AssessmentSession session =
        AssessmentSession.start(study.simulator().plan(), bank, person.seed());
    while (session.nextItem().isPresent()) {
      Item item = session.nextItem().get();
      int position = session.state().responses().size() + 1;
      addShadow(session, position, bank.index(item.id()));
      question.ask(bank.index(item.id()), position);
      int category = study.simulator().oracle().category(question);
      if (category == ResponseOracle.LEAVES) {
        return;
      }
      session = session.answer(item.id(), category);
      addAnswer(position, item.id(), category, session.estimate());
    }
  }

  private void addAnswer(int position, ItemId item, int category, AbilityEstimate estimate) {
    trail
        .number(position)
        .text(item.value())
        .number(category)
        .number(estimate.ability())
        .number(estimate.standardError())
        .number(person.ability())
        .end();
  }

  /** The shadow test that an item is taken from: what has been asked with it, what is planned. */
  private void addShadow(AssessmentSession session, int position, int next) {
    if (!(session.plan().selector().criterion() instanceof ShadowTest criterion)) {
      return;
    }
    SelectionContext context =
        new SelectionContext(
            session.state().responses(), session.estimate(), session.eligibility(), person.seed());
    for (int item : criterion.assemble(context).items()) {
      boolean asked = item == next || session.state().responses().administered().get(item);
      shadow
          .number(position)
          .text(session.bank().item(item).id().value())
          .text(asked ? "asked" : "planned")
          .end();
    }
  }
}
