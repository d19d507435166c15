package org.jalon.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Calibration;
import org.jalon.item.InvalidItemBankException;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemBankIssue;
import org.jalon.item.ItemId;
import org.jalon.referential.Language;
import org.jalon.referential.OutcomeId;

/**
 * Item banks. Problems are {@link ItemBankIssue}s, so that a bank's report is of one kind whatever
 * is wrong.
 */
final class ItemBankCodec implements Codec<ItemBank> {

  @Override
  public String format() {
    return "jalon-item-bank";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public ItemBank read(Cursor root) {
    ProblemList<ItemBankIssue> issues =
        new ProblemList<>(
            p -> new ItemBankIssue.Malformed(p.path(), p.message()), InvalidItemBankException::new);
    Cursor cursor = root.reportingTo(issues::add);
    cursor.allowing(
        "format", "version", "name", "release", "calibration", "negative-discrimination", "items");
    Optional<String> name = cursor.field("name").text();
    Optional<String> release = cursor.field("release").text();
    Calibration calibration = calibration(cursor.field("calibration"));
    Cursor negative = cursor.field("negative-discrimination");
    ItemBank.NegativeDiscrimination treatment =
        (negative.isPresent()
                ? negative.constant(ItemBank.NegativeDiscrimination.class)
                : Optional.<ItemBank.NegativeDiscrimination>empty())
            .orElse(ItemBank.NegativeDiscrimination.REFUSED);
    List<Item> items =
        cursor.field("items").elements().stream().flatMap(item -> item(item).stream()).toList();
    Optional<ItemBank> bank =
        name.flatMap(
            n ->
                release.flatMap(
                    r -> cursor.make(() -> new ItemBank(n, r, calibration, treatment, items))));
    if (bank.isEmpty() || !issues.isEmpty()) {
      throw issues.exception();
    }
    return bank.get();
  }

  private static Calibration calibration(Cursor cursor) {
    if (!cursor.isPresent()) {
      return Calibration.UNKNOWN;
    }
    cursor.allowing("origin", "description");
    Optional<Calibration.Origin> origin = cursor.field("origin").constant(Calibration.Origin.class);
    Optional<String> description = cursor.field("description").text();
    return origin
        .flatMap(o -> description.flatMap(d -> cursor.make(() -> new Calibration(o, d))))
        .orElse(Calibration.UNKNOWN);
  }

  private static Optional<Item> item(Cursor cursor) {
    cursor.allowing(
        "id",
        "outcome",
        "model",
        "a",
        "b",
        "c",
        "d",
        "slopes",
        "intercepts",
        "languages",
        "attributes");
    Cursor idField = cursor.field("id");
    Optional<ItemId> id = idField.text().flatMap(value -> idField.make(() -> new ItemId(value)));
    Cursor outcomeField = cursor.field("outcome");
    Optional<OutcomeId> outcome =
        outcomeField.isPresent()
            ? outcomeField.text().flatMap(value -> outcomeField.make(() -> new OutcomeId(value)))
            : Optional.empty();
    Optional<ResponseModel> model = ModelForm.read(cursor);
    Set<Language> languages = new LinkedHashSet<>();
    cursor
        .field("languages")
        .optionalElements()
        .forEach(
            element ->
                element
                    .text()
                    .flatMap(tag -> element.make(() -> Language.of(tag)))
                    .ifPresent(languages::add));
    Map<String, String> attributes = new LinkedHashMap<>();
    if (cursor.field("attributes").isPresent()) {
      cursor
          .field("attributes")
          .properties()
          .forEach(
              (name, value) -> value.text().ifPresent(content -> attributes.put(name, content)));
    }
    return id.flatMap(
        i -> model.flatMap(m -> cursor.make(() -> new Item(i, outcome, m, languages, attributes))));
  }

  @Override
  public void write(ItemBank bank, ObjectNode root) {
    root.put("name", bank.name()).put("release", bank.version());
    root.putObject("calibration")
        .put("origin", Cursor.name(bank.calibration().origin()))
        .put("description", bank.calibration().description());
    root.put("negative-discrimination", Cursor.name(bank.negativeDiscrimination()));
    ArrayNode items = root.putArray("items");
    bank.items().forEach(item -> write(item, items.addObject()));
  }

  private static void write(Item item, ObjectNode node) {
    node.put("id", item.id().value());
    item.outcome().ifPresent(outcome -> node.put("outcome", outcome.value()));
    ModelForm.write(item.model(), node);
    ArrayNode languages = JsonNodeFactory.instance.arrayNode();
    item.languages().forEach(language -> languages.add(language.tag()));
    Codec.putNonEmpty(node, "languages", languages);
    ObjectNode attributes = JsonNodeFactory.instance.objectNode();
    item.attributes().forEach(attributes::put);
    Codec.putNonEmpty(node, "attributes", attributes);
  }
}
