package org.jalon.certification;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jalon.answer.AnswerOutcome;
import org.jalon.certification.JuryEvent.ExternalVerdict;
import org.jalon.certification.JuryEvent.ItemNeutralized;
import org.jalon.certification.JuryEvent.ItemRestored;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.Language;
import org.jalon.referential.LocalizedText;
import org.jalon.reproducibility.Fingerprint;

/**
 * What fingerprints of records and policies are made of. Every field is named here by a word of its
 * own, so that fingerprints survive the renaming of a class. Maps are taken in the order of their
 * keys, because maps of another order are equal.
 */
final class CanonicalForms {

  private CanonicalForms() {}

  static void add(Fingerprint.Builder form, JuryEvent event) {
    form.add("event", event.name()).add("at", event.at().toString());
    if (event instanceof ItemNeutralized neutralized) {
      form.add("item", neutralized.item().value());
    } else if (event instanceof ItemRestored restored) {
      form.add("item", restored.item().value());
    } else if (event instanceof ExternalVerdict external) {
      form.add("verdict", external.verdict());
    }
  }

  static void add(Fingerprint.Builder form, AskedItem item) {
    form.add("item", item.item().value())
        .add("a", item.model().discrimination())
        .add("b", item.model().difficulty())
        .add("c", item.model().guessing())
        .add("d", item.model().upperAsymptote())
        .add("answer", item.answer().map(AnswerOutcome::name).orElse(""));
  }

  static void add(Fingerprint.Builder form, PolicyRelease release) {
    form.add("name", release.name()).add("version", release.version());
    form.add("from", release.validity().from().map(Object::toString).orElse(""));
    form.add("until", release.validity().until().map(Object::toString).orElse(""));
  }

  static void add(Fingerprint.Builder form, FlashPolicy test) {
    form.add("length", test.length())
        .add("between", test.answersBetweenSameCompetence())
        .add("per-topic", test.oneQuestionPerTopic() ? 1 : 0)
        .add("every-competence", test.everyCompetenceFirst() ? 1 : 0)
        .add("variation-limit", test.variationLimit())
        .add("initial-ability", test.initialAbility())
        .add("pick", test.pickProbability());
  }

  static void add(Fingerprint.Builder form, ScoringConditions conditions) {
    form.add("minimum-answers", conditions.minimumAnswers())
        .add("duration", conditions.duration().toString())
        .add("missing-answers", conditions.missingAnswers().name());
  }

  static void add(Fingerprint.Builder form, Award award) {
    if (award instanceof Award.Points points) {
      addPoints(form, points);
    } else if (award instanceof Award.Bands bands) {
      addBands(form, bands);
    }
  }

  private static void addPoints(Fingerprint.Builder form, Award.Points award) {
    form.add("award", "points").add("highest-level", award.highestLevel());
    form.add("maximum-points", award.scale().maximumPoints());
    form.add("bands", award.scale().bands().size());
    for (ScoreBand band : award.scale().bands()) {
      form.add("lower", band.lower()).add("upper", band.upper());
      form.add("first", band.firstPoint()).add("count", band.pointCount());
    }
    form.add("competences", award.competenceLevels().size());
    sorted(award.competenceLevels(), CompetenceId::value)
        .forEach(
            (competence, levels) -> {
              form.add("competence", competence);
              add(form, levels);
            });
  }

  private static void add(Fingerprint.Builder form, CompetenceLevelScale scale) {
    form.add("intervals", scale.intervals().size());
    for (CompetenceLevelScale.Interval interval : scale.intervals()) {
      form.add("lower", interval.lower()).add("upper", interval.upper());
      form.add("level", interval.level());
    }
  }

  private static void addBands(Fingerprint.Builder form, Award.Bands award) {
    form.add("award", "bands").add("bands", award.bands().size());
    for (Award.Bands.NamedBand band : award.bands()) {
      form.add("lower", band.lower()).add("upper", band.upper());
      add(form, band.name());
    }
    form.add("jury", award.jury().isPresent() ? 1 : 0);
    award
        .jury()
        .ifPresent(
            jury -> {
              form.add("levels", jury.levels().size());
              new TreeMap<>(jury.levels())
                  .forEach(
                      (level, name) -> {
                        form.add("level", level);
                        add(form, name);
                      });
            });
  }

  static void add(Fingerprint.Builder form, ProfiledCompetence profiled) {
    form.add("competence", profiled.competence().value())
        .add("level", profiled.level())
        .add("points", profiled.points());
  }

  static void add(Fingerprint.Builder form, List<ProfileItem> items) {
    form.add("items", items.size());
    for (ProfileItem item : items) {
      form.add("item", item.item().value())
          .add("competence", item.competence().value())
          .add("interchangeable-fields", item.interchangeableFields() ? 1 : 0)
          .add("neutralized", item.neutralized() ? 1 : 0)
          .add("passed-over", item.passedOver() ? 1 : 0);
    }
  }

  static void add(Fingerprint.Builder form, ProfileConditions conditions) {
    form.add("trust-percentage", conditions.trustPercentage())
        .add("minimum-rate", conditions.minimumRate())
        .add("items-per-competence", conditions.itemsPerCompetence())
        .add("highest-level", conditions.highestLevel())
        .add("points-per-level", conditions.pointsPerLevel());
  }

  static void add(Fingerprint.Builder form, CertifiedLevelTable table) {
    form.add("upper-rate", table.upperRate()).add("lower-rate", table.lowerRate());
    form.add("rules", table.rules().size());
    for (CertifiedLevelTable.Rule rule : table.rules()) {
      form.add("items", rule.items())
          .add("correct", rule.correct())
          .add("neutralized", rule.neutralized().orElse(-1))
          .add("upper", rule.upper().name())
          .add("middle", rule.middle().name())
          .add("lower", rule.lower().name());
    }
  }

  static void add(Fingerprint.Builder form, ComplementaryCertification certification) {
    form.add("framework", certification.framework())
        .add("own-items", certification.ownItems() ? 1 : 0)
        .add("minimum-rate", certification.minimumRate())
        .add("lower-level-rate", certification.lowerLevelRate().orElse(-1))
        .add("external-jury", certification.externalJury() ? 1 : 0)
        .add("levels", certification.levels().size());
    for (ComplementaryCertification.CertificationLevel level : certification.levels()) {
      form.add("level", level.id());
      add(form, level.name());
      form.add("minimum-points", level.minimumPoints());
    }
  }

  static void add(Fingerprint.Builder form, LocalizedText text) {
    form.add("texts", text.texts().size());
    sorted(text.texts(), Language::tag).forEach(form::add);
  }

  private static <K, V> Map<String, V> sorted(Map<K, V> map, Function<K, String> name) {
    Map<String, V> sorted = new TreeMap<>();
    map.forEach((key, value) -> sorted.put(name.apply(key), value));
    return sorted;
  }
}
