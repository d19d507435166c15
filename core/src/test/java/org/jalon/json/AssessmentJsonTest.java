package org.jalon.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jalon.item.Calibration;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.TestBanks;
import org.jalon.session.AssessmentPlan;
import org.jalon.session.SessionEvent.Candidate;
import org.jalon.session.SessionEvent.ItemSelected;
import org.jalon.session.SessionLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reading and writing have in common, whatever the document. */
class AssessmentJsonTest {

  private static final AssessmentJson JSON = AssessmentJson.withDefaults();
  private static final String KNOWN =
      "there is one for Referential and [ItemBank, QuestionBank, AssessmentPlan, SessionLog, BatteryPlan,"
          + " BatteryLog, CertificationPolicy, CertificationScore, TestRecord, CertificationDecision, KnowledgeState,"
          + " KnowledgeBounds, Knowledge, PlacementPlan, ReferencePlacement, ProbabilisticPlacement, PlacementLog,"
          + " SimulationState].";

  @Test
  void a_class_without_a_format_is_refused_with_those_that_have_one() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JSON.read(Item.class, "{}"))
        .withMessage("There is no document format for the class (org.jalon.item.Item); " + KNOWN);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JSON.write(TestBanks.item("q1")))
        .withMessage("There is no document format for the class (org.jalon.item.Item); " + KNOWN);
  }

  @Test
  void a_document_is_utf_8_from_a_stream_as_from_a_text() {
    String text = Fixtures.text("v1/item-bank.json");
    ItemBank bank = JSON.read(ItemBank.class, stream(text));

    assertThat(bank).isEqualTo(JSON.read(ItemBank.class, text));
    assertThat(bank.items().get(1).attributes()).containsKey("clé");
  }

  @Test
  void a_byte_order_mark_does_no_harm() {
    String text = Fixtures.text("v1/item-bank.json");

    assertThat(JSON.read(ItemBank.class, stream("\uFEFF" + text)))
        .isEqualTo(JSON.read(ItemBank.class, text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"item-bank", "referential"})
  void a_stream_is_read_but_not_closed(String fixture) {
    Class<?> type = Samples.all().get(fixture).getClass();
    WatchedStream stream = new WatchedStream(Fixtures.text("v1/" + fixture + ".json"));

    JSON.read(type, stream);

    assertThat(stream.closed).isFalse();
  }

  @Test
  void a_file_that_was_opened_is_closed() {
    List<WatchedStream> opened = new ArrayList<>();
    FileOpener opener =
        name -> {
          opened.add(new WatchedStream(Fixtures.text("v1/files/" + name)));
          return opened.get(opened.size() - 1);
        };

    JSON.readReferential(opener, "referential.json");

    assertThat(opened).hasSize(3).allMatch(stream -> stream.closed);
  }

  @Test
  void a_stream_or_file_that_cannot_be_read_is_not_taken_for_a_wrong_document() {
    InputStream broken =
        new FilterInputStream(InputStream.nullInputStream()) {
          @Override
          public byte[] readNBytes(int length) throws IOException {
            throw new IOException("the disk is on fire");
          }
        };
    assertThatThrownBy(() -> JSON.read(ItemBank.class, broken))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("the disk is on fire");
    assertThatThrownBy(() -> JSON.readReferential(Fixtures.in("v1/files"), "lost.json"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("v1/files/lost.json");
  }

  @Test
  void what_fits_on_a_line_of_160_columns_stands_on_a_line() {
    for (int length = 1; length < 200; length++) {
      String description = "d".repeat(length);
      String written = JSON.write(described(description));
      String line =
          "  \"calibration\": {\"origin\":\"simulated\",\"description\":\"" + description + "\"},";

      if (line.length() <= 160) {
        assertThat(written.lines()).contains(line);
      } else {
        assertThat(written.lines()).contains("    \"description\": \"" + description + "\"");
      }
    }
  }

  @Test
  void a_long_array_has_a_line_for_each_element() {
    ItemBank bank = ItemBank.of("b", "1", List.of(TestBanks.item("q1"), TestBanks.item("q2")));
    ItemBank many =
        ItemBank.of(
            "b", "1", IntStream.range(0, 20).mapToObj(i -> TestBanks.item("q" + i)).toList());

    assertThat(JSON.write(bank))
        .contains("\n  \"items\": [{\"id\":\"q1\",\"model\":\"2PL\",\"a\":1.2,\"b\":0.5},{\"id\":");
    assertThat(JSON.write(many))
        .contains("\n    {\"id\":\"q18\",\"model\":\"2PL\",\"a\":1.2,\"b\":0.5},\n")
        .contains("\n    {\"id\":\"q19\",\"model\":\"2PL\",\"a\":1.2,\"b\":0.5}\n  ]\n}\n");
  }

  @Test
  void every_document_ends_with_a_single_line_feed_and_has_no_other_line_ends() {
    assertThat(Samples.all().values())
        .map(JSON::write)
        .allSatisfy(
            text -> assertThat(text).endsWith("\n}\n").doesNotContain("\r", "\t", "\n\n", " \n"));
  }

  @Test
  void a_text_that_no_encoding_can_keep_is_not_written() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JSON.write(described("half of a pair: \uD83D")))
        .withMessage("A text contains half of a surrogate pair; it must be well-formed Unicode.");
  }

  @Test
  void a_log_with_something_that_is_not_a_number_is_not_written() {
    ItemSelected selected = (ItemSelected) SampleLog.log().events().get(1);

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                JSON.write(
                    logWith(
                        selected,
                        List.of(new Candidate(selected.item(), Double.NaN)),
                        selected.draws())))
        .withMessage("The value of the item q2 (NaN) must be a number.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JSON.write(logWith(selected, selected.ranking(), List.of(Double.NaN))))
        .withMessage("The draw (NaN) must be a finite number.");
  }

  @Test
  void sets_whose_order_counts_for_nothing_in_a_plan_are_written_in_alphabetical_order() {
    assertThat(JSON.write(Samples.all().get("assessment-plan")))
        .contains("\"values\":[\"audio\",\"text\"]");
  }

  @Test
  void other_limits_or_strategies_leave_the_original_as_it_was() {
    String text = Fixtures.text("v1/item-bank.json");
    AssessmentJson small = JSON.with(new JsonLimits(10, 1_000, 64, 100));

    assertThatThrownBy(() -> small.read(ItemBank.class, text))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageContaining("more than 10 bytes");
    assertThatThrownBy(() -> small.with(StrategyRegistry.withDefaults()).read(ItemBank.class, text))
        .isInstanceOf(JsonFormatException.class);
    assertThat(JSON.read(ItemBank.class, text)).isEqualTo(Samples.all().get("item-bank"));
  }

  @Test
  void other_limits_keep_the_strategies() {
    AssessmentJson json = JSON.with(OwnStrategies.registry()).with(JsonLimits.DEFAULT);
    String text =
        Fixtures.text("v1/also-read/assessment-plan.json")
            .replace("\"best\"", "\"last\", \"depth\": 2, \"backwards\": false");

    assertThat(json.read(AssessmentPlan.class, text).selector().strategy())
        .isEqualTo(new OwnStrategies.Last(2, false));
  }

  @Test
  void one_instance_serves_many_threads() throws Exception {
    List<Callable<Boolean>> tasks = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Samples.all().forEach((name, value) -> tasks.add(() -> isSame(name, value)));
    }
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      for (Future<Boolean> result : threads.invokeAll(tasks)) {
        assertThat(result.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static boolean isSame(String name, Object value) {
    String text = Fixtures.document(name);
    return JSON.read(value.getClass(), text).equals(value) && JSON.write(value).equals(text);
  }

  private static SessionLog logWith(ItemSelected e, List<Candidate> ranking, List<Double> draws) {
    return new SessionLog(
        List.of(
            SampleLog.log().started(),
            new ItemSelected(
                e.position(), e.item(), ranking, draws, e.eligible(), e.excluded(), e.setAside())));
  }

  private static ItemBank described(String description) {
    return ItemBank.of("b", "1", List.of())
        .with(new Calibration(Calibration.Origin.SIMULATED, description));
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Notices when it is closed. */
  private static final class WatchedStream extends ByteArrayInputStream {
    private boolean closed;

    WatchedStream(String text) {
      super(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
