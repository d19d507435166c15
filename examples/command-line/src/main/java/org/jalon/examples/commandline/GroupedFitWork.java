package org.jalon.examples.commandline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jalon.calibration.ItemFitGroup;
import org.jalon.calibration.PersonFit;
import org.jalon.calibration.PersonFitAnalysis;
import org.jalon.calibration.ResponseMatrix;
import org.jalon.estimation.AbilityEstimator;
import org.jalon.estimation.Prior;
import org.jalon.item.ResolvedItemBank;

/**
 * How well the models of a bank fit the answers of several groups, each with a distribution of
 * ability of its own.
 *
 * @param analyses what is computed
 * @param bank the models
 * @param matrix the answers
 */
record GroupedFitWork(FitOptions.Analyses analyses, ResolvedItemBank bank, ResponseMatrix matrix) {

  FitWork run() {
    GroupAbilities abilities = GroupAbilities.of(bank, matrix, analyses.estimation().grid());
    Map<String, ItemFitGroup> groups = new LinkedHashMap<>();
    PersonFit[] persons = new PersonFit[matrix.personCount()];
    for (int g = 0; g < matrix.groups().size(); g++) {
      String name = matrix.groups().get(g);
      Prior prior = abilities.prior(name);
      AbilityEstimator estimator = analyses.estimation().estimator(prior);
      groups.put(name, new ItemFitGroup(bank, prior, estimator));
      fit(g, new PersonFitAnalysis(estimator), persons);
    }
    return new FitWork(
        matrix,
        analyses.items().analyse(groups, matrix),
        List.of(persons),
        analyses.dependence().analyse(groups, matrix),
        WholeFit.ofGroups(),
        SumScoreConversion.ofGroups(),
        Optional.of(abilities.table()));
  }

  /** The persons of a group, at their places among all. */
  private void fit(int group, PersonFitAnalysis analysis, PersonFit[] all) {
    int[] persons =
        IntStream.range(0, matrix.personCount())
            .filter(person -> matrix.group(person) == group)
            .toArray();
    ResponseMatrix answers = matrix.filter(person -> matrix.group(person) == group);
    for (PersonFit fit : analysis.analyse(bank, answers)) {
      int person = persons[fit.person()];
      all[person] =
          new PersonFit(
              person,
              fit.answers(),
              fit.estimate(),
              fit.outfit(),
              fit.infit(),
              fit.lz(),
              fit.correctedLz());
    }
  }
}
