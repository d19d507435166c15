package org.jalon.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The document of a referential, cut into a main file and a file for each competence. */
final class ReferentialFiles implements FileOpener {

  static final String MAIN = "referential.json";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Map<String, String> files = new LinkedHashMap<>();

  private ReferentialFiles() {}

  static ReferentialFiles of(String document) throws JsonProcessingException {
    ReferentialFiles files = new ReferentialFiles();
    JsonNode main = MAPPER.readTree(document);
    for (JsonNode domain : main.get("domains")) {
      files.moveOut((ArrayNode) domain.get("competences"));
    }
    files.files.put(MAIN, main.toString());
    return files;
  }

  private void moveOut(ArrayNode competences) {
    for (int i = 0; i < competences.size(); i++) {
      ObjectNode file = MAPPER.createObjectNode().put("format", "jalon-competence");
      file.put("version", 1).setAll((ObjectNode) competences.get(i));
      String name = "competence-" + files.size() + ".json";
      files.put(name, file.toString());
      competences.set(i, name);
    }
  }

  @Override
  public InputStream open(String name) throws FileNotFoundException {
    String content = files.get(name);
    if (content == null) {
      throw new FileNotFoundException(name);
    }
    return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
  }
}
