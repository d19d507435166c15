package org.jalon.referential;

import java.util.List;
import java.util.stream.IntStream;

/** Small trees to test with, made with the public constructors. */
public final class TestReferentials {

  /** Three outcomes of status active at levels 1 to 3, one of each other status. */
  public static final Topic SEARCH =
      topic(
          "search",
          outcome("search3", 3),
          outcome("search1", 1),
          outcome("search2", 2),
          outcome("search3-old", 3, OutcomeStatus.ARCHIVED),
          outcome("search4-draft", 4, OutcomeStatus.DRAFT));

  private TestReferentials() {}

  public static ReferentialRelease release() {
    return new ReferentialRelease("sample", "1.0.0", List.of(Language.FRENCH, Language.ENGLISH));
  }

  /** Two domains, three competences, five topics; one topic has no outcome. */
  public static Referential sample() {
    return of(
        domain(
            "1",
            competence(
                "1.1", SEARCH, topic("filter", outcome("filter1", 1), outcome("filter5", 5))),
            competence("1.2", topic("share", outcome("share2", 2)))),
        domain("2", competence("2.1", topic("copy"), topic("paste", outcome("paste8", 8)))));
  }

  /** A referential without a warning: two topics with an outcome at every level. */
  public static Referential complete() {
    return of(domain("1", competence("1.1", ladder("first"), ladder("second"))));
  }

  public static Referential of(Domain... domains) {
    return Referential.of(release(), List.of(domains));
  }

  public static List<ReferentialIssue> issuesOf(Domain... domains) {
    return Referential.validate(release(), List.of(domains), node -> null);
  }

  public static Domain domain(String code, Competence... competences) {
    return new Domain(new DomainId("d" + code), code, text("domain"), List.of(competences));
  }

  /** A competence with all its topics in one theme. */
  public static Competence competence(String code, Topic... topics) {
    return competence(code, theme("t" + code, topics));
  }

  public static Competence competence(String code, Theme... themes) {
    return new Competence(
        new CompetenceId("c" + code),
        code,
        text("competence"),
        text("description"),
        List.of(themes));
  }

  public static Theme theme(String id, Topic... topics) {
    return new Theme(new ThemeId(id), text("theme"), List.of(topics));
  }

  public static Topic topic(String id, LearningOutcome... outcomes) {
    return new Topic(new TopicId(id), text("topic"), List.of(outcomes));
  }

  /** A topic with an active outcome at every level: {@code first1}, {@code first2}… */
  public static Topic ladder(String id) {
    return topic(
        id,
        IntStream.rangeClosed(1, Level.COUNT)
            .mapToObj(level -> outcome(id + level, level))
            .toArray(LearningOutcome[]::new));
  }

  public static LearningOutcome outcome(String id, int level) {
    return outcome(id, level, OutcomeStatus.ACTIVE);
  }

  public static LearningOutcome outcome(String id, int level, OutcomeStatus status) {
    return new LearningOutcome(new OutcomeId(id), Level.of(level), status, text("statement"));
  }

  public static LocalizedText text(String english) {
    return LocalizedText.of(english + " en français", english);
  }
}
