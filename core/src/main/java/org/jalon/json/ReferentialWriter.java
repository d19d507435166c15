package org.jalon.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.jalon.referential.Competence;
import org.jalon.referential.DigCompCompetence;
import org.jalon.referential.Domain;
import org.jalon.referential.LearningOutcome;
import org.jalon.referential.OutcomeStatus;
import org.jalon.referential.Referential;
import org.jalon.referential.Scope;
import org.jalon.referential.Theme;
import org.jalon.referential.Topic;

/** Writes a referential into one document; what has its usual value is left out. */
final class ReferentialWriter {

  private ReferentialWriter() {}

  static void write(Referential referential, ObjectNode root) {
    root.put("format", ReferentialReader.FORMAT).put("version", ReferentialReader.VERSION);
    root.put("name", referential.release().name()).put("release", referential.release().version());
    ArrayNode languages = root.putArray("languages");
    referential.release().languages().forEach(language -> languages.add(language.tag()));
    ArrayNode domains = root.putArray("domains");
    referential.domains().forEach(domain -> write(domain, domains.addObject()));
  }

  private static void write(Domain domain, ObjectNode node) {
    node.put("id", domain.id().value()).put("code", domain.code());
    node.set("title", LocalizedTexts.write(domain.title()));
    ArrayNode competences = node.putArray("competences");
    domain.competences().forEach(competence -> write(competence, competences.addObject()));
  }

  private static void write(Competence competence, ObjectNode node) {
    node.put("id", competence.id().value()).put("code", competence.code());
    node.set("title", LocalizedTexts.write(competence.title()));
    node.set("description", LocalizedTexts.write(competence.description()));
    ArrayNode themes = node.putArray("themes");
    competence.themes().forEach(theme -> write(theme, themes.addObject()));
  }

  private static void write(Theme theme, ObjectNode node) {
    node.put("id", theme.id().value());
    node.set("title", LocalizedTexts.write(theme.title()));
    ArrayNode topics = node.putArray("topics");
    theme.topics().forEach(topic -> write(topic, topics.addObject()));
  }

  private static void write(Topic topic, ObjectNode node) {
    node.put("id", topic.id().value());
    node.set("title", LocalizedTexts.write(topic.title()));
    if (topic.scope() != Scope.WORLD) {
      node.put("scope", Cursor.name(topic.scope()));
    }
    Codec.putNonEmpty(node, "digcomp-2.2", codes(topic.digComp().version22()));
    Codec.putNonEmpty(node, "digcomp-3.0", codes(topic.digComp().version30()));
    ArrayNode outcomes = node.putArray("outcomes");
    topic.outcomes().forEach(outcome -> write(outcome, outcomes.addObject()));
  }

  private static void write(LearningOutcome outcome, ObjectNode node) {
    node.put("id", outcome.id().value()).put("level", outcome.level().number());
    if (outcome.status() != OutcomeStatus.ACTIVE) {
      node.put("status", Cursor.name(outcome.status()));
    }
    node.set("statement", LocalizedTexts.write(outcome.statement()));
  }

  private static ArrayNode codes(Set<DigCompCompetence> competences) {
    ArrayNode codes = JsonNodeFactory.instance.arrayNode();
    competences.forEach(competence -> codes.add(competence.code()));
    return codes;
  }
}
