package org.jalon.referential;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random valid trees of every shape, with every kind of text. */
@SuppressWarnings("exports") // only tests, which all see jqwik, use this
public final class RandomReferentials {

  private static final List<Language> LANGUAGES =
      List.of(Language.FRENCH, Language.ENGLISH, Language.of("fr-BE"), Language.of("zh-Hant-TW"));

  private RandomReferentials() {}

  public static Arbitrary<Referential> referentials() {
    return Combinators.combine(languages(), listOf(domains(), 3))
        .as(RandomReferentials::build)
        .withoutEdgeCases();
  }

  /** Texts that are not blank: letters of many scripts, quotes, control characters, pairs. */
  public static Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withCharRange('\0', '\uD7FF')
        .withChars('"', '\\', '/', '\n', '\t', '\u2028', '\uFEFF', '\uFFFD')
        .ofMaxLength(12)
        .map(text -> text + "é😀");
  }

  private static Referential build(
      List<Language> languages, List<Function<Numbers, Domain>> domains) {
    Numbers numbers = new Numbers(languages);
    return Referential.of(
        new ReferentialRelease("random", "0.1", languages), make(domains, numbers));
  }

  private static Arbitrary<List<Language>> languages() {
    return Arbitraries.of(LANGUAGES).list().ofMinSize(1).ofMaxSize(3).uniqueElements();
  }

  private static Arbitrary<Function<Numbers, Domain>> domains() {
    return Combinators.combine(texts(), listOf(competences(), 3))
        .as(
            (title, competences) ->
                numbers ->
                    new Domain(
                        new DomainId(numbers.next()),
                        numbers.next(),
                        numbers.text(title),
                        make(competences, numbers)));
  }

  private static Arbitrary<Function<Numbers, Competence>> competences() {
    return Combinators.combine(texts(), texts(), listOf(themes(), 2))
        .as(
            (title, description, themes) ->
                numbers ->
                    new Competence(
                        new CompetenceId(numbers.next()),
                        numbers.next(),
                        numbers.text(title),
                        numbers.text(description),
                        make(themes, numbers)));
  }

  private static Arbitrary<Function<Numbers, Theme>> themes() {
    return Combinators.combine(texts(), listOf(topics(), 3))
        .as(
            (title, topics) ->
                numbers ->
                    new Theme(
                        new ThemeId(numbers.next()), numbers.text(title), make(topics, numbers)));
  }

  private static Arbitrary<Function<Numbers, Topic>> topics() {
    return Combinators.combine(
            texts(), Arbitraries.of(Scope.class), digComp(), digComp(), listOf(outcomes(), 9))
        .as(
            (title, scope, version22, version30, outcomes) ->
                numbers ->
                    new Topic(
                        new TopicId(numbers.next()),
                        numbers.text(title),
                        scope,
                        new DigCompAlignment(version22, version30),
                        onlyOneActiveAtALevel(make(outcomes, numbers))));
  }

  private static Arbitrary<Set<DigCompCompetence>> digComp() {
    return Arbitraries.of(DigCompCompetence.class)
        .set()
        .ofMaxSize(3)
        .map(set -> set.isEmpty() ? Set.of() : EnumSet.copyOf(set));
  }

  private static Arbitrary<Function<Numbers, LearningOutcome>> outcomes() {
    return Combinators.combine(
            Arbitraries.integers().between(1, Level.COUNT),
            Arbitraries.of(OutcomeStatus.class),
            texts())
        .as(
            (level, status, statement) ->
                numbers ->
                    new LearningOutcome(
                        new OutcomeId(numbers.next()),
                        Level.of(level),
                        status,
                        numbers.text(statement)));
  }

  /** Archives the active outcomes at a level that an earlier one already holds. */
  private static List<LearningOutcome> onlyOneActiveAtALevel(List<LearningOutcome> outcomes) {
    Set<Level> taken = new HashSet<>();
    return outcomes.stream()
        .map(o -> !o.isActive() || taken.add(o.level()) ? o : archived(o))
        .toList();
  }

  private static LearningOutcome archived(LearningOutcome outcome) {
    return new LearningOutcome(
        outcome.id(), outcome.level(), OutcomeStatus.ARCHIVED, outcome.statement());
  }

  private static <T> Arbitrary<List<Function<Numbers, T>>> listOf(
      Arbitrary<Function<Numbers, T>> elements, int maximum) {
    return elements.list().ofMaxSize(maximum);
  }

  private static <T> List<T> make(List<Function<Numbers, T>> recipes, Numbers numbers) {
    return recipes.stream().map(recipe -> recipe.apply(numbers)).toList();
  }

  /** What the nodes of one tree share: identifiers that are used once, and the languages. */
  private static final class Numbers {
    private final List<Language> languages;
    private int last;

    Numbers(List<Language> languages) {
      this.languages = languages;
    }

    String next() {
      last++;
      return "n" + last;
    }

    LocalizedText text(String text) {
      Map<Language, String> texts = new LinkedHashMap<>();
      languages.forEach(language -> texts.put(language, text + language));
      return new LocalizedText(texts);
    }
  }
}
