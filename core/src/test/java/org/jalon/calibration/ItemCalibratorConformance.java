package org.jalon.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;
import org.junit.jupiter.api.Test;

/** What every {@link ItemCalibrator} that can estimate two-parameter items keeps. */
public abstract class ItemCalibratorConformance {

  /** A calibrator of two-parameter items for persons of the standard normal distribution. */
  protected abstract ItemCalibrator calibrator();

  private static List<ResponseModel> truth() {
    RandomStream draws = new RandomSeed(2).at(0, "truth");
    List<ResponseModel> models = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      models.add(LogisticModel.twoPL(0.7 + draws.nextDouble(), draws.nextGaussian()));
    }
    return models;
  }

  /** Estimates lie about the truth as their standard errors say. */
  @Test
  void parameters_are_recovered_within_their_errors() {
    List<ResponseModel> truth = truth();
    CalibrationResult result =
        calibrator().calibrate(new SimulatedAnswers(5, truth).standardNormal(3_000, 0.7));
    double squares = 0;
    int count = 0;
    for (int i = 0; i < truth.size(); i++) {
      LogisticModel model = (LogisticModel) truth.get(i);
      CalibratedItem item = result.items().get(i);
      double[] values = {model.discrimination(), model.difficulty()};
      for (int j = 0; j < 2; j++) {
        ParameterEstimate estimate = item.parameters().get(j);
        double z = (estimate.estimate() - values[j]) / estimate.standardError().orElseThrow();
        assertThat(Math.abs(z)).isLessThan(4.5);
        squares += z * z;
        count++;
      }
    }
    assertThat(result.convergence().converged()).isTrue();
    assertThat(squares / count).isBetween(0.5, 1.6);
  }

  @Test
  void the_same_answers_give_the_same_bits() {
    ResponseMatrix data = new SimulatedAnswers(6, truth()).standardNormal(700, 0.5);

    assertThat(calibrator().calibrate(data)).isEqualTo(calibrator().calibrate(data));
  }

  @Test
  void an_item_that_cannot_be_estimated_is_reported_and_leaves_the_others_alone() {
    List<ResponseModel> truth = truth();
    ResponseMatrix all = new SimulatedAnswers(7, truth).standardNormal(600, 1);
    ResponseMatrix.Builder with = ResponseMatrix.builder(all.items());
    ResponseMatrix.Builder without = ResponseMatrix.builder(all.items().subList(2, 24));
    int[] row = new int[24];
    for (int person = 0; person < 600; person++) {
      all.copyRow(person, row);
      row[0] = 1;
      row[1] = ResponseMatrix.MISSING;
      with.addRow("", row);
      without.addRow("", Arrays.copyOfRange(row, 2, 24));
    }
    CalibrationResult result = calibrator().calibrate(with.build());
    CalibrationResult others = calibrator().calibrate(without.build());

    for (int i = 0; i < 2; i++) {
      CalibratedItem item = result.items().get(i);
      assertThat(item.outcome().status()).isEqualTo(CalibratedItem.Status.NOT_ESTIMATED);
      assertThat(item.outcome().reason()).isPresent();
      assertThat(item.model()).isEmpty();
    }
    assertThat(result.items().subList(2, 24)).isEqualTo(others.items());
    assertThat(result.bank().items()).hasSize(22);
  }
}
