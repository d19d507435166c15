package org.jalon.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jalon.answer.AnswerOutcome;
import org.jalon.certification.AdaptiveTestRecord;
import org.jalon.certification.AskedItem;
import org.jalon.certification.Incident;
import org.jalon.certification.JuryEvent;
import org.jalon.certification.ProfileTestRecord;
import org.jalon.certification.RecordHeader;
import org.jalon.certification.RecordHeader.Ending;
import org.jalon.certification.TestRecord;
import org.jalon.irt.LogisticModel;
import org.jalon.item.ItemId;
import org.jspecify.annotations.Nullable;

/** Records of finished certification tests. */
final class TestRecordCodec implements Codec<TestRecord> {

  private static final String ADAPTIVE = "adaptive";
  private static final String PROFILE = "profile";

  @Override
  public String format() {
    return "jalon-test-record";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public @Nullable TestRecord read(Cursor root) {
    Optional<String> kind = root.field("kind").text();
    Optional<? extends TestRecord> record =
        kind.flatMap(
            name ->
                switch (name) {
                  case ADAPTIVE -> adaptive(root);
                  case PROFILE -> ProfileRecordForm.read(root);
                  default -> {
                    root.field("kind")
                        .report(
                            "The kind of test (%s) must be one of %s."
                                .formatted(name, List.of(ADAPTIVE, PROFILE)));
                    yield Optional.empty();
                  }
                });
    return record.orElse(null);
  }

  private static Optional<AdaptiveTestRecord> adaptive(Cursor root) {
    Optional<RecordHeader> header = header(root, "asked", "incidents");
    List<AskedItem> asked = new ArrayList<>();
    root.field("asked").elements().forEach(element -> asked(element).ifPresent(asked::add));
    List<Incident> incidents = new ArrayList<>();
    root.field("incidents")
        .optionalElements()
        .forEach(element -> incident(element).ifPresent(incidents::add));
    return root.make(() -> new AdaptiveTestRecord(header.get(), asked, incidents), header);
  }

  /** What every test has, which stands in the document itself beside further properties. */
  static Optional<RecordHeader> header(Cursor root, String... further) {
    root.allowing(
        Codec.names(
            further,
            "format",
            "version",
            "kind",
            "id",
            "framework",
            "started-at",
            "ending",
            "fraud",
            "events"));
    Optional<String> id = root.field("id").text();
    Optional<String> framework = root.field("framework").text();
    Optional<Instant> startedAt = root.field("started-at").instant();
    Optional<Ending> ending = root.field("ending").constant(Ending.class);
    Optional<Boolean> fraud = root.field("fraud").orUsual(Cursor::bool, false);
    List<JuryEvent> events =
        root.field("events").optionalElements().stream()
            .flatMap(element -> JuryEvents.read(element).stream())
            .toList();
    return root.make(
        () ->
            new RecordHeader(
                id.get(), framework.get(), startedAt.get(), ending.get(), fraud.get(), events),
        id,
        framework,
        startedAt,
        ending,
        fraud);
  }

  private static Optional<AskedItem> asked(Cursor cursor) {
    cursor.allowing("item", "a", "b", "c", "d", "answer");
    Optional<ItemId> item = cursor.field("item").id(ItemId::new);
    Optional<Double> a = cursor.field("a").number();
    Optional<Double> b = cursor.field("b").number();
    Optional<Double> c = cursor.field("c").orUsual(Cursor::number, 0.0);
    Optional<Double> d = cursor.field("d").orUsual(Cursor::number, 1.0);
    Optional<Optional<AnswerOutcome>> answer =
        cursor.field("answer").ifAny(field -> field.constant(AnswerOutcome.class));
    return cursor.make(
        () ->
            new AskedItem(
                item.get(), new LogisticModel(a.get(), b.get(), c.get(), d.get()), answer.get()),
        item,
        a,
        b,
        c,
        d,
        answer);
  }

  private static Optional<Incident> incident(Cursor cursor) {
    cursor.allowing("item", "state");
    Optional<ItemId> item = cursor.field("item").id(ItemId::new);
    Optional<Incident.State> state = cursor.field("state").constant(Incident.State.class);
    return cursor.make(() -> new Incident(item.get(), state.get()), item, state);
  }

  @Override
  public void write(TestRecord record, ObjectNode root) {
    if (record instanceof AdaptiveTestRecord adaptive) {
      root.put("kind", ADAPTIVE);
      write(adaptive.header(), root);
      write(adaptive, root);
    } else if (record instanceof ProfileTestRecord profile) {
      root.put("kind", PROFILE);
      ProfileRecordForm.write(profile, root);
    }
  }

  /** Writes what {@link #header} reads. */
  static void write(RecordHeader header, ObjectNode root) {
    root.put("id", header.id())
        .put("framework", header.framework())
        .put("started-at", header.startedAt().toString())
        .put("ending", Cursor.name(header.ending()));
    if (header.fraud()) {
      root.put("fraud", true);
    }
    if (!header.events().isEmpty()) {
      ArrayNode events = root.putArray("events");
      header.events().forEach(event -> events.add(JuryEvents.write(event)));
    }
  }

  private static void write(AdaptiveTestRecord record, ObjectNode root) {
    ArrayNode asked = root.putArray("asked");
    record.asked().forEach(item -> write(item, asked.addObject()));
    if (!record.incidents().isEmpty()) {
      ArrayNode incidents = root.putArray("incidents");
      record
          .incidents()
          .forEach(
              incident ->
                  incidents
                      .addObject()
                      .put("item", incident.item().value())
                      .put("state", Cursor.name(incident.state())));
    }
  }

  private static void write(AskedItem asked, ObjectNode node) {
    LogisticModel model = asked.model();
    node.put("item", asked.item().value())
        .put("a", model.discrimination())
        .put("b", model.difficulty());
    if (model.guessing() != 0) {
      node.put("c", model.guessing());
    }
    if (model.upperAsymptote() != 1) {
      node.put("d", model.upperAsymptote());
    }
    asked.answer().ifPresent(answer -> node.put("answer", Cursor.name(answer)));
  }
}
