package org.jalon.examples.commandline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jalon.answer.AnswerOutcome;
import org.jalon.certification.AdaptiveCertification;
import org.jalon.certification.AdaptiveTestRecord;
import org.jalon.certification.AskedItem;
import org.jalon.certification.RecordHeader;
import org.jalon.certification.RecordHeader.Ending;
import org.jalon.irt.LogisticModel;
import org.jalon.item.ResolvedItemBank;
import org.jalon.json.AssessmentJson;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.session.CompiledPlan;
import org.jalon.session.CompiledSession;
import org.jalon.simulation.Population;
import org.jalon.simulation.SimulatedPerson;

/**
 * Certification tests of simulated persons as test records, one a line. Each depends on the seed
 * and the person's number alone; one in fifty is given up. Thread-safe.
 */
final class RecordsWriter implements SimulatedLines {

  private static final Instant FIRST = Instant.parse("2026-01-05T08:00:00Z");
  private static final Duration BETWEEN = Duration.ofSeconds(1);
  private static final double GIVEN_UP = 0.02;

  private final ResolvedItemBank bank;
  private final AdaptiveCertification policy;
  private final CompiledPlan plan;
  private final Population population;
  private final RandomSeed seed;
  private final AssessmentJson json = AssessmentJson.withDefaults();

  RecordsWriter(
      ResolvedItemBank bank, AdaptiveCertification policy, Population population, RandomSeed seed) {
    this.bank = bank;
    this.policy = policy;
    this.plan = policy.test().plan().compile(bank);
    this.population = population;
    this.seed = seed;
  }

  @Override
  public String header() {
    return "";
  }

  @Override
  public String lines(long first, long end) {
    StringBuilder text = new StringBuilder();
    CompiledSession session = plan.session();
    for (long person = first; person < end; person++) {
      text.append(json.writeLine(record(person, session)));
    }
    return text.toString();
  }

  private AdaptiveTestRecord record(long index, CompiledSession session) {
    SimulatedPerson person = SimulatedPerson.of(population, seed, index);
    person.take(session, bank);
    List<AskedItem> asked = new ArrayList<>();
    for (int i = 0; i < session.size(); i++) {
      int item = session.item(i);
      asked.add(
          new AskedItem(
              bank.item(item).id(),
              (LogisticModel) bank.model(item),
              session.category(i) > 0 ? AnswerOutcome.CORRECT : AnswerOutcome.INCORRECT));
    }
    RecordHeader header =
        RecordHeader.completed(
            "r" + (index + 1), policy.framework(), FIRST.plus(BETWEEN.multipliedBy(index)));
    boolean givenUp = person.seed().at(0, "given up").nextDouble() < GIVEN_UP;
    return givenUp ? givenUp(header, asked, person) : AdaptiveTestRecord.of(header, asked);
  }

  /** The last question that was seen has no answer. */
  private static AdaptiveTestRecord givenUp(
      RecordHeader header, List<AskedItem> asked, SimulatedPerson person) {
    int seen = 1 + person.seed().at(1, "given up").nextInt(asked.size());
    List<AskedItem> first = new ArrayList<>(asked.subList(0, seen));
    AskedItem last = first.get(seen - 1);
    first.set(seen - 1, new AskedItem(last.item(), last.model(), Optional.empty()));
    return AdaptiveTestRecord.of(header.with(Ending.ABANDONED), first);
  }
}
