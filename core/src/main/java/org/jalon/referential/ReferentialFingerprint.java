package org.jalon.referential;

import java.util.List;
import java.util.TreeMap;
import org.jalon.reproducibility.Fingerprint;

/**
 * The canonical form of a referential: every field in the order of the tree, texts by language tag.
 */
final class ReferentialFingerprint {

  private final Fingerprint.Builder form = Fingerprint.of("referential");

  private ReferentialFingerprint() {}

  static Fingerprint of(ReferentialRelease release, List<Domain> domains) {
    ReferentialFingerprint writer = new ReferentialFingerprint();
    writer.form.add("name", release.name()).add("version", release.version());
    release.languages().forEach(language -> writer.form.add("language", language.tag()));
    domains.forEach(writer::add);
    return writer.form.build();
  }

  private void add(Domain domain) {
    form.add("domain", domain.id().value()).add("code", domain.code());
    add("title", domain.title());
    domain.competences().forEach(this::add);
  }

  private void add(Competence competence) {
    form.add("competence", competence.id().value()).add("code", competence.code());
    add("title", competence.title());
    add("description", competence.description());
    competence.themes().forEach(this::add);
  }

  private void add(Theme theme) {
    form.add("theme", theme.id().value());
    add("title", theme.title());
    theme.topics().forEach(this::add);
  }

  private void add(Topic topic) {
    form.add("topic", topic.id().value()).add("scope", topic.scope().name());
    add("title", topic.title());
    topic.digComp().version22().forEach(c -> form.add("digcomp-2.2", c.code()));
    topic.digComp().version30().forEach(c -> form.add("digcomp-3.0", c.code()));
    topic.outcomes().forEach(this::add);
  }

  private void add(LearningOutcome outcome) {
    form.add("outcome", outcome.id().value())
        .add("level", outcome.level().number())
        .add("status", outcome.status().name());
    add("statement", outcome.statement());
  }

  private void add(String name, LocalizedText text) {
    TreeMap<String, String> byTag = new TreeMap<>();
    text.texts().forEach((language, value) -> byTag.put(language.tag(), value));
    byTag.forEach((tag, value) -> form.add(name + "." + tag, value));
  }
}
