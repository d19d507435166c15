package org.jalon.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jalon.knowledge.RetryPolicy;
import org.jalon.placement.ErrorRates;
import org.jalon.placement.InferenceScope;
import org.jalon.placement.InformationTarget;
import org.jalon.placement.MatrixPrior;
import org.jalon.placement.PlacementPlan;
import org.jalon.placement.ProbabilisticPlacement;
import org.jalon.placement.ReferencePlacement;
import org.jspecify.annotations.Nullable;

/**
 * Plans of placement tests. Every parameter is written, so that a stored plan means the same if the
 * usual values ever change; those that are left out are read as the usual ones of this version.
 */
final class PlacementPlanCodec<T extends PlacementPlan> implements Codec<T> {

  private static final String REFERENCE = "reference";
  private static final String PROBABILISTIC = "probabilistic";
  private static final int NO_LIMIT = Integer.MAX_VALUE;

  private final Class<T> type;

  /** The documents of a kind of plan, or of all of them. */
  PlacementPlanCodec(Class<T> type) {
    this.type = type;
  }

  @Override
  public String format() {
    return "jalon-placement-plan";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public @Nullable T read(Cursor root) {
    Optional<PlacementPlan> plan = content(root, "format", "version");
    if (plan.isPresent() && !type.isInstance(plan.get())) {
      String other = type == ReferencePlacement.class ? REFERENCE : PROBABILISTIC;
      root.field("name").report("The plan (%s) must be (%s).".formatted(plan.get().name(), other));
    }
    return plan.filter(type::isInstance).map(type::cast).orElse(null);
  }

  /** The properties of a plan, beside which others of its document may stand. */
  static Optional<PlacementPlan> content(Cursor cursor, String... others) {
    if (!cursor.expectObject()) {
      return Optional.empty();
    }
    Cursor field = cursor.field("name");
    Optional<String> name = field.text();
    if (name.equals(Optional.of(REFERENCE))) {
      return reference(
          allowing(cursor, others, "easy-topic-level", "first-level", "highest-gap", "scope"));
    } else if (name.equals(Optional.of(PROBABILISTIC))) {
      return probabilistic(
          allowing(cursor, others, "error-rates", "prior", "about", "confidence", "budget"));
    }
    name.ifPresent(
        n ->
            field.report(
                "The plan (%s) must be one of [%s, %s].".formatted(n, REFERENCE, PROBABILISTIC)));
    return Optional.empty();
  }

  private static Cursor allowing(Cursor cursor, String[] others, String... parameters) {
    return cursor.allowing(
        Stream.of(others, new String[] {"name"}, parameters, new String[] {"retry"})
            .flatMap(Stream::of)
            .toArray(String[]::new));
  }

  private static Optional<PlacementPlan> reference(Cursor cursor) {
    ReferencePlacement usual = ReferencePlacement.withDefaults();
    Optional<Integer> easy =
        cursor.field("easy-topic-level").orUsual(Cursor::integer, usual.easyTopicLevel());
    Optional<Integer> first =
        cursor.field("first-level").orUsual(Cursor::integer, usual.firstLevel());
    Optional<Integer> gap =
        cursor.field("highest-gap").orUsual(Cursor::integer, usual.highestGap());
    Optional<RetryPolicy> retry = retry(cursor, usual.retry());
    Optional<InferenceScope> scope =
        cursor.field("scope").orUsual(c -> c.constant(InferenceScope.class), usual.scope());
    if (Stream.of(easy, first, gap, retry, scope).anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    return cursor.make(
        () -> new ReferencePlacement(easy.get(), first.get(), gap.get(), retry.get(), scope.get()));
  }

  private static Optional<PlacementPlan> probabilistic(Cursor cursor) {
    ProbabilisticPlacement usual = ProbabilisticPlacement.withDefaults();
    Optional<ErrorRates> rates =
        cursor.field("error-rates").orUsual(PlacementPlanCodec::errorRates, usual.rates());
    Optional<MatrixPrior> prior =
        cursor.field("prior").orUsual(PlacementPlanCodec::prior, usual.prior());
    Optional<InformationTarget> about =
        cursor.field("about").orUsual(c -> c.constant(InformationTarget.class), usual.about());
    Optional<Double> confidence =
        cursor.field("confidence").orUsual(Cursor::number, usual.confidence());
    Optional<Integer> budget = cursor.field("budget").orUsual(Cursor::integer, NO_LIMIT);
    Optional<RetryPolicy> retry = retry(cursor, usual.retry());
    if (Stream.of(rates, prior, about, confidence, budget, retry).anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    return cursor.make(
        () ->
            new ProbabilisticPlacement(
                rates.get(),
                prior.get(),
                about.get(),
                confidence.get(),
                budget.get(),
                retry.get()));
  }

  private static Optional<RetryPolicy> retry(Cursor cursor, RetryPolicy usual) {
    return cursor.field("retry").orUsual(RetryPolicies::read, usual);
  }

  private static Optional<ErrorRates> errorRates(Cursor cursor) {
    cursor.allowing("slips", "guesses");
    ErrorRates usual = ErrorRates.withDefaults();
    Optional<List<Double>> slips =
        cursor.field("slips").orUsual(PlacementPlanCodec::rates, usual.slips());
    Optional<List<Double>> guesses =
        cursor.field("guesses").orUsual(PlacementPlanCodec::rates, usual.guesses());
    return slips.flatMap(s -> guesses.flatMap(g -> cursor.make(() -> new ErrorRates(s, g))));
  }

  /** Nothing if one of them was reported. */
  private static Optional<List<Double>> rates(Cursor cursor) {
    List<Double> rates = cursor.numbers();
    return cursor.isArray() && rates.size() == cursor.elements().size()
        ? Optional.of(rates)
        : Optional.empty();
  }

  private static Optional<MatrixPrior> prior(Cursor cursor) {
    cursor.allowing("mean", "person-deviation", "competence-deviation", "topic-spread");
    MatrixPrior usual = MatrixPrior.withDefaults();
    Optional<Double> mean = cursor.field("mean").orUsual(Cursor::number, usual.mean());
    Optional<Double> person =
        cursor.field("person-deviation").orUsual(Cursor::number, usual.personDeviation());
    Optional<Double> competence =
        cursor.field("competence-deviation").orUsual(Cursor::number, usual.competenceDeviation());
    Optional<Double> topic =
        cursor.field("topic-spread").orUsual(Cursor::number, usual.topicSpread());
    if (Stream.of(mean, person, competence, topic).anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    return cursor.make(
        () -> new MatrixPrior(mean.get(), person.get(), competence.get(), topic.get()));
  }

  @Override
  public void write(T plan, ObjectNode root) {
    putContent(plan, root);
  }

  /** Adds the properties of a plan to an object. */
  static void putContent(PlacementPlan plan, ObjectNode node) {
    node.put("name", plan.name());
    if (plan instanceof ReferencePlacement reference) {
      node.put("easy-topic-level", reference.easyTopicLevel())
          .put("first-level", reference.firstLevel())
          .put("highest-gap", reference.highestGap())
          .put("scope", Cursor.name(reference.scope()));
    } else if (plan instanceof ProbabilisticPlacement probabilistic) {
      put(probabilistic, node);
    }
    node.set("retry", RetryPolicies.write(plan.retry()));
  }

  private static void put(ProbabilisticPlacement plan, ObjectNode node) {
    ObjectNode rates = node.putObject("error-rates");
    put(plan.rates().slips(), rates.putArray("slips"));
    put(plan.rates().guesses(), rates.putArray("guesses"));
    node.putObject("prior")
        .put("mean", plan.prior().mean())
        .put("person-deviation", plan.prior().personDeviation())
        .put("competence-deviation", plan.prior().competenceDeviation())
        .put("topic-spread", plan.prior().topicSpread());
    node.put("about", Cursor.name(plan.about())).put("confidence", plan.confidence());
    if (plan.budget() != NO_LIMIT) {
      node.put("budget", plan.budget());
    }
  }

  private static void put(List<Double> rates, ArrayNode array) {
    rates.forEach(array::add);
  }
}
