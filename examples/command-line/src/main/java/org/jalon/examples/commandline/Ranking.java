package org.jalon.examples.commandline;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jalon.constraint.Blueprint;
import org.jalon.constraint.Eligibility;
import org.jalon.estimation.AbilityEstimator;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Responses;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.selection.Best;
import org.jalon.selection.ItemSelector;
import org.jalon.selection.RankedItem;
import org.jalon.selection.SelectionContext;
import org.jalon.selection.SelectionCriterion;

/**
 * The best items to ask next.
 *
 * @param estimator estimates ability from the answers so far
 * @param criterion what makes an item good
 * @param name the criterion's abbreviation
 * @param top how many items
 */
record Ranking(AbilityEstimator estimator, SelectionCriterion criterion, String name, int top) {

  static final String HEADER = "person_id,rank,item_id,value\n";

  /** Nothing is drawn, so any seed will do. */
  private static final RandomSeed SEED = new RandomSeed(0);

  /** As lines of CSV. */
  String lines(String person, Responses responses) {
    StringBuilder text = new StringBuilder();
    List<RankedItem> ranking = rank(context(responses));
    for (int i = 0; i < ranking.size(); i++) {
      RankedItem ranked = ranking.get(i);
      String item = responses.bank().item(ranked.item()).id().value();
      text.append(
          Csv.line(
              List.of(person, Integer.toString(i + 1), item, Double.toString(ranked.value()))));
    }
    return text.toString();
  }

  /** In words, with the numbers that decided. */
  String words(String person, Responses responses) {
    SelectionContext context = context(responses);
    double ability = context.estimate().ability();
    StringBuilder text = new StringBuilder();
    text.append(
        format(
            "Person %s: %d answers, ability %.3f, standard error %.3f.%n",
            Texts.quoted(person), responses.size(), ability, context.estimate().standardError()));
    Eligibility eligibility = context.eligibility();
    text.append(
        format("%d of %d items may be asked", eligibility.count(), responses.bank().size()));
    eligibility
        .exclusions()
        .forEach((rule, count) -> text.append(format("; %d excluded: %s", count, rule)));
    text.append(format(".%nThe best by %s:%n", name));
    int rank = 0;
    for (RankedItem ranked : rank(context)) {
      ResponseModel model = responses.bank().model(ranked.item());
      text.append(
          format(
              "%4d. %s: value %.4f; information %.4f, expected score %.3f of %d, %s%n",
              ++rank,
              responses.bank().item(ranked.item()).id(),
              ranked.value(),
              model.information(ability),
              model.expectedScore(ability),
              model.categoryCount() - 1,
              parameters(model)));
    }
    return text.append('\n').toString();
  }

  private static String parameters(ResponseModel model) {
    return Models.difficulties(model).isEmpty()
        ? model.toString()
        : CsvModel.fields(model).entrySet().stream()
            .map(field -> field.getKey() + " " + field.getValue())
            .collect(Collectors.joining(", "));
  }

  private SelectionContext context(Responses responses) {
    return new SelectionContext(
        responses, estimator.estimate(responses), Blueprint.of().eligibility(responses), SEED);
  }

  private List<RankedItem> rank(SelectionContext context) {
    return ItemSelector.of(criterion, new Best()).rank(context, top);
  }

  private static String format(String format, Object... arguments) {
    return String.format(Locale.ROOT, format.replace("%n", "\n"), arguments);
  }
}
