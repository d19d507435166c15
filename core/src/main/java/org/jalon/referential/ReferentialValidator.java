package org.jalon.referential;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One walk over the tree that collects everything wrong with it. */
final class ReferentialValidator {

  /** Errors multiply: each text may lack each language that a release promises. */
  private static final int MAXIMUM_ERRORS = 10_000;

  private static final String MORE =
      "There are more than " + MAXIMUM_ERRORS + " problems. Checking stopped here.";

  private final List<Language> languages;
  private final NodeLocator locator;
  private final List<ReferentialIssue> issues = new ArrayList<>();
  private final Map<String, Map<String, String>> pathsById = new LinkedHashMap<>();
  private int errors;

  ReferentialValidator(ReferentialRelease release, NodeLocator locator) {
    this.languages = release.languages();
    this.locator = locator;
  }

  List<ReferentialIssue> validate(List<Domain> domains) {
    each("$.domains", domains, this::domain);
    return List.copyOf(issues);
  }

  private void domain(String path, Domain domain) {
    unique(path + ".id", "domain id", domain.id().value());
    unique(path + ".code", "domain code", domain.code());
    text(path + ".title", domain.title());
    each(path + ".competences", domain.competences(), this::competence);
  }

  private void competence(String path, Competence competence) {
    unique(path + ".id", "competence id", competence.id().value());
    unique(path + ".code", "competence code", competence.code());
    text(path + ".title", competence.title());
    text(path + ".description", competence.description());
    each(path + ".themes", competence.themes(), this::theme);
    thinLevels(path, competence);
  }

  private void theme(String path, Theme theme) {
    unique(path + ".id", "theme id", theme.id().value());
    text(path + ".title", theme.title());
    each(path + ".topics", theme.topics(), this::topic);
  }

  private void topic(String path, Topic topic) {
    unique(path + ".id", "topic id", topic.id().value());
    text(path + ".title", topic.title());
    Map<Level, LearningOutcome> active = new HashMap<>();
    each(
        path + ".outcomes",
        topic.outcomes(),
        (place, outcome) -> outcome(place, topic, outcome, active));
  }

  private void outcome(
      String path, Topic topic, LearningOutcome outcome, Map<Level, LearningOutcome> active) {
    unique(path + ".id", "learning outcome id", outcome.id().value());
    text(path + ".statement", outcome.statement());
    LearningOutcome first =
        outcome.isActive() ? active.putIfAbsent(outcome.level(), outcome) : null;
    if (first != null) {
      add(
          new ReferentialIssue.DuplicateActiveLevel(
              path + ".level", topic.id(), outcome.level(), first.id(), outcome.id()));
    }
  }

  private void thinLevels(String path, Competence competence) {
    int[] counts = new int[Level.COUNT + 1];
    competence
        .topics()
        .flatMap(topic -> topic.outcomes().stream())
        .filter(LearningOutcome::isActive)
        .forEach(outcome -> counts[outcome.level().number()]++);
    for (int level = 1; level <= Level.COUNT; level++) {
      if (counts[level] < 2) {
        add(new ReferentialIssue.ThinLevel(path, competence.id(), Level.of(level), counts[level]));
      }
    }
  }

  private void unique(String path, String kind, String id) {
    @Nullable String first =
        pathsById.computeIfAbsent(kind, k -> new HashMap<>()).putIfAbsent(id, path);
    if (first != null) {
      add(new ReferentialIssue.DuplicateId(path, kind, id, first));
    }
  }

  private void text(String path, LocalizedText text) {
    for (Language language : languages) {
      if (!text.texts().containsKey(language) && !hasStopped()) {
        add(new ReferentialIssue.MissingLanguage(path, language));
      }
    }
    text.texts()
        .forEach(
            (language, value) -> {
              if (value.isBlank()) {
                add(new ReferentialIssue.EmptyText(path + "." + language, language));
              }
            });
  }

  private <T extends Record> void each(String path, List<T> nodes, Visitor<T> visitor) {
    for (int i = 0; i < nodes.size() && !hasStopped(); i++) {
      T node = nodes.get(i);
      @Nullable String place = locator.pathOf(node);
      visitor.visit(place != null ? place : path + "[" + i + "]", node);
    }
  }

  private void add(ReferentialIssue issue) {
    if (hasStopped()) {
      return;
    }
    errors += issue.isError() ? 1 : 0;
    issues.add(hasStopped() ? new ReferentialIssue.Malformed("$", MORE) : issue);
  }

  private boolean hasStopped() {
    return errors > MAXIMUM_ERRORS;
  }

  private interface Visitor<T> {
    void visit(String path, T node);
  }
}
