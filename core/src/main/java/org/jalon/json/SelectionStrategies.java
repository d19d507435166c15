package org.jalon.json;

import static org.jalon.json.StandardStrategies.map;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jalon.estimation.AbilityEstimator;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.item.ItemId;
import org.jalon.selection.Best;
import org.jalon.selection.BestAtAbilities;
import org.jalon.selection.ClosestDifficulty;
import org.jalon.selection.ClosestInformationPeak;
import org.jalon.selection.CutScoreDivergence;
import org.jalon.selection.CutScoreInformation;
import org.jalon.selection.CutScores;
import org.jalon.selection.FixedItems;
import org.jalon.selection.GeometricPick;
import org.jalon.selection.IntervalInformation;
import org.jalon.selection.LikelihoodWeightedDiscrimination;
import org.jalon.selection.LikelihoodWeightedDivergence;
import org.jalon.selection.LikelihoodWeightedInformation;
import org.jalon.selection.MaximumExpectedInformation;
import org.jalon.selection.MaximumInformation;
import org.jalon.selection.MaximumObservedInformation;
import org.jalon.selection.MinimumExpectedPosteriorVariance;
import org.jalon.selection.MinimumExpectedPosteriorVariance.Prediction;
import org.jalon.selection.NoPreference;
import org.jalon.selection.PosteriorWeightedDiscrimination;
import org.jalon.selection.PosteriorWeightedDivergence;
import org.jalon.selection.PosteriorWeightedInformation;
import org.jalon.selection.Progressive;
import org.jalon.selection.Proportional;
import org.jalon.selection.RandomItems;
import org.jalon.selection.RandomValue;
import org.jalon.selection.Randomesque;
import org.jalon.selection.SelectionCriterion;
import org.jalon.selection.SelectionStrategy;
import org.jalon.selection.Stratification;
import org.jalon.selection.Stratified;
import org.jalon.selection.SuccessProbability;
import org.jalon.selection.TargetInformation;
import org.jalon.selection.TestPace;

/** The written form of what an item selector is made of: one entry each. */
final class SelectionStrategies {

  private static final QuadratureGrid USUAL_GRID =
      PosteriorWeightedInformation.withDefaults().grid();

  private SelectionStrategies() {}

  static List<StrategyType<?>> all() {
    return Stream.of(criteria(), weightedCriteria(), strategies(), startRules())
        .flatMap(List::stream)
        .toList();
  }

  private static List<StrategyType<?>> criteria() {
    return List.of(
        StrategyType.constant("maximum-information", new MaximumInformation(), "MFI", "MI"),
        StrategyType.constant("closest-difficulty", new ClosestDifficulty(), "bOpt", "Urry"),
        StrategyType.constant("closest-information-peak", new ClosestInformationPeak(), "thOpt"),
        maximumExpectedInformation(),
        minimumExpectedPosteriorVariance(),
        intervalInformation(),
        targetInformation(),
        cutScoreInformation(),
        cutScoreDivergence(),
        StrategyType.constant("random-value", new RandomValue(), "random"));
  }

  private static List<StrategyType<?>> weightedCriteria() {
    return List.of(
        weighted(
            MaximumObservedInformation.class,
            "maximum-observed-information",
            "MOI",
            MaximumObservedInformation::new,
            c -> map("prior", c.prior(), "grid", c.grid())),
        new StrategyType<>(
            LikelihoodWeightedInformation.class,
            "likelihood-weighted-information",
            Set.of("MLWI"),
            p -> new LikelihoodWeightedInformation(grid(p)),
            c -> map("grid", c.grid())),
        weighted(
            PosteriorWeightedInformation.class,
            "posterior-weighted-information",
            "MPWI",
            PosteriorWeightedInformation::new,
            c -> map("prior", c.prior(), "grid", c.grid())),
        new StrategyType<>(
            LikelihoodWeightedDivergence.class,
            "likelihood-weighted-divergence",
            Set.of("KL"),
            p -> new LikelihoodWeightedDivergence(grid(p)),
            c -> map("grid", c.grid())),
        weighted(
            PosteriorWeightedDivergence.class,
            "posterior-weighted-divergence",
            "KLP",
            PosteriorWeightedDivergence::new,
            c -> map("prior", c.prior(), "grid", c.grid())),
        new StrategyType<>(
            LikelihoodWeightedDiscrimination.class,
            "likelihood-weighted-discrimination",
            Set.of("GDI"),
            p -> new LikelihoodWeightedDiscrimination(grid(p)),
            c -> map("grid", c.grid())),
        weighted(
            PosteriorWeightedDiscrimination.class,
            "posterior-weighted-discrimination",
            "GDIP",
            PosteriorWeightedDiscrimination::new,
            c -> map("prior", c.prior(), "grid", c.grid())));
  }

  private static List<StrategyType<?>> strategies() {
    return List.of(
        StrategyType.constant("best", new Best()),
        geometricPick(),
        randomesque(),
        StrategyType.of(
            Progressive.class,
            "progressive",
            p -> new Progressive(p.strategy("pace", TestPace.class)),
            s -> map("pace", s.pace())),
        StrategyType.of(
            Proportional.class,
            "proportional",
            p -> new Proportional(p.strategy("pace", TestPace.class)),
            s -> map("pace", s.pace())),
        testLength(),
        testPrecision(),
        stratified(),
        StrategyType.constant("none", new NoPreference()),
        successProbability());
  }

  private static List<StrategyType<?>> startRules() {
    return List.of(
        fixedItems(),
        bestAtAbilities(),
        StrategyType.of(
            RandomItems.class,
            "random-items",
            p -> new RandomItems(p.integer("count")),
            rule -> map("count", rule.count())));
  }

  /**
   * A criterion that is weighted by a posterior, which may be left out where it is the usual one.
   */
  private static <T> StrategyType<T> weighted(
      Class<T> type,
      String name,
      String alias,
      BiFunction<Prior, QuadratureGrid, T> make,
      Function<T, Map<String, Object>> write) {
    return new StrategyType<>(type, name, Set.of(alias), p -> make.apply(prior(p), grid(p)), write);
  }

  private static Prior prior(Parameters p) {
    return p.has("prior") ? p.strategy("prior", Prior.class) : Prior.Normal.STANDARD;
  }

  private static QuadratureGrid grid(Parameters p) {
    return p.has("grid") ? p.strategy("grid", QuadratureGrid.class) : USUAL_GRID;
  }

  private static StrategyType<?> maximumExpectedInformation() {
    return new StrategyType<>(
        MaximumExpectedInformation.class,
        "maximum-expected-information",
        Set.of("MEI"),
        p ->
            new MaximumExpectedInformation(
                p.strategy("estimator", AbilityEstimator.class),
                p.constant("information", MaximumExpectedInformation.Information.class)),
        c -> map("estimator", c.estimator(), "information", Cursor.name(c.information())));
  }

  private static StrategyType<?> minimumExpectedPosteriorVariance() {
    return new StrategyType<>(
        MinimumExpectedPosteriorVariance.class,
        "minimum-expected-posterior-variance",
        Set.of("MEPV"),
        p ->
            new MinimumExpectedPosteriorVariance(
                prior(p),
                grid(p),
                p.has("prediction")
                    ? p.constant("prediction", Prediction.class)
                    : Prediction.BY_POSTERIOR),
        c -> map("prior", c.prior(), "grid", c.grid(), "prediction", Cursor.name(c.prediction())));
  }

  private static StrategyType<?> intervalInformation() {
    return StrategyType.of(
        IntervalInformation.class,
        "interval-information",
        p -> new IntervalInformation(p.number("confidence"), p.number("lower"), p.number("upper")),
        c -> map("confidence", c.confidence(), "lower", c.lower(), "upper", c.upper()));
  }

  private static StrategyType<?> targetInformation() {
    return StrategyType.of(
        TargetInformation.class,
        "target-information",
        p ->
            new TargetInformation(
                p.numbers("abilities"), p.numbers("target"), p.integer("length", 1)),
        c -> map("abilities", c.abilities(), "target", c.target(), "length", c.length()));
  }

  private static StrategyType<?> cutScoreInformation() {
    return StrategyType.of(
        CutScoreInformation.class,
        "cut-score-information",
        p -> new CutScoreInformation(cutScores(p)),
        c ->
            map(
                "cut-scores", c.cutScores().abilities(),
                "emphasis", Cursor.name(c.cutScores().emphasis())));
  }

  private static StrategyType<?> cutScoreDivergence() {
    return StrategyType.of(
        CutScoreDivergence.class,
        "cut-score-divergence",
        p -> new CutScoreDivergence(cutScores(p), p.number("half-width")),
        c ->
            map(
                "cut-scores", c.cutScores().abilities(),
                "emphasis", Cursor.name(c.cutScores().emphasis()),
                "half-width", c.halfWidth()));
  }

  private static CutScores cutScores(Parameters p) {
    return new CutScores(p.numbers("cut-scores"), p.constant("emphasis", CutScores.Emphasis.class));
  }

  private static StrategyType<?> randomesque() {
    return StrategyType.of(
        Randomesque.class,
        "randomesque",
        p -> new Randomesque(p.integers("depths")),
        s -> map("depths", s.depths()));
  }

  private static StrategyType<?> testLength() {
    return StrategyType.of(
        TestPace.Length.class,
        "test-length",
        p -> new TestPace.Length(p.integer("length"), p.number("acceleration")),
        pace -> map("length", pace.length(), "acceleration", pace.acceleration()));
  }

  private static StrategyType<?> testPrecision() {
    return StrategyType.of(
        TestPace.Precision.class,
        "test-precision",
        p ->
            new TestPace.Precision(
                p.number("standard-error"), p.integer("maximum-length"), p.number("acceleration")),
        pace ->
            map(
                "standard-error", pace.standardError(),
                "maximum-length", pace.maximumLength(),
                "acceleration", pace.acceleration()));
  }

  private static StrategyType<?> stratified() {
    return new StrategyType<>(
        Stratified.class,
        "stratified",
        Set.of("a-stratified"),
        p ->
            new Stratified(
                p.constant("stratification", Stratification.class),
                p.integers("stages"),
                p.strategy("within", SelectionStrategy.class)),
        s ->
            map(
                "stratification", Cursor.name(s.stratification()),
                "stages", s.stages(),
                "within", s.within()));
  }

  private static StrategyType<?> fixedItems() {
    return StrategyType.of(
        FixedItems.class,
        "fixed-items",
        p -> new FixedItems(p.texts("items").stream().map(ItemId::new).toList()),
        rule -> map("items", rule.items().stream().map(ItemId::value).toList()));
  }

  private static StrategyType<?> bestAtAbilities() {
    return StrategyType.of(
        BestAtAbilities.class,
        "best-at-abilities",
        p ->
            new BestAtAbilities(
                p.numbers("abilities"),
                p.strategy("criterion", SelectionCriterion.class),
                p.strategy("strategy", SelectionStrategy.class)),
        rule ->
            map(
                "abilities", rule.abilities(),
                "criterion", rule.criterion(),
                "strategy", rule.strategy()));
  }

  private static StrategyType<?> geometricPick() {
    return StrategyType.of(
        GeometricPick.class,
        "geometric-pick",
        p -> new GeometricPick(p.integer("depth"), p.number("probability")),
        strategy -> map("depth", strategy.depth(), "probability", strategy.probability()));
  }

  private static StrategyType<?> successProbability() {
    return StrategyType.of(
        SuccessProbability.class,
        "success-probability",
        p ->
            new SuccessProbability(
                p.groups("stretches").stream()
                    .map(
                        s ->
                            new SuccessProbability.Stretch(
                                s.integer("first"),
                                s.integer("last"),
                                s.number("at-first"),
                                s.number("at-last")))
                    .toList()),
        preference ->
            map(
                "stretches",
                preference.stretches().stream()
                    .map(
                        s ->
                            map(
                                "first",
                                s.first(),
                                "last",
                                s.last(),
                                "at-first",
                                s.atFirst(),
                                "at-last",
                                s.atLast()))
                    .toList()));
  }
}
