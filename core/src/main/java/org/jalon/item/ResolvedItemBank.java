package org.jalon.item;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;
import org.jalon.referential.OutcomePlace;
import org.jalon.referential.Referential;
import org.jalon.reproducibility.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * A bank whose links have been checked once, as dense arrays: items are numbered from 0 in the
 * order of the bank. Immutable; one object serves all threads.
 */
public final class ResolvedItemBank {

  private final ItemBank bank;
  private final Optional<Referential> referential;
  private final Item[] items;
  private final ResponseModel[] models;
  private final Map<ItemId, Integer> indexById = new HashMap<>();
  private final Map<String, ContentAttribute> attributes = new LinkedHashMap<>();
  private final Fingerprint fingerprint;
  private final Map<Object, Object> computed = new ConcurrentHashMap<>();

  ResolvedItemBank(ItemBank bank, Optional<Referential> referential) {
    this.bank = bank;
    this.referential = referential;
    this.items = bank.items().toArray(Item[]::new);
    this.models = Arrays.stream(items).map(Item::model).toArray(ResponseModel[]::new);
    for (int i = 0; i < items.length; i++) {
      indexById.put(items[i].id(), i);
    }
    collectAttributes();
    this.fingerprint = fingerprint(bank);
  }

  /**
   * The bank as declared.
   *
   * @return the bank
   */
  public ItemBank declaration() {
    return bank;
  }

  /**
   * The referential the bank was resolved against.
   *
   * @return the referential, or empty if there was none
   */
  public Optional<Referential> referential() {
    return referential;
  }

  /**
   * How many items there are.
   *
   * @return at least 1
   */
  public int size() {
    return items.length;
  }

  /**
   * An item by its number.
   *
   * @param item from 0
   * @return the item
   * @throws IndexOutOfBoundsException if there is no such item
   */
  public Item item(int item) {
    return items[item];
  }

  /**
   * The response model of an item.
   *
   * @param item from 0
   * @return the model
   * @throws IndexOutOfBoundsException if there is no such item
   */
  public ResponseModel model(int item) {
    return models[item];
  }

  /**
   * The number of an item.
   *
   * @param id its identifier
   * @return its number, or empty if the bank does not contain it
   */
  public OptionalInt findIndex(ItemId id) {
    Integer index = indexById.get(id);
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /**
   * The number of an item.
   *
   * @param id its identifier
   * @return its number
   * @throws NoSuchElementException if the bank does not contain it
   */
  public int index(ItemId id) {
    return findIndex(id)
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "The item bank (%s) contains no item with the id (%s). Maybe it belongs to another release."
                        .formatted(bank, id)));
  }

  /**
   * The names of all content attributes that at least one item has.
   *
   * @return the names
   */
  public List<String> attributeNames() {
    return List.copyOf(attributes.keySet());
  }

  /**
   * Looks a content attribute up.
   *
   * @param name such as {@link ContentAttribute#TOPIC}
   * @return the attribute, or empty if no item has it
   */
  public Optional<ContentAttribute> findAttribute(String name) {
    return Optional.ofNullable(attributes.get(name));
  }

  /**
   * A content attribute.
   *
   * @param name such as {@link ContentAttribute#TOPIC}
   * @return the attribute
   * @throws NoSuchElementException if no item has it
   */
  public ContentAttribute attribute(String name) {
    return findAttribute(name)
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "No item of the bank (%s) has the content attribute (%s); it has %s. Maybe the bank must be resolved against its referential first."
                        .formatted(bank, name, attributes.keySet())));
  }

  /**
   * The fingerprint of everything in the bank that a result can depend on.
   *
   * @return equal for equal banks
   */
  public Fingerprint fingerprint() {
    return fingerprint;
  }

  /**
   * Something that depends on the items alone, such as a table of probabilities: computed when it
   * is first asked for, then kept as long as the bank, for all threads.
   *
   * @param <T> its type
   * @param key what it is; as few different ones as possible, since each is kept. A record of its
   *     parameters serves well.
   * @param type its type
   * @param computation computes it; what it gives is immutable
   * @return the same object for equal keys
   * @throws ClassCastException if the key was used for something of another type
   */
  public <T> T computeOnce(
      Object key, Class<T> type, Function<ResolvedItemBank, ? extends T> computation) {
    Object known = computed.get(key);
    return type.cast(
        known != null ? known : computed.computeIfAbsent(key, k -> computation.apply(this)));
  }

  /** Name, version and size. */
  @Override
  public String toString() {
    return bank.toString();
  }

  private void collectAttributes() {
    Map<String, @Nullable String[]> columns = new LinkedHashMap<>();
    for (int i = 0; i < items.length; i++) {
      int row = i;
      content(items[i])
          .forEach(
              (name, value) ->
                  columns.computeIfAbsent(name, n -> new @Nullable String[items.length])[row] =
                      value);
    }
    columns.forEach(
        (name, values) -> attributes.put(name, new ContentAttribute(name, Arrays.asList(values))));
  }

  private Map<String, String> content(Item item) {
    Map<String, String> content = new LinkedHashMap<>(item.attributes());
    item.outcome().ifPresent(id -> content.put(ContentAttribute.OUTCOME, id.value()));
    item.outcome()
        .flatMap(id -> referential.flatMap(r -> r.findOutcome(id)))
        .ifPresent(place -> describe(place, content));
    return content;
  }

  private static void describe(OutcomePlace place, Map<String, String> content) {
    content.put(ContentAttribute.LEVEL, place.outcome().level().toString());
    content.put(ContentAttribute.TOPIC, place.topic().id().value());
    content.put(ContentAttribute.THEME, place.theme().id().value());
    content.put(ContentAttribute.COMPETENCE, place.competence().id().value());
    content.put(ContentAttribute.DOMAIN, place.domain().id().value());
  }

  private static Fingerprint fingerprint(ItemBank bank) {
    Fingerprint.Builder form =
        Fingerprint.of("item-bank").add("name", bank.name()).add("version", bank.version());
    form.add("calibration", bank.calibration().origin().name());
    for (Item item : bank.items()) {
      form.add("item", item.id().value());
      item.outcome().ifPresent(outcome -> form.add("outcome", outcome.value()));
      addModel(form, item.model());
      item.languages().stream()
          .map(l -> l.tag())
          .sorted()
          .forEach(tag -> form.add("language", tag));
      new TreeMap<>(item.attributes())
          .forEach((name, value) -> form.add("attribute." + name, value));
    }
    return form.build();
  }

  private static void addModel(Fingerprint.Builder form, ResponseModel model) {
    if (model instanceof LogisticModel logistic) {
      form.add("a", logistic.discrimination())
          .add("b", logistic.difficulty())
          .add("c", logistic.guessing())
          .add("d", logistic.upperAsymptote());
    } else {
      form.addValue("model", model);
    }
  }
}
