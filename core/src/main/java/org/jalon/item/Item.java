package org.jalon.item;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jalon.internal.Checks;
import org.jalon.irt.ResponseModel;
import org.jalon.referential.Language;
import org.jalon.referential.OutcomeId;

/**
 * A question that can be asked, as far as the engine needs to know it.
 *
 * @param id the identifier
 * @param outcome the learning outcome it tests, if the bank is linked to a referential
 * @param model how likely each answer is
 * @param languages the languages it exists in; none means that language does not matter
 * @param attributes further content attributes, such as {@code format → audio}
 */
public record Item(
    ItemId id,
    Optional<OutcomeId> outcome,
    ResponseModel model,
    Set<Language> languages,
    Map<String, String> attributes) {

  /**
   * Creates an item from copies of the collections.
   *
   * @throws IllegalArgumentException if the name or the value of an attribute is blank
   */
  public Item {
    Checks.notNull("item id", id);
    Checks.notNull("learning outcome of the item", outcome);
    Checks.notNull("response model of the item", model);
    languages = Collections.unmodifiableSet(new LinkedHashSet<>(languages));
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    attributes.forEach(
        (name, value) -> {
          Checks.notBlank("name of a content attribute", name);
          Checks.notBlank("content attribute " + name, value);
        });
  }

  /**
   * An item that is linked to nothing, in no particular language.
   *
   * @param id the identifier
   * @param model how likely each answer is
   * @return the item
   * @throws IllegalArgumentException if the identifier is not well-formed
   */
  public static Item of(String id, ResponseModel model) {
    return new Item(new ItemId(id), Optional.empty(), model, Set.of(), Map.of());
  }

  /**
   * This item with another response model.
   *
   * @param newModel the model
   * @return a new item
   */
  public Item with(ResponseModel newModel) {
    return new Item(id, outcome, newModel, languages, attributes);
  }

  /**
   * This item, linked to a learning outcome.
   *
   * @param newOutcome the outcome it tests
   * @return a new item
   */
  public Item testing(OutcomeId newOutcome) {
    return new Item(id, Optional.of(newOutcome), model, languages, attributes);
  }

  /**
   * This item, available in some languages only.
   *
   * @param newLanguages the languages it exists in
   * @return a new item
   */
  public Item in(Language... newLanguages) {
    return new Item(id, outcome, model, new LinkedHashSet<>(List.of(newLanguages)), attributes);
  }

  /**
   * This item with one more content attribute.
   *
   * @param name the attribute
   * @param value its value
   * @return a new item
   * @throws IllegalArgumentException if either is blank
   */
  public Item with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(attributes);
    more.put(name, value);
    return new Item(id, outcome, model, languages, more);
  }

  /**
   * Whether the item can be asked in a language: it exists in it, or in it without its region, or
   * language does not matter.
   *
   * @param language the language
   * @return whether it can
   */
  public boolean isAvailableIn(Language language) {
    return languages.isEmpty() || language.withFallback().stream().anyMatch(languages::contains);
  }
}
