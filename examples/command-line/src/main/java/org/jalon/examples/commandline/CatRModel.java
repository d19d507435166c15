package org.jalon.examples.commandline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.NominalResponse;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Item;

/**
 * The models of catR with the columns of their matrices. The modified graded response and the
 * rating scale model are read as the graded response and the partial credit model that they are
 * cases of.
 */
enum CatRModel {
  DICHOTOMOUS("a b c d", "", LogisticModel.class),
  GRM("alphaj", "betaj", GradedResponse.class),
  PCM("", "deltaj", GeneralizedPartialCredit.class),
  GPCM("alphaj", "deltaj", GeneralizedPartialCredit.class),
  NRM("", "alphaj cj", NominalResponse.class),
  MGRM("alphaj bj", "c", GradedResponse.class),
  RSM("lambdaj", "deltaj", GeneralizedPartialCredit.class);

  private final String fixedColumns;
  private final String repeatedColumns;
  private final Class<? extends ResponseModel> type;

  CatRModel(String fixed, String repeated, Class<? extends ResponseModel> type) {
    this.fixedColumns = fixed;
    this.repeatedColumns = repeated;
    this.type = type;
  }

  private List<String> fixed() {
    return words(fixedColumns);
  }

  private List<String> repeated() {
    return words(repeatedColumns);
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }

  /** The model of a matrix with these columns; dichotomous ones may lack the last columns. */
  static Optional<CatRModel> find(List<String> columns) {
    int count = columns.size();
    if (count >= 2 && count <= 4 && columns.equals(DICHOTOMOUS.fixed().subList(0, count))) {
      return Optional.of(DICHOTOMOUS);
    }
    return Arrays.stream(values())
        .filter(model -> !model.repeated().isEmpty() && columns.size() > model.fixed().size())
        .filter(model -> columns.equals(model.columns(columns.size())))
        .findFirst();
  }

  /** So many columns of the model. */
  List<String> columns(int count) {
    List<String> columns = new ArrayList<>(fixed());
    for (int k = 1; !repeated().isEmpty() && columns.size() < count; k++) {
      for (String name : repeated()) {
        columns.add(name + k);
      }
    }
    return columns;
  }

  /** The model for a bank: that of its first item, or the more general one that holds all. */
  static CatRModel of(List<Item> items) {
    ResponseModel first = items.get(0).model();
    boolean plain = items.stream().allMatch(item -> Models.discrimination(item.model()) == 1);
    return Arrays.stream(values())
        .filter(model -> model.type.isInstance(first))
        .filter(model -> model != PCM || plain)
        .findFirst()
        .orElse(DICHOTOMOUS);
  }

  Optional<String> inexpressible(Item item) {
    return type.isInstance(item.model())
        ? Optional.empty()
        : Optional.of(
            "A matrix of catR has one model for all items; this item's (%s) is not %s like that of the first one."
                .formatted(item.model(), type.getSimpleName()));
  }

  /** The model of an item by the fields of its line. */
  ResponseModel model(double[] p) {
    double first = at(p, 0);
    return switch (this) {
      case DICHOTOMOUS ->
          new LogisticModel(first, at(p, 1), p.length > 2 ? p[2] : 0, p.length > 3 ? p[3] : 1);
      case GRM -> GradedResponse.of(first, from(p, 1));
      case PCM -> GeneralizedPartialCredit.partialCredit(p);
      case GPCM -> GeneralizedPartialCredit.of(first, from(p, 1));
      case NRM -> NominalResponse.relativeToFirst(p);
      case MGRM -> GradedResponse.modified(first, at(p, 1), from(p, 2));
      case RSM -> GeneralizedPartialCredit.ratingScale(first, from(p, 1));
    };
  }

  private static double at(double[] p, int index) {
    if (index >= p.length) {
      throw new IllegalArgumentException("The line has too few parameters (" + p.length + ").");
    }
    return p[index];
  }

  private static double[] from(double[] p, int index) {
    return Arrays.copyOfRange(p, Math.min(index, p.length), p.length);
  }

  /** The fields of an item's line. */
  List<Double> parameters(ResponseModel model) {
    if (model instanceof NominalResponse nominal) {
      SlopeIntercept form = SlopeIntercept.of(nominal);
      return IntStream.range(1, nominal.categoryCount())
          .boxed()
          .flatMap(k -> List.of(form.slopes()[k], form.intercepts()[k]).stream())
          .toList();
    }
    List<Double> parameters = new ArrayList<>();
    if (this != PCM) {
      parameters.add(Models.discrimination(model));
    }
    parameters.addAll(Models.difficulties(model));
    if (model instanceof LogisticModel logistic) {
      parameters.add(logistic.guessing());
      parameters.add(logistic.upperAsymptote());
    }
    return parameters;
  }
}
