package org.jalon.examples.commandline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jalon.calibration.ItemPriors;
import org.jalon.calibration.MarginalMaximumLikelihood;
import org.jalon.calibration.ModelFamily;
import org.jalon.calibration.ResponseMatrix;
import org.jalon.item.ItemId;

/**
 * What the options ask of a calibration, whatever its data are.
 *
 * @param maximization how it is computed
 * @param latent what is supposed of abilities
 * @param priors the priors of all items
 */
record CalibrationPlan(MaximizationOptions maximization, LatentOptions latent, ItemPriors priors) {

  /**
   * A calibration that can begin.
   *
   * @param matrix the answers
   * @param calibrator the calibrator
   * @param families the model of each item that is not fixed
   * @param known what is known beforehand
   * @param maximization how it is computed
   */
  record Task(
      ResponseMatrix matrix,
      MarginalMaximumLikelihood calibrator,
      Map<ItemId, ModelFamily> families,
      KnownBeforehand known,
      MaximizationOptions maximization) {}

  /** The calibration of a matrix; everything that does not fit together is told. */
  Task task(ResponseMatrix matrix, ItemModelOptions.Families families, KnownBeforehand known) {
    ModelChecks.check(matrix, families, known.fixed());
    requireGroups(matrix, known);
    Map<ItemId, ModelFamily> free = new LinkedHashMap<>(families.of(matrix));
    known.fixed().ifPresent(bank -> bank.items().forEach(item -> free.remove(item.id())));
    int groups = known.anchors().isEmpty() ? 1 : matrix.groups().size();
    MarginalMaximumLikelihood calibrator =
        latent.applyTo(
            withModels(maximization.calibrator(), free).withPriors(priors),
            known.fixed().isPresent(),
            groups * ModelChecks.parameters(matrix, free));
    if (known.fixed().isPresent()) {
      calibrator = calibrator.withFixed(known.fixed().get());
    }
    if (known.source().isPresent()) {
      calibrator = calibrator.withBank(known.source().get());
    }
    calibrator =
        calibrator.withReferenceGroup(known.reference().orElseGet(() -> largestGroup(matrix)));
    if (!known.anchors().isEmpty()) {
      calibrator = calibrator.withFreed(freed(free, known.anchors()));
    }
    return new Task(matrix, calibrator, free, known, maximization);
  }

  /** The calibrator with a model for each item. */
  static MarginalMaximumLikelihood withModels(
      MarginalMaximumLikelihood calibrator, Map<ItemId, ModelFamily> families) {
    Map<ModelFamily, Long> counts =
        families.values().stream().collect(Collectors.groupingBy(f -> f, Collectors.counting()));
    ModelFamily usual =
        counts.entrySet().stream()
            .max(Map.Entry.<ModelFamily, Long>comparingByValue().thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .orElse(ModelFamily.TWO_PL);
    MarginalMaximumLikelihood chosen = calibrator.withModel(usual);
    for (Map.Entry<ItemId, ModelFamily> item : families.entrySet()) {
      if (item.getValue() != usual) {
        chosen = chosen.withModel(item.getKey(), item.getValue());
      }
    }
    return chosen;
  }

  /** The first of the largest groups: a group of a few persons cannot tie a scale. */
  private static String largestGroup(ResponseMatrix matrix) {
    int[] persons = new int[matrix.groups().size()];
    int largest = 0;
    for (int person = 0; person < matrix.personCount(); person++) {
      persons[matrix.group(person)]++;
    }
    for (int group = 0; group < persons.length; group++) {
      largest = persons[group] > persons[largest] ? group : largest;
    }
    return matrix.groups().get(largest);
  }

  private static List<ItemId> freed(Map<ItemId, ModelFamily> free, List<ItemId> anchors) {
    return free.keySet().stream().filter(id -> !anchors.contains(id)).toList();
  }

  private static void requireGroups(ResponseMatrix matrix, KnownBeforehand known) {
    List<String> problems = new ArrayList<>();
    Set<ItemId> items = Set.copyOf(matrix.items());
    known.anchors().stream()
        .filter(id -> !items.contains(id))
        .forEach(id -> problems.add("The --anchor item (" + id + ") is not in the responses."));
    known
        .reference()
        .filter(name -> !matrix.groups().contains(name))
        .ifPresent(
            name ->
                problems.add(
                    "The --reference (%s) must be one of the groups %s."
                        .formatted(Texts.quoted(name), Texts.quoted(matrix.groups().toString()))));
    boolean allFixed =
        known.fixed().isPresent() && matrix.itemCount() == known.fixed().get().items().size();
    if (allFixed) {
      problems.add(
          "Every item of the responses is in the --fixed bank: nothing is to be estimated.");
    }
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
  }
}
