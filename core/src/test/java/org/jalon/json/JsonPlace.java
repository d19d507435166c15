package org.jalon.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A place in a document, with what becomes of the document when it is changed there. */
record JsonPlace(JsonNode document, JsonPointer pointer, String path) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** All places of a document but its root. */
  static List<JsonPlace> of(String document) {
    List<JsonPlace> places = new ArrayList<>();
    collect(new JsonPlace(tree(document), JsonPointer.empty(), "$"), places);
    return places;
  }

  static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static void collect(JsonPlace place, List<JsonPlace> places) {
    JsonNode node = place.node();
    List<JsonPlace> children = new ArrayList<>();
    node.fieldNames().forEachRemaining(name -> children.add(place.property(name)));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      children.add(
          new JsonPlace(place.document, place.pointer.appendIndex(i), place.path + "[" + i + "]"));
    }
    for (JsonPlace child : children) {
      places.add(child);
      collect(child, places);
    }
  }

  private JsonPlace property(String name) {
    return new JsonPlace(document, pointer.appendProperty(name), path + "." + name);
  }

  JsonNode node() {
    return document.at(pointer);
  }

  boolean isProperty() {
    return parent(document).isObject();
  }

  /** Its path with every index left out. */
  String form() {
    return path.replaceAll("\\[\\d+]", "[]");
  }

  /** The document with another value here. */
  String replacedBy(String json) {
    JsonNode copy = document.deepCopy();
    if (parent(copy) instanceof ObjectNode object) {
      object.set(pointer.last().getMatchingProperty(), tree(json));
    } else {
      ((ArrayNode) parent(copy)).set(pointer.last().getMatchingIndex(), tree(json));
    }
    return copy.toString();
  }

  /** The document without this property. */
  String removed() {
    JsonNode copy = document.deepCopy();
    ((ObjectNode) parent(copy)).remove(pointer.last().getMatchingProperty());
    return copy.toString();
  }

  /** The document with one more property in the object that stands here. */
  String with(String name, String json) {
    JsonNode copy = document.deepCopy();
    ((ObjectNode) copy.at(pointer)).set(name, tree(json));
    return copy.toString();
  }

  private JsonNode parent(JsonNode root) {
    return root.at(pointer.head());
  }

  @Override
  public String toString() {
    return path;
  }
}
