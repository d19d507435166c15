package org.jalon.examples.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.NominalResponse;
import org.jalon.irt.ResponseModel;

/**
 * The models of flexMIRT by their type: 1 for three parameters (logit of the guessing parameter,
 * intercept, slope), 2 for graded (intercepts, slope; with two categories the two-parameter model),
 * 3 for nominal (contrasts of the scores, slope, contrasts of the intercepts), which with the
 * scores 0, 1, 2… is generalized partial credit. See Thissen, Cai and Bock (2010), The nominal
 * categories item response model, in Nering and Ostini, Handbook of Polytomous Item Response Theory
 * Models, 43–75.
 */
final class FlexMirtModel {

  private static final int MAXIMUM_CATEGORIES = 1_000;
  private static final String TREND = "0";
  private static final String IDENTITY = "1";

  private FlexMirtModel() {}

  static ResponseModel read(FlexMirtLine line) {
    int type = line.integer("type of model", 1, 3);
    int categories = line.integer("number of categories", 2, MAXIMUM_CATEGORIES);
    if (type == 1) {
      double guessing = logistic(line.number("logit of the guessing parameter"));
      double intercept = line.number("intercept");
      return LogisticModel.slopeIntercept(line.number("slope"), intercept, guessing, 1);
    } else if (type == 2) {
      double[] intercepts = line.numbers("intercept", categories - 1);
      double slope = line.number("slope");
      return categories == 2
          ? LogisticModel.slopeIntercept(slope, intercepts[0], 0, 1)
          : GradedResponse.slopeIntercept(slope, intercepts);
    }
    double[] scores = Contrasts.ofScores(line, categories);
    double slope = line.number("slope");
    return SlopeIntercept.model(slope, scores, Contrasts.ofIntercepts(line, categories));
  }

  static Optional<String> inexpressible(ResponseModel model) {
    if (model instanceof LogisticModel logistic && logistic.upperAsymptote() != 1) {
      return Optional.of("flexMIRT has no model with an upper asymptote, as " + model + " has.");
    }
    return MirtTable.inexpressible(model);
  }

  /** The fields from the type of the model on. */
  static List<String> fields(ResponseModel model) {
    List<String> fields = new ArrayList<>();
    String categories = Integer.toString(model.categoryCount());
    if (model instanceof LogisticModel logistic) {
      boolean guessed = logistic.guessing() != 0;
      fields.addAll(List.of(guessed ? "1" : "2", categories));
      if (guessed) {
        fields.add(text(StrictMath.log(logistic.guessing() / (1 - logistic.guessing()))));
      }
      fields.add(text(logistic.intercept()));
      fields.add(text(logistic.discrimination()));
    } else if (model instanceof GradedResponse graded) {
      fields.addAll(List.of("2", categories));
      graded.intercepts().forEach(c -> fields.add(text(c)));
      fields.add(text(graded.discrimination()));
    } else {
      fields.addAll(List.of("3", categories));
      addNominal(model, fields);
    }
    return fields;
  }

  /** Identity contrasts for the intercepts: they are the intercepts themselves, to the bit. */
  private static void addNominal(ResponseModel model, List<String> fields) {
    int last = model.categoryCount() - 1;
    boolean named = model instanceof NominalResponse;
    SlopeIntercept form =
        model instanceof NominalResponse nominal
            ? SlopeIntercept.of(nominal)
            : SlopeIntercept.of((GeneralizedPartialCredit) model);
    fields.add(named ? IDENTITY : TREND);
    fields.add(text(named ? form.slopes()[last] / last : 1));
    for (int k = 1; k < last; k++) {
      fields.add(text(named ? form.slopes()[k] : 0));
    }
    fields.add(text(named ? 1 : Models.discrimination(model)));
    fields.add(IDENTITY);
    for (int k = 1; k <= last; k++) {
      fields.add(text(form.intercepts()[k]));
    }
  }

  private static double logistic(double x) {
    double e = StrictMath.exp(-Math.abs(x));
    return x >= 0 ? 1 / (1 + e) : e / (1 + e);
  }

  private static String text(double value) {
    return Double.toString(value);
  }
}
