package org.jalon.json;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jalon.referential.Competence;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.DigCompAlignment;
import org.jalon.referential.DigCompCompetence;
import org.jalon.referential.Domain;
import org.jalon.referential.DomainId;
import org.jalon.referential.Language;
import org.jalon.referential.LearningOutcome;
import org.jalon.referential.Level;
import org.jalon.referential.LocalizedText;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.OutcomeStatus;
import org.jalon.referential.Referential;
import org.jalon.referential.ReferentialRelease;
import org.jalon.referential.Scope;
import org.jalon.referential.Theme;
import org.jalon.referential.ThemeId;
import org.jalon.referential.Topic;
import org.jalon.referential.TopicId;

/** What the fixtures of a referential contain: every property, scope, status and alignment. */
final class SampleReferential {

  private static final Language BELGIAN = Language.of("fr-BE");

  private SampleReferential() {}

  static Referential referential() {
    return Referential.of(
        new ReferentialRelease("sample", "1.2.0", List.of(Language.FRENCH, Language.ENGLISH)),
        List.of(
            new Domain(
                new DomainId("information"),
                "1",
                LocalizedText.of("Information et données", "Information and data"),
                List.of(search(), manage())),
            new Domain(
                new DomainId("communication"),
                "2",
                LocalizedText.of("Communication", "Communication"),
                List.of())));
  }

  private static Competence search() {
    return new Competence(
        new CompetenceId("search"),
        "1.1",
        LocalizedText.of("Mener une recherche", "Search for information"),
        LocalizedText.of("Chercher « juste », vite 😀", "Search \"well\" \\ fast"),
        List.of(
            new Theme(
                new ThemeId("engines"),
                LocalizedText.of("Moteurs de recherche", "Search engines"),
                List.of(query(), law())),
            new Theme(new ThemeId("sources"), LocalizedText.of("Sources", "Sources"), List.of())));
  }

  private static Topic query() {
    return new Topic(
        new TopicId("query"),
        regional("Requête", "Query", "Requête (septante)"),
        Scope.WORLD,
        new DigCompAlignment(
            ordered(DigCompCompetence.EVALUATING, DigCompCompetence.BROWSING),
            new LinkedHashSet<>(Arrays.asList(DigCompCompetence.values()))),
        List.of(
            outcome("query-2", 2, OutcomeStatus.ACTIVE),
            outcome("query-1", 1, OutcomeStatus.ACTIVE),
            outcome("query-1-old", 1, OutcomeStatus.ARCHIVED),
            outcome("query-8", 8, OutcomeStatus.DRAFT)));
  }

  private static Topic law() {
    return new Topic(
        new TopicId("law"),
        LocalizedText.of("Droit", "Law"),
        Scope.COUNTRY,
        new DigCompAlignment(Set.of(), ordered(DigCompCompetence.MANAGING)),
        List.of());
  }

  private static Competence manage() {
    Topic format =
        new Topic(
            new TopicId("formats"),
            LocalizedText.of("Formats", "Formats"),
            Scope.LOCALE,
            new DigCompAlignment(ordered(DigCompCompetence.MANAGING), Set.of()),
            List.of(outcome("formats-3", 3, OutcomeStatus.ACTIVE)));
    return new Competence(
        new CompetenceId("manage"),
        "1.2",
        LocalizedText.of("Gérer des données", "Manage data"),
        LocalizedText.of("Ranger", "Keep in order"),
        List.of(
            new Theme(
                new ThemeId("files"), LocalizedText.of("Fichiers", "Files"), List.of(format))));
  }

  private static LearningOutcome outcome(String id, int level, OutcomeStatus status) {
    return new LearningOutcome(
        new OutcomeId(id),
        Level.of(level),
        status,
        LocalizedText.of("Savoir faire " + id, "Can do " + id));
  }

  private static LocalizedText regional(String french, String english, String belgian) {
    Map<Language, String> texts = new LinkedHashMap<>();
    texts.put(Language.ENGLISH, english);
    texts.put(Language.FRENCH, french);
    texts.put(BELGIAN, belgian);
    return new LocalizedText(texts);
  }

  private static Set<DigCompCompetence> ordered(DigCompCompetence... competences) {
    return new LinkedHashSet<>(Arrays.asList(competences));
  }
}
