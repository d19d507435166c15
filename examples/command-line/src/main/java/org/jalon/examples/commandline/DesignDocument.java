package org.jalon.examples.commandline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jalon.json.CanonicalJson;
import org.jalon.json.JsonFormatException;
import org.jalon.simulation.ResponseOracle;

/** A design of a comparison as a JSON document; the files that it names are not read yet. */
final class DesignDocument {

  static final String FORMAT = "jalon-simulation-design";

  private static final int MAXIMUM_BYTES = 1 << 20;
  private static final int MOST_NAMES = 1_000;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");
  private static final Set<String> KNOWN =
      Set.of(
          "format",
          "version",
          "bank",
          "plans",
          "populations",
          "oracles",
          "persons",
          "replications",
          "seed",
          "cuts",
          "twice",
          "level",
          "edges");

  private final Found found;
  private final JsonMembers members;

  private DesignDocument(Found found, JsonMembers members) {
    this.found = found;
    this.members = members;
  }

  /** The document of a text; adds what is wrong with it. */
  static DesignDocument parse(String file, byte[] bytes, Found found) throws IOException {
    try {
      String text = new String(bytes, StandardCharsets.UTF_8);
      JsonMembers members = new JsonMembers(file, "$", CanonicalJson.parse(text));
      DesignDocument document = new DesignDocument(found, members);
      document.checkKind();
      return document;
    } catch (JsonFormatException e) {
      throw new InvalidInput(Documents.problems(file, e));
    }
  }

  static byte[] bytes(Streams streams, String file) throws IOException {
    try (Input input = Input.open(streams, file)) {
      return input.readAtMost(MAXIMUM_BYTES);
    }
  }

  private void checkKind() throws IOException {
    if (!FORMAT.equals(members.members().get("format"))) {
      throw new InvalidInput(
          members.place("format") + " must be " + FORMAT + ". Maybe another file is meant.");
    }
    found.at(members.place("version"), () -> members.whole("version", 1, 1));
    found.part(() -> members.allowing(KNOWN));
  }

  JsonMembers members() {
    return members;
  }

  Optional<String> bank() throws IOException {
    return found.at(members.place("bank"), () -> members.text("bank"));
  }

  /** Texts by names that can be those of directories. */
  Map<String, String> texts(String member) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (JsonMembers object : named(member)) {
      for (String name : object.members().keySet()) {
        found
            .at(object.place(name), () -> object.text(name))
            .ifPresent(text -> texts.put(name, text));
      }
    }
    return texts;
  }

  private List<JsonMembers> named(String member) throws IOException {
    Optional<JsonMembers> object = found.at(members.place(member), () -> members.object(member));
    object.ifPresent(
        named -> {
          int size = named.members().size();
          if (size == 0 || size > MOST_NAMES) {
            found.report(members.place(member) + " must have 1 to " + MOST_NAMES + " members.");
          }
          for (String name : named.members().keySet()) {
            if (!NAME.matcher(name).matches()) {
              found.report(
                  named.place(name)
                      + " must have a name of at most 60 letters, digits, dots, hyphens and underscores that begins with a letter or digit, as directories are named so.");
            }
          }
        });
    return object.stream().toList();
  }

  /** How people answer, by name; by the models alone if nothing is said. */
  Map<String, ResponseOracle> oracles() throws IOException {
    Map<String, ResponseOracle> oracles = new LinkedHashMap<>();
    if (!members.has("oracles")) {
      oracles.put("model", ResponseOracle.model());
      return oracles;
    }
    for (JsonMembers object : named("oracles")) {
      for (String name : object.members().keySet()) {
        found
            .at(object.place(name), () -> DesignOracle.of(object.object(name)))
            .ifPresent(oracle -> oracles.put(name, oracle));
      }
    }
    return oracles;
  }
}
