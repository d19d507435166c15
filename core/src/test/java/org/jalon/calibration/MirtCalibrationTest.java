package org.jalon.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.AbilityEstimator;
import org.jalon.estimation.Convergence;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.estimation.MaximumAPosteriori;
import org.jalon.estimation.MaximumLikelihood;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.estimation.WeightedLikelihood;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.testing.GoldenFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calibrations with the default tolerances against those of the R package mirt 1.47. */
class MirtCalibrationTest {

  private static final Map<Section, CalibrationResult> RESULTS = new ConcurrentHashMap<>();

  /** The sections of the file, and how close the two come. */
  enum Section {
    TWO_PL("twoPL", ModelFamily.TWO_PL, 40, 2, 1e-5, 1e-6),
    THREE_PL("threePL", ModelFamily.THREE_PL, 30, 3, 1e-4, 1e-4),
    GPCM("gpcm", ModelFamily.GENERALIZED_PARTIAL_CREDIT, 20, 4, 1e-5, 1e-5);

    private final String name;
    private final ModelFamily family;
    private final int items;
    private final int parameters;
    private final double tolerance;
    private final double errorTolerance;

    Section(
        String name,
        ModelFamily family,
        int items,
        int parameters,
        double tolerance,
        double errorTolerance) {
      this.name = name;
      this.family = family;
      this.items = items;
      this.parameters = parameters;
      this.tolerance = tolerance;
      this.errorTolerance = errorTolerance;
    }

    CalibrationResult result() {
      return RESULTS.computeIfAbsent(
          this,
          section ->
              MarginalMaximumLikelihood.withDefaults()
                  .withModel(section.family)
                  .calibrate(Mirt.data(section.name)));
    }

    JsonNode golden() {
      return Mirt.section(name);
    }
  }

  @ParameterizedTest
  @EnumSource
  void finds_the_same_optimum(Section section) {
    ModelFit fit = section.result().fit();
    JsonNode golden = section.golden();

    assertThat(section.result().convergence().converged()).isTrue();
    assertThat(section.result().convergence().cycles()).isLessThan(60);
    assertThat(fit.logLikelihood()).isCloseTo(golden.required("logLik").asDouble(), within(1e-4));
    assertThat(fit.logPrior()).isCloseTo(golden.path("logPrior").asDouble(0), within(1e-4));
    assertThat(fit.parameters()).isEqualTo(golden.required("nEstimatedParameters").asInt());
    assertThat(fit.aic()).isCloseTo(golden.required("AIC").asDouble(), within(2e-4));
    assertThat(fit.bic()).isCloseTo(golden.required("BIC").asDouble(), within(2e-4));
  }

  @ParameterizedTest
  @EnumSource
  void finds_the_same_parameters(Section section) {
    JsonNode rows = section.golden().required("estimates").required("items");

    assertThat(rows).hasSize(section.items);
    for (int i = 0; i < section.items; i++) {
      List<ParameterEstimate> estimates = section.result().items().get(i).parameters();
      assertThat(estimates).hasSize(section.parameters);
      for (int j = 0; j < section.parameters; j++) {
        assertThat(estimates.get(j).estimate())
            .isCloseTo(rows.get(i).get(j).asDouble(), within(section.tolerance));
      }
    }
  }

  /**
   * Relative to the error. The errors that mirt gives for b1 of generalized partial credit are left
   * out: they differ by up to 54 %, while those of a, b2 and b3 agree, and why is not known. Those
   * of the library are checked by {@link #errors_do_not_depend_on_the_direction_of_scoring}.
   */
  @ParameterizedTest
  @EnumSource
  void finds_the_same_standard_errors(Section section) {
    JsonNode rows = section.golden().required("standardErrors").required("se");

    assertThat(rows).hasSize(section.items);
    for (int i = 0; i < section.items; i++) {
      for (int j = 0; j < section.parameters; j++) {
        if (section != Section.GPCM || j != 1) {
          double golden = rows.get(i).get(j).asDouble();
          assertThat(
                  section.result().items().get(i).parameters().get(j).standardError().getAsDouble())
              .isCloseTo(golden, within(section.errorTolerance * golden));
        }
      }
    }
  }

  /** Scored the other way round, b1 is −b3, whose errors agree with mirt. */
  @Test
  void errors_do_not_depend_on_the_direction_of_scoring() {
    ResponseMatrix data = Mirt.data("gpcm");
    ResponseMatrix.Builder reversed = ResponseMatrix.builder(data.items());
    int[] row = new int[data.itemCount()];
    for (int person = 0; person < data.personCount(); person++) {
      data.copyRow(person, row);
      reversed.addRow("", IntStream.of(row).map(category -> 3 - category).toArray());
    }
    CalibrationResult turned =
        MarginalMaximumLikelihood.withDefaults()
            .withModel(ModelFamily.GENERALIZED_PARTIAL_CREDIT)
            .calibrate(reversed.build());

    for (int i = 0; i < 20; i++) {
      for (int k = 1; k <= 3; k++) {
        ParameterEstimate one = Section.GPCM.result().items().get(i).parameter("b" + k);
        ParameterEstimate other = turned.items().get(i).parameter("b" + (4 - k));
        assertThat(other.estimate()).isCloseTo(-one.estimate(), within(1e-5));
        assertThat(other.standardError().getAsDouble())
            .isCloseTo(one.standardError().getAsDouble(), within(1e-5));
      }
    }
  }

  @Test
  void finds_the_same_reliability() {
    JsonNode golden = Section.TWO_PL.golden();
    Reliability reliability = Section.TWO_PL.result().reliability().orElseThrow();

    assertThat(reliability.marginal())
        .isCloseTo(golden.required("marginalReliability").asDouble(), within(1e-6));
    assertThat(reliability.empirical())
        .isCloseTo(golden.required("empiricalReliability").asDouble(), within(1e-6));
  }

  /** Given the parameters of mirt, since scores are compared and not calibrations. */
  @ParameterizedTest
  @EnumSource
  void persons_get_the_same_scores(Section section) {
    ResolvedItemBank bank = bank(section);
    QuadratureGrid grid = QuadratureGrid.evenlySpaced(-6, 6, 61);
    List<Responses> persons = scored(section, bank);

    assertThat(persons).hasSize(60);
    compare(section, "EAP", persons, new ExpectedAPosteriori(new Prior.Normal(0, 1), grid));
    compare(section, "MAP", persons, MaximumAPosteriori.withDefaults());
    compare(section, "ML", persons, MaximumLikelihood.withDefaults());
    if (section == Section.THREE_PL) {
      compareRootInformation(persons);
    } else {
      compare(section, "WLE", persons, WeightedLikelihood.withDefaults());
    }
  }

  private static void compare(
      Section section, String method, List<Responses> persons, AbilityEstimator estimator) {
    JsonNode golden = section.golden().required("scores").required(method);
    for (int i = 0; i < persons.size(); i++) {
      AbilityEstimate estimate = estimator.estimate(persons.get(i));
      double ability = number(golden.required("theta").get(i));
      String place = "%s of person %s".formatted(method, i);
      if (Double.isInfinite(ability)) {
        assertThat(estimate.convergence()).as(place).isEqualTo(Convergence.AT_BOUND);
        assertThat(estimate.ability()).as(place).isEqualTo(Math.copySign(6, ability));
      } else {
        assertThat(estimate.ability()).as(place).isCloseTo(ability, within(1e-4));
        double error =
            method.equals("EAP")
                ? estimate.standardError()
                : error(method, persons.get(i), estimate.ability());
        double reference = golden.required("se").get(i).asDouble();
        assertThat(error).as(place).isCloseTo(reference, within(3e-4 * reference));
      }
    }
  }

  private static double number(JsonNode value) {
    return value.isNumber() ? value.asDouble() : Double.parseDouble(value.asText());
  }

  /**
   * The library gives errors by the expected information; mirt gives the curvature of whatever it
   * maximised, which is made up here of what the library has: observed information, 1 for the
   * prior, and −(log √I)″ for weighted likelihood.
   */
  private static double error(String method, Responses person, double at) {
    double curvature = method.equals("MAP") ? 1 : 0;
    for (int i = 0; i < person.size(); i++) {
      curvature += person.model(i).observedInformation(at, person.category(i));
    }
    if (method.equals("WLE")) {
      curvature -= (logRootSlope(person, at + 1e-4) - logRootSlope(person, at - 1e-4)) / 2e-4;
    }
    return 1 / Math.sqrt(curvature);
  }

  /**
   * What mirt calls WLE maximises the likelihood times √I, which is what Warm's correction does
   * without guessing only; with guessing, Warm's own estimates are checked against another package
   * where estimators are tested. Here the values of mirt are shown to be that maximum.
   */
  private static void compareRootInformation(List<Responses> persons) {
    JsonNode golden = Section.THREE_PL.golden().required("scores").required("WLE");
    for (int i = 0; i < persons.size(); i++) {
      double at = golden.required("theta").get(i).asDouble();
      double reference = golden.required("se").get(i).asDouble();
      double slope = logRootSlope(persons.get(i), at);
      for (int k = 0; k < persons.get(i).size(); k++) {
        slope += persons.get(i).model(k).logDerivative(at, persons.get(i).category(k), 1);
      }
      double error = error("WLE", persons.get(i), at);
      assertThat(slope * error * error).as("step of person %s", i).isCloseTo(0, within(1e-4));
      assertThat(error).isCloseTo(reference, within(3e-4 * reference));
    }
  }

  private static double logRootSlope(Responses person, double ability) {
    double information = 0;
    double change = 0;
    for (int i = 0; i < person.size(); i++) {
      information += person.model(i).information(ability);
      change += person.model(i).informationDerivative(ability);
    }
    return change / information / 2;
  }

  private static List<Responses> scored(Section section, ResolvedItemBank bank) {
    ResponseMatrix data = Mirt.data(section.name);
    int last = section == Section.GPCM ? 60 : 58;
    List<Responses> persons = new ArrayList<>();
    int[] items = IntStream.range(0, bank.size()).toArray();
    int[] row = new int[bank.size()];
    for (int person = 0; person < last; person++) {
      data.copyRow(person, row);
      persons.add(Responses.of(bank, items, row));
    }
    if (last == 58) {
      persons.add(Responses.of(bank, items, IntStream.of(items).map(i -> 1).toArray()));
      persons.add(Responses.of(bank, items, new int[items.length]));
    }
    return persons;
  }

  private static ResolvedItemBank bank(Section section) {
    JsonNode rows = section.golden().required("estimates").required("items");
    Function<double[], ResponseModel> model =
        section == Section.GPCM
            ? row -> GeneralizedPartialCredit.of(row[0], row[1], row[2], row[3])
            : row -> LogisticModel.threePL(row[0], row[1], row[2]);
    List<Item> items = new ArrayList<>();
    for (JsonNode row : rows) {
      items.add(Item.of("I" + (items.size() + 1), model.apply(GoldenFile.doubles(row))));
    }
    return ItemBank.of("mirt", "1", items).resolve();
  }
}
