package org.jalon.certification;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jalon.certification.CertificationResult.InError;
import org.jalon.certification.ExplanationStep.AbilityMoved;
import org.jalon.certification.ExplanationStep.AnswersCounted;
import org.jalon.certification.ExplanationStep.BandFound;
import org.jalon.certification.ExplanationStep.CompetenceConfirmed;
import org.jalon.certification.ExplanationStep.CompetenceLevelFound;
import org.jalon.certification.ExplanationStep.ComplementaryJudged;
import org.jalon.certification.ExplanationStep.ComplementaryRateComputed;
import org.jalon.certification.ExplanationStep.Material;
import org.jalon.certification.ExplanationStep.MissingAnswersAdded;
import org.jalon.certification.ExplanationStep.PointsComputed;
import org.jalon.certification.ExplanationStep.RateComputed;
import org.jalon.certification.ExplanationStep.RuleChecked;
import org.jalon.certification.ExplanationStep.TrustChecked;
import org.jalon.certification.ExplanationStep.Withdrawn;
import org.jalon.internal.Decimals;
import org.jalon.referential.Language;
import org.jalon.referential.LocalizedText;

/** Explanations in words, a line for each step. */
final class ExplanationText {

  private final ExplanationWords words;
  private final Language language;

  private ExplanationText(Language language) {
    boolean french =
        language
            .nearestIn(List.of(Language.FRENCH, Language.ENGLISH))
            .equals(Optional.of(Language.FRENCH));
    this.language = french ? Language.FRENCH : Language.ENGLISH;
    this.words = french ? new FrenchWords() : new EnglishWords();
  }

  static String of(Explanation explanation, Language language) {
    ExplanationText text = new ExplanationText(language);
    StringBuilder lines = new StringBuilder();
    explanation.steps().forEach(step -> lines.append(text.line(step)).append('\n'));
    return lines.append(text.conclusion(explanation.decision().result())).append('\n').toString();
  }

  private String line(ExplanationStep step) {
    if (step instanceof Material material) {
      return material(material);
    } else if (step instanceof Withdrawn withdrawn) {
      return words.withdrawn(withdrawn);
    } else if (step instanceof AnswersCounted counted) {
      return words.counted(counted);
    } else if (step instanceof RuleChecked checked) {
      return words.rule(checked);
    } else if (step instanceof ComplementaryJudged judged) {
      return complementary(judged);
    }
    return step instanceof RateComputed
            || step instanceof TrustChecked
            || step instanceof CompetenceConfirmed
            || step instanceof ComplementaryRateComputed
        ? profileLine(step)
        : abilityLine(step);
  }

  private String material(Material material) {
    RecordHeader record = material.record();
    return words
        .material()
        .formatted(
            record.id(),
            record.framework(),
            record.startedAt(),
            words.ending(record.ending()),
            material.policy(),
            material.bank());
  }

  private String abilityLine(ExplanationStep step) {
    if (step instanceof AbilityMoved moved) {
      return moved(moved);
    } else if (step instanceof MissingAnswersAdded added) {
      return words
          .missing()
          .formatted(added.missing(), number(added.reached()), number(added.restarted()));
    } else if (step instanceof PointsComputed computed) {
      return points(computed);
    } else if (step instanceof BandFound found) {
      return found.index().isEmpty()
          ? words
              .belowFirstBand()
              .formatted(number(found.ability()), number(found.bands().get(0).lower()))
          : band(found, found.index().getAsInt());
    } else if (step instanceof CompetenceLevelFound found) {
      return words.competenceLevel().formatted(found.competence(), level(found.level()));
    }
    throw new IllegalStateException("There are no words for the step (" + step + ").");
  }

  private String moved(AbilityMoved moved) {
    ExplanationStep.AbilityMove move = moved.move();
    String line =
        words
            .moved()
            .formatted(
                moved.position(),
                moved.item().id(),
                number(moved.item().model().discrimination()),
                number(moved.item().model().difficulty()),
                moved.simulated() ? words.missingAnswer() : words.outcome(moved.item().outcome()),
                number(moved.probability()),
                number(move.before()),
                number(move.after()),
                number(move.standardError()));
    return move.limited() ? line + words.limited().formatted(number(move.unlimited())) : line;
  }

  private String points(PointsComputed computed) {
    if (computed.index().isEmpty()) {
      return words
          .belowFirstBand()
          .formatted(number(computed.ability()), number(computed.band().lower()));
    }
    ScoreBand band = computed.band();
    return words
        .points()
        .formatted(
            number(computed.ability()),
            computed.index().getAsInt(),
            number(band.lower()),
            number(band.upper()),
            band.firstPoint(),
            band.pointCount(),
            computed.points(),
            computed.maximum());
  }

  private String band(BandFound found, int index) {
    Award.Bands.NamedBand band = found.bands().get(index);
    return words
        .band()
        .formatted(
            number(found.ability()), name(band.name()), number(band.lower()), number(band.upper()));
  }

  private String profileLine(ExplanationStep step) {
    if (step instanceof RateComputed rate) {
      return words.rate().formatted(rate.correct(), rate.counted(), rate.rate());
    } else if (step instanceof TrustChecked trust) {
      return words.trust().formatted(trust.counted(), trust.needed());
    } else if (step instanceof ComplementaryRateComputed rate) {
      return words
          .complementaryRate()
          .formatted(rate.correct(), rate.counted(), rate.rate(), rate.needed());
    }
    CompetenceConfirmed confirmed = (CompetenceConfirmed) step;
    return words
        .confirmed()
        .formatted(
            confirmed.competence(),
            confirmed.counts().items(),
            confirmed.counts().correct(),
            confirmed.counts().neutralized(),
            confirmed.estimatedLevel(),
            level(confirmed.mark().level()),
            confirmed.mark().points());
  }

  private String complementary(ComplementaryJudged judged) {
    String line =
        words
            .complementary()
            .formatted(judged.result().framework(), words.status(judged.result().status()));
    String level = judged.result().level().map(name -> " (" + name(name) + ")").orElse("");
    String minimum =
        judged.minimumPoints().isPresent()
            ? words.minimumPoints().formatted(judged.minimumPoints().getAsInt())
            : "";
    return line + level + minimum + ".";
  }

  private String conclusion(CertificationResult result) {
    String cause = words.cause(result);
    String message = result instanceof InError error ? " (" + error.message() + ")" : "";
    String score =
        result.keptScore().filter(s -> s.points().isPresent()).map(this::worth).orElse("");
    return words.conclusion(result.status()) + cause + message + score + ".";
  }

  private String worth(CertificationScore score) {
    return words.worth().formatted(score.points().getAsInt());
  }

  private String level(OptionalInt level) {
    return level.isPresent() ? Integer.toString(level.getAsInt()) : words.noLevel();
  }

  private String name(LocalizedText name) {
    return name.in(language, Language.ENGLISH, Language.FRENCH);
  }

  /** Shown to four decimals; the step itself has all bits. A standard error may be infinite. */
  private String number(double value) {
    return Double.isInfinite(value)
        ? "∞"
        : Decimals.rounded(value).replace('.', words.decimalPoint());
  }
}
