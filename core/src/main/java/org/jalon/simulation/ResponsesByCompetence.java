package org.jalon.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jalon.item.ContentAttribute;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomStream;
import org.jspecify.annotations.Nullable;

/** Answers at the ability in the competence of the item. */
final class ResponsesByCompetence implements ResponseOracle {

  private final CompetenceProfiles profiles;
  private final ResponseOracle oracle;
  private final MarginalPopulation[] populations;
  private volatile @Nullable Places places;

  ResponsesByCompetence(CompetenceProfiles profiles, ResponseOracle oracle) {
    this.profiles = profiles;
    this.oracle = oracle;
    this.populations =
        profiles.competences().stream().map(profiles::marginal).toArray(MarginalPopulation[]::new);
  }

  @Override
  public int category(ResponseContext question) {
    RandomStream draws = question.personDraws(SimulatedPerson.ABILITY);
    MarginalPopulation population = populations[competence(question.bank(), question.item())];
    return question.categoryAt(population.drawAbility(question.person(), draws), oracle);
  }

  /** Looked up once for each bank: studies ask for millions of answers. */
  private int competence(ResolvedItemBank bank, int item) {
    Places known = places;
    if (known == null || known.bank != bank) {
      known = new Places(bank, places(bank));
      places = known;
    }
    return known.competences[item];
  }

  private int[] places(ResolvedItemBank bank) {
    ContentAttribute attribute = bank.attribute(ContentAttribute.COMPETENCE);
    int[] of = new int[bank.size()];
    Arrays.setAll(
        of,
        item ->
            attribute.code(item) == ContentAttribute.NONE
                ? -1
                : profiles.competences().indexOf(attribute.values().get(attribute.code(item))));
    return of;
  }

  /** The index of the competence of each item of a bank. */
  @SuppressWarnings("ArrayRecordComponent") // never leaves this class
  private record Places(ResolvedItemBank bank, int[] competences) {}

  @Override
  public List<String> problems(ResolvedItemBank bank, long persons) {
    List<String> problems = new ArrayList<>();
    Optional<ContentAttribute> attribute = bank.findAttribute(ContentAttribute.COMPETENCE);
    for (int item = 0; item < bank.size(); item++) {
      int code = attribute.isEmpty() ? ContentAttribute.NONE : attribute.get().code(item);
      String value = code == ContentAttribute.NONE ? "none" : attribute.get().values().get(code);
      if (!profiles.competences().contains(value)) {
        problems.add(
            "The competence of the item %s (%s) must be one of those of the profiles %s."
                .formatted(bank.item(item).id(), value, profiles.competences()));
      }
    }
    problems.addAll(oracle.problems(bank, persons));
    return problems;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ResponsesByCompetence responses
        && responses.profiles.equals(profiles)
        && responses.oracle.equals(oracle);
  }

  @Override
  public int hashCode() {
    return Objects.hash(profiles, oracle);
  }

  @Override
  public String toString() {
    return "responses by competence (%s, %s)".formatted(profiles, oracle);
  }
}
