package org.jalon.benchmarks.scoreboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jalon.answer.AnswerOutcome;
import org.jalon.benchmarks.baseline.NaiveCertification;
import org.jalon.certification.AbilityScore;
import org.jalon.certification.AdaptiveCertification;
import org.jalon.certification.AdaptiveTestRecord;
import org.jalon.certification.AskedItem;
import org.jalon.certification.CertificationDecision;
import org.jalon.certification.CertificationScorer;
import org.jalon.certification.RecordHeader;
import org.jalon.certification.RecordHeader.Ending;
import org.jalon.certification.TestRecord;
import org.jalon.irt.LogisticModel;
import org.jalon.item.ResolvedItemBank;
import org.jalon.json.AssessmentJson;
import org.jalon.referential.data.DemonstrationCertification;
import org.jalon.referential.data.DigitalSkills;
import org.jspecify.annotations.Nullable;

/** Deciding finished certification tests, from a line of JSON to a line of JSON. */
final class CertificationContests {

  private static final int RECORDS = 100_000;
  private static final int RECORDS_AT_ONCE = 2_000;
  private static final int GIVEN_UP = 50; // one record of so many
  private static final int ANSWERS_THEN = 25;
  private static final double TOLERANCE = 1e-9;
  private static final Instant START = Instant.parse("2026-01-31T09:00:00Z");

  private CertificationContests() {}

  /** 100,000 records of 32 answers on the demonstration bank, on one thread. */
  static Contest certify() {
    return effort -> {
      Job job = new Job();
      int records = effort.units(RECORDS);
      int atOnce = Math.min(RECORDS_AT_ONCE, records);
      job.draw(-1, atOnce);
      job.race();
      Times times = new Times(List.of(SelectionContests.LIBRARY, SelectionContests.NAIVE));
      for (int done = 0; done < records; done += atOnce) {
        job.draw(done / atOnce, atOnce);
        times.add(job.race());
      }
      Times checked = times.withChecksum(job.checksum);
      return List.of(
          checked.perSecond(
              "certify.32answers.records_per_second", SelectionContests.LIBRARY, "records/s"),
          checked.speedup("certify.32answers.speedup_vs_naive", SelectionContests.NAIVE));
    };
  }

  /** The records and both ways to decide them. */
  private static final class Job {

    private final ResolvedItemBank bank =
        DigitalSkills.demonstrationItemBank().resolve(DigitalSkills.referential());
    private final AdaptiveCertification policy =
        DemonstrationCertification.policy(DigitalSkills.referential(), bank.declaration());
    private final CertificationScorer scorer = policy.scorer(bank);
    private final NaiveCertification naive = new NaiveCertification(bank, policy);
    private final LibraryTest test = new LibraryTest(policy.test().plan().compile(bank));
    private final SimulatedPersons persons = new SimulatedPersons();
    private final AssessmentJson json = AssessmentJson.withDefaults();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private List<String> lines = List.of();
    private double checksum;

    void draw(int round, int count) {
      persons.draw(round, count);
      List<String> drawn = new ArrayList<>();
      for (int person = 0; person < count; person++) {
        drawn.add(json.writeLine(record(round, person)));
      }
      lines = drawn;
    }

    private TestRecord record(int round, int person) {
      boolean givenUp = person % GIVEN_UP == 0;
      double[] results = new double[TestContests.LENGTH + 2];
      test.take(persons.seed(person), persons.ability(person), results, 0);
      List<AskedItem> asked = new ArrayList<>();
      for (int i = 0; i < (givenUp ? ANSWERS_THEN : TestContests.LENGTH); i++) {
        int item = (int) results[i];
        asked.add(
            new AskedItem(
                bank.item(item).id(),
                (LogisticModel) bank.model(item),
                test.isRight(i) ? AnswerOutcome.CORRECT : AnswerOutcome.INCORRECT));
      }
      RecordHeader header =
          RecordHeader.completed("r" + round + "-" + person, AdaptiveCertification.CORE, START);
      return AdaptiveTestRecord.of(givenUp ? header.with(Ending.ABANDONED) : header, asked);
    }

    /** The time that each takes for a record, in nanoseconds. */
    double[] race() {
      List<CertificationDecision> decisions = new ArrayList<>();
      long start = threads.getCurrentThreadCpuTime();
      for (String line : lines) {
        CertificationDecision decision = scorer.decide(json.read(TestRecord.class, line));
        checksum += json.writeLine(decision).length();
        decisions.add(decision);
      }
      long middle = threads.getCurrentThreadCpuTime();
      List<NaiveCertification.Decision> others = new ArrayList<>();
      for (String line : lines) {
        others.add(naively(line));
      }
      long end = threads.getCurrentThreadCpuTime();
      for (int i = 0; i < decisions.size(); i++) {
        compare(decisions.get(i), others.get(i));
      }
      double count = lines.size();
      return new double[] {(middle - start) / count, (end - middle) / count};
    }

    private NaiveCertification.Decision naively(String line) {
      try {
        return naive.decide(line);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("The record (%s) cannot be read.".formatted(line), e);
      }
    }

    private static void compare(CertificationDecision decision, NaiveCertification.Decision other) {
      @Nullable AbilityScore score = (AbilityScore) decision.result().keptScore().orElse(null);
      double ability = score == null ? Double.NaN : score.estimate().ability();
      int points = score == null ? 0 : score.points().orElseThrow();
      boolean same =
          Double.isNaN(ability)
              ? Double.isNaN(other.ability())
              : Math.abs(ability - other.ability()) <= TOLERANCE;
      if (!same || points != other.points()) {
        throw new IllegalStateException(
            "The decisions %s and %s differ.".formatted(decision, other.document()));
      }
    }
  }
}
