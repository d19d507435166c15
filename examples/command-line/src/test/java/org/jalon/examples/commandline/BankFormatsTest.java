package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jalon.examples.commandline.BankText.Polytomous;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.NominalResponse;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.referential.Language;
import org.jalon.referential.OutcomeId;
import org.junit.jupiter.api.Test;

/** Each format is recognised and read as its documentation says, from files of known origin. */
class BankFormatsTest {

  @Test
  void the_projects_own_table_holds_every_model_and_the_content() {
    List<Item> items = read("formats/csv.csv", "csv");

    assertThat(models(items))
        .containsExactly(
            LogisticModel.onePL(-0.5),
            LogisticModel.twoPL(1.25, 0.75),
            LogisticModel.threePL(0.8, 1.5, 0.2),
            new LogisticModel(1.1, -2.25, 0.1, 0.95),
            GradedResponse.of(1.5, -1, 0.25, 1.75),
            GeneralizedPartialCredit.of(0.7, 0.5, -0.5),
            GeneralizedPartialCredit.partialCredit(-0.25, 0.75));
    assertThat(items.get(0))
        .isEqualTo(
            Item.of("i1", LogisticModel.onePL(-0.5))
                .testing(new OutcomeId("o.1"))
                .in(Language.of("en"), Language.of("fr"))
                .with("domain", "1")
                .with("format", "text"));
    assertThat(items.get(1).attributes()).containsEntry("format", "audio, short").hasSize(2);
    assertThat(items.get(3).attributes()).isEmpty();
  }

  @Test
  void what_the_table_says_is_written_back_byte_for_byte() {
    String file = ProgramRun.resource("formats/csv.csv");

    ProgramRun run = ProgramRun.of("bank", "convert", file, "--to", "csv");

    assertThat(run).isEqualTo(new ProgramRun(0, ProgramRun.read(file), ""));
  }

  @Test
  void slopes_and_intercepts_of_mirt_are_read() {
    assertThat(models(read("formats/mirt.csv", "mirt")))
        .containsExactly(
            LogisticModel.twoPL(1.25, 0.4),
            new LogisticModel(0.8, -1.2 / 0.8, 0.2, 0.95),
            GradedResponse.of(1.5, -1, 0.5),
            GeneralizedPartialCredit.of(0.5, -0.5, 1.5),
            new NominalResponse(List.of(0.0, 0.5, 2.0), List.of(0.0, 0.25, -0.5)));
  }

  @Test
  void the_usual_parameters_of_mirt_are_read_as_the_model_given() {
    ResponseModel graded = GradedResponse.of(1.5, -1, 0.5);
    ResponseModel credit = GeneralizedPartialCredit.of(1.5, -1, 0.5);

    assertThat(models(read("formats/mirt-irt.csv", "mirt-irt", Optional.of(Polytomous.GRM))))
        .startsWith(LogisticModel.twoPL(1.25, 0.4), new LogisticModel(0.8, -1.5, 0.2, 0.95))
        .endsWith(graded);
    assertThat(models(read("formats/mirt-irt.csv", "mirt-irt", Optional.of(Polytomous.GPCM))))
        .endsWith(credit);
  }

  @Test
  void the_usual_parameters_of_mirt_do_not_tell_graded_from_partial_credit() {
    String file = ProgramRun.resource("formats/mirt-irt.csv");

    ProgramRun run = ProgramRun.of("bank", "convert", file, "--to", "csv");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            file
                + ":1: The columns b1, b2… may be of graded (GRM) or of partial credit items (GPCM). Maybe --model GRM or --model GPCM should be given."
                + System.lineSeparator());
  }

  @Test
  void item_pools_of_TestDesign_are_read_by_name_and_by_number() {
    assertThat(models(read("formats/testdesign.csv", "testdesign")))
        .containsExactly(
            LogisticModel.onePL(-0.5),
            LogisticModel.twoPL(1.25, 0.75),
            LogisticModel.threePL(0.8, 1.5, 0.2),
            GeneralizedPartialCredit.partialCredit(-0.25, 0.75),
            GeneralizedPartialCredit.of(0.7, 0.5, -0.5),
            GradedResponse.of(1.5, -1, 0.25, 1.75));
  }

  @Test
  void parameter_files_of_flexMIRT_are_read() {
    List<ResponseModel> models = models(read("formats/flexmirt-prm.txt", "flexmirt"));

    LogisticModel guessed = (LogisticModel) models.get(0);
    assertThat(guessed.guessing()).isCloseTo(0.2, within(1e-15));
    assertThat(guessed.difficulty()).isEqualTo(-1.2 / 0.8);
    assertThat(models.subList(1, 4))
        .containsExactly(
            LogisticModel.twoPL(1.25, 0.4),
            GradedResponse.of(1.5, -1, 0.5),
            GeneralizedPartialCredit.of(0.5, -0.5, 1.5));
    assertThat(models.get(5))
        .isEqualTo(new NominalResponse(List.of(0.0, 0.5, 2.0), List.of(0.0, 0.25, -0.5)));
  }

  /** Trend contrasts: γ₁ k + γ₂ sin(π k / m), here with m = 2, so that the sine is 1 at k = 1. */
  @Test
  void trend_contrasts_of_flexMIRT_are_a_line_and_a_sine() {
    GeneralizedPartialCredit model =
        (GeneralizedPartialCredit) models(read("formats/flexmirt-prm.txt", "flexmirt")).get(4);

    // Intercepts −0.25 + 0.5 = 0.25 and −0.5.
    assertThat(model).isEqualTo(GeneralizedPartialCredit.of(0.5, -0.5, 1.5));
  }

  @Test
  void matrices_of_catR_are_told_by_their_columns() {
    assertThat(models(read("formats/catr-4pl.csv", "catr")))
        .startsWith(new LogisticModel(0.9965, -0.3466, 0.0081, 0.9857))
        .hasSize(4);
    assertThat(models(read("formats/catr-grm.csv", "catr")))
        .startsWith(GradedResponse.of(0.958, -1.491, -0.836, 0.053, 0.429));
    assertThat(models(read("formats/catr-gpcm.csv", "catr")))
        .startsWith(GeneralizedPartialCredit.of(0.868, -0.605, 1.15, -0.336));
    assertThat(models(read("formats/catr-pcm.csv", "catr")))
        .startsWith(GeneralizedPartialCredit.partialCredit(0.843, -0.11, -0.631));
    assertThat(models(read("formats/catr-rsm.csv", "catr")))
        .startsWith(GeneralizedPartialCredit.ratingScale(-0.25, 0.917, 1.26, 0.573));
    assertThat(models(read("formats/catr-mgrm.csv", "catr")))
        .startsWith(GradedResponse.modified(1.073, 0.003, -0.197, -1.469, -1.949));
    assertThat(models(read("formats/catr-nrm.csv", "catr")))
        .startsWith(NominalResponse.relativeToFirst(1.02, 1.274, 0.937, -0.89, 0.82, -1.068));
  }

  @Test
  void items_of_a_matrix_without_names_are_numbered_and_their_group_is_kept() {
    BankText text =
        new BankText(
            "x.csv",
            "a,b,c,d,Group\n1,0,0,1,Audio\n2,1,0,1,\n".getBytes(StandardCharsets.UTF_8),
            Optional.empty());
    Problems problems = new Problems("x.csv");

    ItemBank bank = BankFormats.of(text).read(text, problems).bank();

    assertThat(bank.items())
        .containsExactly(
            Item.of("1", LogisticModel.twoPL(1, 0)).with("Group", "Audio"),
            Item.of("2", LogisticModel.twoPL(2, 1)));
  }

  private static List<ResponseModel> models(List<Item> items) {
    return items.stream().map(Item::model).toList();
  }

  private static List<Item> read(String resource, String format) {
    return read(resource, format, Optional.empty());
  }

  private static List<Item> read(String resource, String format, Optional<Polytomous> model) {
    byte[] bytes = ProgramRun.read(ProgramRun.resource(resource)).getBytes(StandardCharsets.UTF_8);
    BankText text = new BankText(resource, bytes, model);
    Problems problems = new Problems(resource);
    BankFormat recognised = BankFormats.of(text);
    assertThat(recognised.name()).isEqualTo(format);
    List<Item> items = recognised.read(text, problems).bank().items();
    assertThat(problems.lines()).isEmpty();
    return items;
  }
}
