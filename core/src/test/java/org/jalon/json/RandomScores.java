package org.jalon.json;

import static org.jalon.item.RandomBanks.numbers;
import static org.jalon.json.RandomPlans.ascending;
import static org.jalon.json.RandomPlans.atLeast;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jalon.certification.AbilityScore;
import org.jalon.certification.AdaptiveCertification;
import org.jalon.certification.Award;
import org.jalon.certification.CompetenceLevelScale;
import org.jalon.certification.CompetenceLevelScale.Interval;
import org.jalon.certification.FlashPolicy;
import org.jalon.certification.PolicyRelease;
import org.jalon.certification.ScoreBand;
import org.jalon.certification.ScoreScale;
import org.jalon.certification.ScoringConditions;
import org.jalon.certification.ScoringConditions.MissingAnswers;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.Convergence;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.Level;

/** Random estimates, certification policies and scores, consistent or not. */
final class RandomScores {

  private RandomScores() {}

  static Arbitrary<AdaptiveCertification> policies() {
    Arbitrary<Award.Points> awards =
        Combinators.combine(
                Arbitraries.oneOf(checkedScales(), publishedScales()),
                Arbitraries.maps(competences(), levelScales()).ofMaxSize(4))
            .as(Award.Points::new);
    return Combinators.combine(identifiers(), identifiers(), RandomPlans.flashPolicies(), awards)
        .as(RandomScores::policy)
        .withoutEdgeCases();
  }

  private static AdaptiveCertification policy(
      String name, String version, FlashPolicy test, Award award) {
    return new AdaptiveCertification(
        PolicyRelease.of(name, version),
        AdaptiveCertification.CORE,
        test,
        new ScoringConditions(test.length(), Duration.ofSeconds(1), MissingAnswers.IGNORED),
        award,
        List.of());
  }

  static Arbitrary<AbilityScore> scores() {
    Arbitrary<Optional<Level>> levels =
        Arbitraries.integers().between(1, Level.COUNT).map(Level::of).optional();
    return Combinators.combine(
            estimates(),
            Arbitraries.integers().map(OptionalInt::of),
            optionalNumbers(),
            levels,
            Arbitraries.maps(competences(), optionalNumbers()).ofMaxSize(4))
        .as(AbilityScore::new)
        .withoutEdgeCases();
  }

  static Arbitrary<AbilityEstimate> estimates() {
    Arbitrary<Double> standardErrors =
        Arbitraries.oneOf(numbers().map(Math::abs), Arbitraries.of(-0.0, Double.POSITIVE_INFINITY));
    return Combinators.combine(
            numbers(), standardErrors, Arbitraries.of(Convergence.class), atLeast(0))
        .as(AbilityEstimate::new);
  }

  private static Arbitrary<OptionalInt> optionalNumbers() {
    return Arbitraries.integers()
        .between(0, Level.COUNT)
        .optional()
        .map(number -> number.map(OptionalInt::of).orElse(OptionalInt.empty()));
  }

  private static Arbitrary<String> identifiers() {
    return Arbitraries.strings()
        .withCharRange('!', '~')
        .withChars('é', '漢', '"', '\\')
        .ofMinLength(1)
        .ofMaxLength(8)
        .map(text -> text + "😀");
  }

  private static Arbitrary<CompetenceId> competences() {
    return identifiers().map(CompetenceId::new);
  }

  private static Arbitrary<ScoreScale> checkedScales() {
    return ascending(3, 10)
        .map(
            bounds ->
                ScoreScale.reference(bounds.stream().mapToDouble(Double::doubleValue).toArray()));
  }

  private static Arbitrary<ScoreScale> publishedScales() {
    Arbitrary<ScoreBand> bands =
        Combinators.combine(
                numbers(),
                numbers(),
                Arbitraries.integers().between(0, 1 << 30),
                Arbitraries.integers().between(1, 1 << 30))
            .as(ScoreBand::new);
    return Combinators.combine(bands.list().ofMinSize(1).ofMaxSize(9), Arbitraries.integers())
        .as(ScoreScale::asPublished);
  }

  private static Arbitrary<CompetenceLevelScale> levelScales() {
    return Combinators.combine(numbers(), numbers(), Arbitraries.integers().between(0, Level.COUNT))
        .as(Interval::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(CompetenceLevelScale::new);
  }
}
