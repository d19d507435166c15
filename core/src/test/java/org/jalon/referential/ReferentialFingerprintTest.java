package org.jalon.referential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.referential.TestReferentials.competence;
import static org.jalon.referential.TestReferentials.domain;
import static org.jalon.referential.TestReferentials.theme;
import static org.jalon.referential.TestReferentials.topic;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jalon.reproducibility.Fingerprint;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ReferentialFingerprintTest {

  /** Another value for each field of a tree of one domain, competence, theme, topic, outcome. */
  private static final Map<String, Object> CHANGES = changes();

  private static Map<String, Object> changes() {
    Map<String, Object> changes = new LinkedHashMap<>();
    changes.put("ReferentialRelease.name", "other");
    changes.put("ReferentialRelease.version", "2");
    changes.put("ReferentialRelease.languages", List.of(Language.ENGLISH));
    changes.put("Domain.id", new DomainId("other"));
    changes.put("Domain.code", "2");
    changes.put("Domain.title", LocalizedText.of("a", "other"));
    changes.put("Competence.id", new CompetenceId("other"));
    changes.put("Competence.code", "2");
    changes.put("Competence.title", LocalizedText.of("other", "b"));
    changes.put("Competence.description", LocalizedText.of("a", "other"));
    changes.put("Theme.id", new ThemeId("other"));
    changes.put("Theme.title", LocalizedText.of("b", "a"));
    changes.put("Topic.id", new TopicId("other"));
    changes.put("Topic.title", LocalizedText.of("a", ""));
    changes.put("Topic.scope", Scope.COUNTRY);
    changes.put("DigCompAlignment.version22", Set.of(DigCompCompetence.GAPS));
    changes.put("DigCompAlignment.version30", Set.of(DigCompCompetence.GAPS));
    changes.put("LearningOutcome.id", new OutcomeId("other"));
    changes.put("LearningOutcome.level", Level.of(2));
    changes.put("LearningOutcome.status", OutcomeStatus.DRAFT);
    changes.put("LearningOutcome.statement", LocalizedText.of("a", "b "));
    return changes;
  }

  @TestFactory
  Stream<DynamicTest> changing_one_field_changes_the_fingerprint() {
    Fingerprint original = fingerprint(Map.of());
    return CHANGES.entrySet().stream()
        .map(
            change ->
                dynamicTest(
                    change.getKey(),
                    () -> assertThat(fingerprint(Map.ofEntries(change))).isNotEqualTo(original)));
  }

  @Test
  void every_field_of_the_tree_has_a_change() {
    Stream<Class<? extends Record>> nodes =
        Stream.of(
            ReferentialRelease.class,
            Domain.class,
            Competence.class,
            Theme.class,
            Topic.class,
            DigCompAlignment.class,
            LearningOutcome.class);
    assertThat(nodes.flatMap(ReferentialFingerprintTest::fields))
        .containsExactlyInAnyOrderElementsOf(CHANGES.keySet());
  }

  @Test
  void different_changes_give_different_fingerprints() {
    assertThat(CHANGES.entrySet().stream().map(change -> fingerprint(Map.ofEntries(change))))
        .doesNotHaveDuplicates();
  }

  @Test
  void equal_content_has_an_equal_fingerprint() {
    assertThat(fingerprint(Map.of())).isEqualTo(fingerprint(Map.of()));
    assertThat(TestReferentials.sample().fingerprint())
        .isEqualTo(TestReferentials.sample().fingerprint());
  }

  @Test
  void the_order_of_the_languages_of_a_text_does_not_count() {
    Map<Language, String> englishFirst = new LinkedHashMap<>();
    englishFirst.put(Language.ENGLISH, "b");
    englishFirst.put(Language.FRENCH, "a");
    assertThat(fingerprint(Map.of("Domain.title", new LocalizedText(englishFirst))))
        .isEqualTo(fingerprint(Map.of()));
  }

  @Test
  void a_topic_moved_to_the_next_theme_changes_the_fingerprint() {
    assertThat(withThemes(theme("a", topic("1"), topic("2")), theme("b", topic("3"))))
        .isNotEqualTo(withThemes(theme("a", topic("1")), theme("b", topic("2"), topic("3"))));
  }

  @Test
  void a_competence_moved_to_the_next_domain_changes_the_fingerprint() {
    Competence moved = competence("1.2", topic("2"));
    Competence first = competence("1.1", topic("1"));
    assertThat(TestReferentials.of(domain("1", first, moved), domain("2")).fingerprint())
        .isNotEqualTo(TestReferentials.of(domain("1", first), domain("2", moved)).fingerprint());
  }

  @Test
  void the_order_of_the_topics_counts() {
    assertThat(withThemes(theme("a", topic("1"), topic("2"))))
        .isNotEqualTo(withThemes(theme("a", topic("2"), topic("1"))));
  }

  private static Fingerprint withThemes(Theme... themes) {
    return TestReferentials.of(domain("1", competence("1.1", themes))).fingerprint();
  }

  /** The fields of a node that are not the list of its children or a node with fields itself. */
  private static Stream<String> fields(Class<? extends Record> node) {
    return Arrays.stream(node.getRecordComponents())
        .filter(c -> !c.getType().equals(List.class) || c.getName().equals("languages"))
        .filter(c -> !c.getType().equals(DigCompAlignment.class))
        .map(RecordComponent::getName)
        .map(name -> node.getSimpleName() + "." + name);
  }

  /** Not made by {@link Referential#of}, so that changes may also break rules. */
  private static Fingerprint fingerprint(Map<String, Object> changes) {
    LocalizedText text = LocalizedText.of("a", "b");
    Fields f = new Fields(changes);
    LearningOutcome outcome =
        new LearningOutcome(
            f.get("LearningOutcome.id", new OutcomeId("outcome")),
            f.get("LearningOutcome.level", Level.of(1)),
            f.get("LearningOutcome.status", OutcomeStatus.ACTIVE),
            f.get("LearningOutcome.statement", text));
    Topic topic =
        new Topic(
            f.get("Topic.id", new TopicId("topic")),
            f.get("Topic.title", text),
            f.get("Topic.scope", Scope.WORLD),
            new DigCompAlignment(
                f.get("DigCompAlignment.version22", Set.of()),
                f.get("DigCompAlignment.version30", Set.of())),
            List.of(outcome));
    Theme theme =
        new Theme(
            f.get("Theme.id", new ThemeId("theme")), f.get("Theme.title", text), List.of(topic));
    Competence competence =
        new Competence(
            f.get("Competence.id", new CompetenceId("competence")),
            f.get("Competence.code", "1"),
            f.get("Competence.title", text),
            f.get("Competence.description", text),
            List.of(theme));
    Domain domain =
        new Domain(
            f.get("Domain.id", new DomainId("domain")),
            f.get("Domain.code", "1"),
            f.get("Domain.title", text),
            List.of(competence));
    ReferentialRelease release =
        new ReferentialRelease(
            f.get("ReferentialRelease.name", "name"),
            f.get("ReferentialRelease.version", "1"),
            f.get("ReferentialRelease.languages", List.of(Language.FRENCH)));
    return ReferentialFingerprint.of(release, List.of(domain));
  }

  private record Fields(Map<String, Object> changes) {
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // a change is of the type
    <T> T get(String name, T usual) {
      return (T) changes.getOrDefault(name, usual);
    }
  }
}
