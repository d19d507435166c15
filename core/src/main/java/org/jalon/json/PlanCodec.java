package org.jalon.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jalon.constraint.Blueprint;
import org.jalon.constraint.ContentConstraint;
import org.jalon.estimation.AbilityEstimator;
import org.jalon.exposure.ExposureControl;
import org.jalon.exposure.NoExposureControl;
import org.jalon.selection.ItemPreference;
import org.jalon.selection.ItemSelector;
import org.jalon.selection.NoPreference;
import org.jalon.selection.SelectionCriterion;
import org.jalon.selection.SelectionStrategy;
import org.jalon.selection.StartRule;
import org.jalon.selection.TieBreaking;
import org.jalon.session.AssessmentPlan;
import org.jalon.stopping.StoppingRule;
import org.jspecify.annotations.Nullable;

/** Assessment plans. */
final class PlanCodec implements Codec<AssessmentPlan> {

  private static final String[] PROPERTIES = {
    "name", "estimator", "selection", "constraints", "stopping", "exposure-control"
  };

  private final StrategyRegistry registry;

  PlanCodec(StrategyRegistry registry) {
    this.registry = registry;
  }

  @Override
  public String format() {
    return "jalon-assessment-plan";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public @Nullable AssessmentPlan read(Cursor root) {
    return content(root, "format", "version").orElse(null);
  }

  /** The properties of a plan, beside which others of its document may stand. */
  Optional<AssessmentPlan> content(Cursor cursor, String... others) {
    cursor.allowing(Stream.of(others, PROPERTIES).flatMap(Stream::of).toArray(String[]::new));
    Optional<String> name = cursor.field("name").text();
    Optional<AbilityEstimator> estimator =
        registry.read(AbilityEstimator.class, cursor.field("estimator"));
    Optional<ItemSelector> selector = selector(cursor.field("selection"));
    List<ContentConstraint> constraints =
        cursor.field("constraints").optionalElements().stream()
            .flatMap(element -> registry.read(ContentConstraint.class, element).stream())
            .toList();
    Optional<StoppingRule> stopping = registry.read(StoppingRule.class, cursor.field("stopping"));
    Optional<ExposureControl> exposure = exposureControl(cursor.field("exposure-control"));
    if (Stream.of(name, estimator, selector, stopping, exposure).anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    return cursor.make(
        () ->
            new AssessmentPlan(
                name.get(),
                estimator.get(),
                selector.get(),
                new Blueprint(constraints),
                stopping.get(),
                exposure.get()));
  }

  private Optional<ExposureControl> exposureControl(Cursor cursor) {
    return cursor.isPresent()
        ? registry.read(ExposureControl.class, cursor)
        : Optional.of(new NoExposureControl());
  }

  private Optional<ItemSelector> selector(Cursor cursor) {
    cursor.allowing("criterion", "strategy", "preference", "start", "ties");
    Optional<SelectionCriterion> criterion =
        registry.read(SelectionCriterion.class, cursor.field("criterion"));
    Optional<SelectionStrategy> strategy =
        registry.read(SelectionStrategy.class, cursor.field("strategy"));
    Cursor preferenceField = cursor.field("preference");
    Optional<ItemPreference> preference =
        preferenceField.isPresent()
            ? registry.read(ItemPreference.class, preferenceField)
            : Optional.of(new NoPreference());
    Optional<TieBreaking> ties = ties(cursor.field("ties"));
    Optional<ItemSelector> usual =
        criterion.flatMap(
            c ->
                strategy.flatMap(
                    s ->
                        preference.flatMap(
                            p ->
                                ties.map(
                                    t -> ItemSelector.of(c, s).preferring(p).breakingTies(t)))));
    Cursor startField = cursor.field("start");
    if (!startField.isPresent()) {
      return usual;
    }
    Optional<StartRule> start = registry.read(StartRule.class, startField);
    return usual.flatMap(selector -> start.map(selector::startingWith));
  }

  private static Optional<TieBreaking> ties(Cursor field) {
    return field.isPresent()
        ? field.constant(TieBreaking.class)
        : Optional.of(TieBreaking.FIRST_IN_BANK);
  }

  @Override
  public void write(AssessmentPlan plan, ObjectNode node) {
    node.put("name", plan.name());
    node.set("estimator", registry.write(plan.estimator()));
    ObjectNode selection = node.putObject("selection");
    selection.set("criterion", registry.write(plan.selector().criterion()));
    selection.set("strategy", registry.write(plan.selector().strategy()));
    if (!(plan.selector().preference() instanceof NoPreference)) {
      selection.set("preference", registry.write(plan.selector().preference()));
    }
    plan.selector().start().ifPresent(rule -> selection.set("start", registry.write(rule)));
    if (plan.selector().ties() != TieBreaking.FIRST_IN_BANK) {
      selection.put("ties", Cursor.name(plan.selector().ties()));
    }
    ArrayNode constraints = node.putArray("constraints");
    plan.blueprint()
        .constraints()
        .forEach(constraint -> constraints.add(registry.write(constraint)));
    node.set("stopping", registry.write(plan.stoppingRule()));
    if (!(plan.exposureControl() instanceof NoExposureControl)) {
      node.set("exposure-control", registry.write(plan.exposureControl()));
    }
  }
}
