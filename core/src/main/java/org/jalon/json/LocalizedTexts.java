package org.jalon.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jalon.referential.Language;
import org.jalon.referential.LocalizedText;

/** The written form of a text in several languages. */
final class LocalizedTexts {

  private LocalizedTexts() {}

  static ObjectNode write(LocalizedText text) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    text.texts().forEach((language, value) -> node.put(language.tag(), value));
    return node;
  }

  /** The texts that are there; languages that should be are a validator's business. */
  static LocalizedText read(Cursor cursor) {
    Map<Language, String> texts = new LinkedHashMap<>();
    if (cursor.isPresent()) {
      cursor
          .properties()
          .forEach(
              (tag, value) ->
                  value
                      .make(() -> Language.of(tag))
                      .ifPresent(
                          language ->
                              value
                                  .text()
                                  .ifPresent(content -> put(texts, language, value, content))));
    }
    return new LocalizedText(texts);
  }

  /** The texts of a name, of which there must be at least one. */
  static Optional<LocalizedText> name(Cursor cursor) {
    if (!cursor.expectObject()) {
      return Optional.empty();
    }
    LocalizedText text = read(cursor);
    if (text.texts().isEmpty()) {
      cursor.report("The name must be given in at least one language, such as \"fr\".");
    }
    return Optional.of(text);
  }

  private static void put(
      Map<Language, String> texts, Language language, Cursor place, String text) {
    if (texts.putIfAbsent(language, text) != null) {
      place.report("The language (" + language + ") is already used here; it must be unique.");
    }
  }
}
