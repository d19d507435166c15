package org.jalon.referential.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Calibration;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemId;
import org.jalon.json.AssessmentJson;
import org.jalon.referential.Language;
import org.jalon.referential.Level;
import org.jalon.referential.OutcomeMatrix;
import org.jalon.referential.Referential;
import org.jalon.reproducibility.RandomSeed;
import org.junit.jupiter.api.Test;

class DemonstrationItemBankTest {

  private static final Referential REFERENTIAL = DigitalSkills.referential();
  private static final OutcomeMatrix MATRIX = REFERENTIAL.outcomeMatrix();
  private static final ItemBank BANK = DigitalSkills.demonstrationItemBank();

  @Test
  void the_generator_gives_the_shipped_file_byte_for_byte() throws IOException {
    String drawn =
        AssessmentJson.withDefaults()
            .write(DemonstrationItemBank.draw(REFERENTIAL, DemonstrationItemBank.SEED));

    assertThat(drawn.getBytes(StandardCharsets.UTF_8)).isEqualTo(shipped());
  }

  @Test
  void every_outcome_has_an_item_and_every_link_holds() {
    assertThat(BANK.items())
        .extracting(item -> item.outcome().orElseThrow())
        .containsExactlyElementsOf(
            IntStream.range(0, MATRIX.outcomeCount())
                .mapToObj(i -> MATRIX.outcome(i).id())
                .toList());
    assertThat(BANK.validate(REFERENTIAL)).isEmpty();
  }

  @Test
  void the_bank_and_its_file_say_that_the_calibration_is_simulated() throws IOException {
    assertThat(BANK.calibration().isSimulated()).isTrue();
    assertThat(BANK.calibration().origin()).isEqualTo(Calibration.Origin.SIMULATED);
    assertThat(new String(shipped(), StandardCharsets.UTF_8))
        .contains("\"origin\": \"simulated\"")
        .contains("Simulated calibration, for demonstration");
    assertThat(BANK.items()).allMatch(item -> item.id().value().startsWith("demo-"));
  }

  @Test
  void items_can_be_asked_in_french_and_english() {
    assertThat(BANK.items())
        .allMatch(item -> item.isAvailableIn(Language.FRENCH))
        .allMatch(item -> item.isAvailableIn(Language.of("en-GB")));
  }

  @Test
  void difficulty_rises_along_every_topic() {
    for (int topic = 0; topic < MATRIX.topicCount(); topic++) {
      int row = topic;
      double[] difficulties =
          IntStream.rangeClosed(1, Level.COUNT)
              .map(level -> MATRIX.outcomeAt(row, level))
              .filter(outcome -> outcome >= 0)
              .mapToDouble(outcome -> model(outcome).difficulty())
              .toArray();

      assertThat(difficulties)
          .as(MATRIX.topic(topic).id().value())
          .isSorted()
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void mean_difficulty_rises_with_level_by_about_the_step_of_the_formula() {
    for (int level = 1; level < Level.COUNT; level++) {
      double rise =
          atLevel(level + 1).average().orElseThrow() - atLevel(level).average().orElseThrow();

      assertThat(rise).as("from level %d", level).isBetween(0.6, 1.0);
    }
  }

  @Test
  void neighbouring_levels_overlap() {
    for (int level = 1; level < Level.COUNT; level++) {
      assertThat(atLevel(level).max().orElseThrow())
          .as("level %d", level)
          .isGreaterThan(atLevel(level + 1).min().orElseThrow());
    }
  }

  @Test
  void discriminations_are_log_normal_with_the_stated_median_and_spread() {
    double[] logs =
        IntStream.range(0, MATRIX.outcomeCount())
            .mapToDouble(outcome -> Math.log(model(outcome).discrimination()))
            .toArray();
    double mean = DoubleStream.of(logs).average().orElseThrow();
    double spread =
        Math.sqrt(
            DoubleStream.of(logs).map(x -> (x - mean) * (x - mean)).sum() / (logs.length - 1));
    double skewness =
        DoubleStream.of(logs).map(x -> Math.pow((x - mean) / spread, 3)).average().orElseThrow();

    // Three standard errors of each statistic under the stated distribution, n = 750.
    assertThat(mean).isBetween(Math.log(1.2) - 0.033, Math.log(1.2) + 0.033);
    assertThat(spread).isBetween(0.3 - 0.024, 0.3 + 0.024);
    assertThat(skewness).isBetween(-0.27, 0.27);
  }

  @Test
  void another_seed_gives_another_bank_with_the_same_structure() {
    ItemBank other = DemonstrationItemBank.draw(REFERENTIAL, new RandomSeed(1));

    assertThat(other.items()).extracting(Item::id).isEqualTo(ids(BANK));
    assertThat(other.items())
        .extracting(Item::model)
        .isNotEqualTo(BANK.items().stream().map(Item::model).toList());
  }

  private static List<ItemId> ids(ItemBank bank) {
    return bank.items().stream().map(Item::id).toList();
  }

  private static DoubleStream atLevel(int level) {
    return IntStream.range(0, MATRIX.outcomeCount())
        .filter(outcome -> MATRIX.levelOf(outcome) == level)
        .mapToDouble(outcome -> model(outcome).difficulty());
  }

  private static LogisticModel model(int outcome) {
    return (LogisticModel) BANK.items().get(outcome).model();
  }

  private static byte[] shipped() throws IOException {
    try (InputStream stream = DigitalSkills.class.getResourceAsStream(DemonstrationItemBank.FILE)) {
      return stream.readAllBytes();
    }
  }
}
