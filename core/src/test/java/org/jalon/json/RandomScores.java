package org.jalon.json;

import static org.jalon.item.RandomBanks.numbers;
import static org.jalon.json.RandomPlans.ascending;
import static org.jalon.json.RandomPlans.atLeast;

import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jalon.certification.CertificationPolicy;
import org.jalon.certification.CertificationScore;
import org.jalon.certification.CompetenceLevelScale;
import org.jalon.certification.CompetenceLevelScale.Interval;
import org.jalon.certification.ScoreBand;
import org.jalon.certification.ScoreScale;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.Convergence;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.Level;

/** Random estimates, certification policies and scores, consistent or not. */
final class RandomScores {

  private RandomScores() {}

  static Arbitrary<CertificationPolicy> policies() {
    return Combinators.combine(
            identifiers(),
            identifiers(),
            RandomPlans.flashPolicies(),
            Arbitraries.oneOf(checkedScales(), publishedScales()),
            Arbitraries.maps(competences(), levelScales()).ofMaxSize(4))
        .as(CertificationPolicy::new)
        .withoutEdgeCases();
  }

  static Arbitrary<CertificationScore> scores() {
    Arbitrary<Optional<Level>> levels =
        Arbitraries.integers().between(1, Level.COUNT).map(Level::of).optional();
    return Combinators.combine(
            estimates(),
            Arbitraries.integers(),
            optionalNumbers(),
            levels,
            Arbitraries.maps(competences(), optionalNumbers()).ofMaxSize(4))
        .as(CertificationScore::new)
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
