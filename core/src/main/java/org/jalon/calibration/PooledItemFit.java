package org.jalon.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.irt.ResponseModel;
import org.jalon.item.ItemId;

/** The fit of items, summed over groups of persons. */
final class PooledItemFit {

  private final ItemFitAnalysis analysis;
  private final List<ItemId> items;
  private final Map<ItemId, Integer> placeOf = new HashMap<>();
  private final MeanSquare.Sums[] squares;
  private final CellSum[] cells;
  private final int[] complete;

  /** The different models of each item in the groups that have a table of sum scores. */
  private final List<Set<ResponseModel>> tested;

  PooledItemFit(ItemFitAnalysis analysis, List<ItemId> items) {
    this.analysis = analysis;
    this.items = items;
    items.forEach(item -> placeOf.put(item, placeOf.size()));
    this.squares =
        Stream.generate(MeanSquare.Sums::new).limit(items.size()).toArray(MeanSquare.Sums[]::new);
    this.cells = new CellSum[items.size()];
    Arrays.fill(cells, CellSum.NONE);
    this.complete = new int[items.size()];
    this.tested =
        Stream.generate(() -> (Set<ResponseModel>) new LinkedHashSet<ResponseModel>())
            .limit(items.size())
            .toList();
  }

  /** Adds a group, whose answers may lack items. */
  void add(ItemFitGroup group, ResponseMatrix answers) {
    MatchedAnswers matched = MatchedAnswers.of(group.bank(), answers);
    int[] place = answers.items().stream().mapToInt(placeOf::get).toArray();
    addSquares(group, matched, place);
    int persons = matched.complete().length;
    SumScoreTests tests =
        new SumScoreTests(
            matched, WeightedNodes.of(group.latent(), analysis.grid()), analysis.minimumExpected());
    List<CellSum> sums = tests.all();
    for (int i = 0; i < place.length; i++) {
      complete[place[i]] += persons;
      cells[place[i]] = cells[place[i]].plus(sums.get(i));
      if (sums.get(i).degrees() > 0) {
        tested.get(place[i]).add(matched.model(i));
      }
    }
  }

  private void addSquares(ItemFitGroup group, MatchedAnswers matched, int[] place) {
    ResponseMatrix answers = matched.answers();
    List<AbilityEstimate> estimates = matched.estimates(group.estimator());
    for (int person = 0; person < answers.personCount(); person++) {
      double ability = estimates.get(person).ability();
      for (int i = 0; i < answers.size(person); i++) {
        int item = answers.item(person, i);
        ScoreMoments moments = ScoreMoments.of(matched.model(item), ability);
        squares[place[item]].add(answers.category(person, i) - moments.mean(), moments);
      }
    }
  }

  List<ItemFit> result() {
    List<ItemFit> fits = new ArrayList<>();
    for (int i = 0; i < squares.length; i++) {
      int free = tested.get(i).stream().mapToInt(analysis.freeParameters()::of).sum();
      Optional<ChiSquareTest> test = cells[i].test(free);
      fits.add(
          new ItemFit(
              items.get(i),
              squares[i].answers(),
              squares[i].outfit(),
              squares[i].infit(),
              complete[i],
              test));
    }
    return List.copyOf(fits);
  }
}
