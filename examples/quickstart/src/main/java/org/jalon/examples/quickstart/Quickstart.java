package org.jalon.examples.quickstart;

import org.jalon.certification.AdaptiveCertification;
import org.jalon.constraint.ContentConstraint.AvailableIn;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.jalon.json.AssessmentJson;
import org.jalon.referential.Referential;
import org.jalon.referential.data.DemonstrationCertification;
import org.jalon.referential.data.DigitalSkills;
import org.jalon.session.AssessmentPlan;
import org.jalon.session.AssessmentSession;
import org.jalon.session.SessionLog;
import org.jalon.simulation.Population;
import org.jalon.simulation.SimulatedPerson;
import org.jalon.simulation.SimulationReport;
import org.jalon.simulation.Simulator;

/**
 * Runs the demonstration: {@code mvn -q -Pdemo -Djalon.lang=fr -Djalon.ability=1.2
 * -Djalon.seed=42}.
 */
public final class Quickstart {

  private static final int POPULATION_SIZE = 1000;

  private Quickstart() {}

  /** Runs with the settings of the system properties, on the standard output. */
  public static void main(String[] args) {
    run(Settings.of(System.getProperties()), Terminal.standard());
  }

  static void run(Settings settings, Terminal terminal) {
    // (1) The referential and an item bank. Resolving checks every link and numbers everything.
    Referential referential = DigitalSkills.referential();
    ItemBank items = DigitalSkills.demonstrationItemBank();
    ResolvedItemBank bank = items.resolve(referential);

    // (2) How the test works and how it is scored; this candidate is asked in one language.
    AdaptiveCertification policy = DemonstrationCertification.policy(referential, items);
    AssessmentPlan plan = policy.test().plan().forPersonWith(new AvailableIn(settings.language()));

    // (3) One candidate, question by question. A session is immutable: each answer gives the next.
    SimulatedPerson candidate = new SimulatedPerson(settings.ability(), settings.seed());
    AssessmentSession session = AssessmentSession.start(plan, bank, settings.seed());
    TestReport report = new TestReport(terminal, settings.language(), referential);
    report.begin(settings, items);
    while (session.nextItem().isPresent()) {
      Item item = session.nextItem().get();
      int position = session.state().responses().size() + 1;
      AssessmentSession answered = session.answer(item.id(), candidate.answer(item, position));
      report.question(session, answered);
      session = answered;
    }

    // (4) The log is all that need be stored: whoever has it can decide everything again.
    AssessmentJson json = AssessmentJson.withDefaults();
    String stored = json.write(session.log());
    AssessmentSession.verify(plan, bank, json.read(SessionLog.class, stored));

    // (5) Points, global level, and the level of every competence.
    report.result(policy.score(session.estimate()), session);

    // (6) The same test taken by a thousand simulated candidates, on all cores.
    long start = System.nanoTime();
    SimulationReport study =
        new Simulator(plan, bank).run(Population.normal(0, 1.5), POPULATION_SIZE, settings.seed());
    new StudyReport(terminal, settings.language()).print(study, System.nanoTime() - start);
  }
}
