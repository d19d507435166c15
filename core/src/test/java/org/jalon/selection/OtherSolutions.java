package org.jalon.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Responses;

/** The items whose expected information catR takes at other solutions of the same equation. */
final class OtherSolutions {

  private static final Map<String, double[]> ABILITIES = read();

  private OtherSolutions() {}

  static int count() {
    return ABILITIES.size();
  }

  /** Whether an item, by its number from 0, is one of them. */
  static boolean contains(JsonNode testCase, int item) {
    return ABILITIES.containsKey(key(testCase, item));
  }

  /**
   * Our value follows from other abilities than catR's, of which each that differs from ours solves
   * the equation as well or is an end of the range; and from those catR's value follows.
   */
  static void explain(JsonNode testCase, SelectionContext context, int item, double theirs) {
    double[] abilities = ABILITIES.get(key(testCase, item));
    ResponseModel model = context.bank().model(item);
    MaximumExpectedInformation criterion =
        (MaximumExpectedInformation) CatRCriteria.criterion(testCase);
    double value = 0;
    int different = 0;
    for (int k = 0; k < abilities.length; k++) {
      Responses after = context.responses().with(item, k);
      double ours = criterion.estimator().estimate(after).ability();
      if (Math.abs(ours - abilities[k]) > 1e-3) {
        different++;
        boolean weighted = testCase.required("estimator").asText().equals("WL");
        solves(after, abilities[k], weighted);
      }
      value +=
          model.probability(context.estimate().ability(), k)
              * model.observedInformation(abilities[k], k);
    }
    assertThat(different).isPositive();
    assertThat(value).isCloseTo(theirs, within(1e-3 * Math.abs(theirs)));
  }

  private static void solves(Responses responses, double ability, boolean weighted) {
    if (Math.abs(ability) < 4) {
      assertThat(equation(responses, ability, weighted)).isCloseTo(0, within(1e-12));
    }
  }

  /** The derivative of the logarithm of the likelihood, weighted as Warm does or not. */
  private static double equation(Responses responses, double ability, boolean weighted) {
    double score = 0;
    double information = 0;
    double warm = 0;
    for (int i = 0; i < responses.size(); i++) {
      score += responses.model(i).logDerivative(ability, responses.category(i), 1);
      information += responses.model(i).information(ability);
      warm += responses.model(i).warmJ(ability);
    }
    return weighted ? score + warm / (2 * information) : score;
  }

  private static String key(JsonNode testCase, int item) {
    return testCase.required("id").asText() + "," + (item + 1);
  }

  private static Map<String, double[]> read() {
    Map<String, double[]> abilities = new HashMap<>();
    for (String line : lines()) {
      int comma = line.lastIndexOf(',');
      double[] numbers =
          Stream.of(line.substring(comma + 1).split(" "))
              .mapToDouble(Double::parseDouble)
              .toArray();
      abilities.put(line.substring(0, comma), numbers);
    }
    return abilities;
  }

  private static List<String> lines() {
    try (InputStream in = OtherSolutions.class.getResourceAsStream("catr-other-solutions.csv")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
