package org.jalon.certification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jalon.answer.AnswerOutcome;
import org.jalon.certification.RecordHeader.Ending;
import org.jalon.irt.LogisticModel;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.LocalizedText;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.simulation.SimulatedBanks;
import org.jalon.simulation.SimulatedPerson;
import org.jalon.stopping.ItemCount;

/** Records of simulated tests, and policies to decide them. */
final class TestRecords {

  static final Instant START = Instant.parse("2026-01-31T09:00:00Z");
  static final Instant LATER = Instant.parse("2026-02-15T14:30:00Z");
  static final ResolvedItemBank BANK = SimulatedBanks.twoParameter(120, 8);

  private TestRecords() {}

  /** The reference conditions, two competences, a double certification at 70 points. */
  static AdaptiveCertification policy() {
    return policy(FlashPolicy.REFERENCE, ScoringConditions.REFERENCE);
  }

  static AdaptiveCertification policy(FlashPolicy test, ScoringConditions conditions) {
    Map<CompetenceId, CompetenceLevelScale> levels = new LinkedHashMap<>();
    levels.put(new CompetenceId("search"), CompetenceLevelScale.atThresholds(-2, -1, 0, 1, 2));
    levels.put(new CompetenceId("manage"), CompetenceLevelScale.atThresholds(-1.5, 0.5, 1.5));
    ScoreScale scale = ScoreScale.reference(-8, -1.4, -0.519, 0.6, 1.5, 2.25, 3.1, 4, 8);
    return new AdaptiveCertification(
        PolicyRelease.of("sample", "1"),
        AdaptiveCertification.CORE,
        test,
        conditions,
        new Award.Points(scale, levels),
        List.of(new DoubleCertification("basics", LocalizedText.of("socle", "basics"), 70)));
  }

  /** A certification of two bands, with or without a second stage. */
  static AdaptiveCertification bands(Optional<Award.ExternalJury> jury) {
    return new AdaptiveCertification(
        PolicyRelease.of("bands", "1"),
        "law",
        FlashPolicy.REFERENCE,
        ScoringConditions.REFERENCE,
        new Award.Bands(
            List.of(
                new Award.Bands.NamedBand(-1, 1, LocalizedText.of("initial", "first")),
                new Award.Bands.NamedBand(1, 8, LocalizedText.of("avancé", "second"))),
            jury),
        List.of());
  }

  static Award.ExternalJury jury() {
    return new Award.ExternalJury(Map.of("expert", LocalizedText.of("expert", "expert")));
  }

  /** The first answers of a simulated person. */
  static AdaptiveTestRecord record(int answers, double ability, Ending ending) {
    return record(answers, ability, 3).with(ending);
  }

  static Builder record(int answers, double ability, long seed) {
    Responses responses =
        new SimulatedPerson(ability, new RandomSeed(seed))
            .take(FlashPolicy.REFERENCE.plan().endingWhen(ItemCount.atLeast(answers)), BANK)
            .state()
            .responses();
    return new Builder(asked(responses));
  }

  /** What a record is made of. */
  record Builder(List<AskedItem> asked) {

    AdaptiveTestRecord with(Ending ending) {
      return AdaptiveTestRecord.of(
          RecordHeader.completed("test", "core", START).with(ending), asked);
    }
  }

  static List<AskedItem> asked(Responses responses) {
    List<AskedItem> asked = new ArrayList<>();
    for (int i = 0; i < responses.size(); i++) {
      asked.add(
          new AskedItem(
              responses.bank().item(responses.item(i)).id(),
              (LogisticModel) responses.model(i),
              responses.category(i) == 1 ? AnswerOutcome.CORRECT : AnswerOutcome.INCORRECT));
    }
    return asked;
  }

  /** The same test registered for something else. */
  static AdaptiveTestRecord registeredFor(String framework, AdaptiveTestRecord record) {
    RecordHeader header = record.header();
    return new AdaptiveTestRecord(
        new RecordHeader(
            header.id(),
            framework,
            header.startedAt(),
            header.ending(),
            header.fraud(),
            header.events()),
        record.asked(),
        record.incidents());
  }

  static AdaptiveTestRecord withAsked(AdaptiveTestRecord record, List<AskedItem> asked) {
    return new AdaptiveTestRecord(record.header(), asked, List.of());
  }

  /** A bank with other parameters for each item. */
  static ResolvedItemBank drifted(ResolvedItemBank bank) {
    ItemBank declared = bank.declaration();
    return ItemBank.of(
            declared.name(),
            "2",
            declared.items().stream()
                .map(
                    item -> {
                      LogisticModel model = (LogisticModel) item.model();
                      return item.with(
                          LogisticModel.twoPL(
                              model.discrimination() * 1.125, model.difficulty() + 0.25));
                    })
                .toList())
        .resolve();
  }
}
