package org.jalon.referential;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jalon.reproducibility.Fingerprint;

/**
 * A valid release of a competence referential. Immutable and thread-safe.
 *
 * <p>Lookups come in pairs: {@code findTopic(id)} gives an {@link Optional}, {@code topic(id)}
 * throws with a message that names the id and the release.
 */
public final class Referential {

  private final ReferentialRelease release;
  private final List<Domain> domains;
  private final List<ReferentialIssue> warnings;
  private final Map<DomainId, Domain> domainsById = new LinkedHashMap<>();
  private final Map<CompetenceId, Competence> competencesById = new LinkedHashMap<>();
  private final Map<ThemeId, Theme> themesById = new LinkedHashMap<>();
  private final Map<TopicId, Topic> topicsById = new LinkedHashMap<>();
  private final Map<OutcomeId, OutcomePlace> outcomesById = new LinkedHashMap<>();
  private final OutcomeMatrix outcomeMatrix;
  private final Fingerprint fingerprint;

  private Referential(
      ReferentialRelease release, List<Domain> domains, List<ReferentialIssue> warnings) {
    this.release = release;
    this.domains = domains;
    this.warnings = warnings;
    domains.forEach(this::index);
    this.outcomeMatrix = new OutcomeMatrix(domains);
    this.fingerprint = ReferentialFingerprint.of(release, domains);
  }

  /**
   * Makes a referential of a tree that follows every rule.
   *
   * @param release name, version and languages
   * @param domains the tree
   * @return the referential
   * @throws InvalidReferentialException if any rule is broken; it lists everything found
   */
  public static Referential of(ReferentialRelease release, List<Domain> domains) {
    return of(release, domains, node -> null);
  }

  /**
   * Makes a referential of a tree read from somewhere.
   *
   * @param release name, version and languages
   * @param domains the tree
   * @param locator where each node comes from
   * @return the referential
   * @throws InvalidReferentialException if any rule is broken; it lists everything found
   */
  public static Referential of(
      ReferentialRelease release, List<Domain> domains, NodeLocator locator) {
    List<Domain> copy = List.copyOf(domains);
    List<ReferentialIssue> issues = validate(release, copy, locator);
    if (issues.stream().anyMatch(ReferentialIssue::isError)) {
      throw new InvalidReferentialException(issues);
    }
    return new Referential(release, copy, issues);
  }

  /**
   * Everything wrong with a tree: identifiers used twice, two active outcomes at one level of a
   * topic, languages missing, blank texts and, as a warning, levels of a competence with fewer than
   * two active outcomes. After 10,000 errors, checking stops and says so.
   *
   * @param release name, version and languages
   * @param domains the tree
   * @param locator where each node comes from
   * @return the issues in the order of the tree; empty if there are none
   */
  public static List<ReferentialIssue> validate(
      ReferentialRelease release, List<Domain> domains, NodeLocator locator) {
    return new ReferentialValidator(release, locator).validate(domains);
  }

  /**
   * Name, version and languages.
   *
   * @return the release
   */
  public ReferentialRelease release() {
    return release;
  }

  /**
   * The tree.
   *
   * @return the domains in order
   */
  public List<Domain> domains() {
    return domains;
  }

  /**
   * All competences.
   *
   * @return the competences, domain by domain
   */
  public List<Competence> competences() {
    return List.copyOf(competencesById.values());
  }

  /**
   * All topics.
   *
   * @return the topics, competence by competence
   */
  public List<Topic> topics() {
    return List.copyOf(topicsById.values());
  }

  /**
   * What is unusual about this release without making it unusable.
   *
   * @return the warnings found when it was made
   */
  public List<ReferentialIssue> warnings() {
    return warnings;
  }

  /**
   * The dense view of the active outcomes.
   *
   * @return the same object every time
   */
  public OutcomeMatrix outcomeMatrix() {
    return outcomeMatrix;
  }

  /**
   * The fingerprint of the whole content: release, structure, statuses and texts.
   *
   * @return equal for equal content
   */
  public Fingerprint fingerprint() {
    return fingerprint;
  }

  /**
   * Looks a domain up.
   *
   * @param id the identifier
   * @return the domain, or empty
   */
  public Optional<Domain> findDomain(DomainId id) {
    return Optional.ofNullable(domainsById.get(id));
  }

  /**
   * The domain of an identifier.
   *
   * @param id the identifier
   * @return the domain
   * @throws UnknownIdException if there is none
   */
  public Domain domain(DomainId id) {
    return findDomain(id).orElseThrow(() -> unknown("domain", id));
  }

  /**
   * Looks a competence up.
   *
   * @param id the identifier
   * @return the competence, or empty
   */
  public Optional<Competence> findCompetence(CompetenceId id) {
    return Optional.ofNullable(competencesById.get(id));
  }

  /**
   * The competence of an identifier.
   *
   * @param id the identifier
   * @return the competence
   * @throws UnknownIdException if there is none
   */
  public Competence competence(CompetenceId id) {
    return findCompetence(id).orElseThrow(() -> unknown("competence", id));
  }

  /**
   * Looks a theme up.
   *
   * @param id the identifier
   * @return the theme, or empty
   */
  public Optional<Theme> findTheme(ThemeId id) {
    return Optional.ofNullable(themesById.get(id));
  }

  /**
   * The theme of an identifier.
   *
   * @param id the identifier
   * @return the theme
   * @throws UnknownIdException if there is none
   */
  public Theme theme(ThemeId id) {
    return findTheme(id).orElseThrow(() -> unknown("theme", id));
  }

  /**
   * Looks a topic up.
   *
   * @param id the identifier
   * @return the topic, or empty
   */
  public Optional<Topic> findTopic(TopicId id) {
    return Optional.ofNullable(topicsById.get(id));
  }

  /**
   * The topic of an identifier.
   *
   * @param id the identifier
   * @return the topic
   * @throws UnknownIdException if there is none
   */
  public Topic topic(TopicId id) {
    return findTopic(id).orElseThrow(() -> unknown("topic", id));
  }

  /**
   * Looks a learning outcome up, whatever its status.
   *
   * @param id the identifier
   * @return the outcome with its place in the tree, or empty
   */
  public Optional<OutcomePlace> findOutcome(OutcomeId id) {
    return Optional.ofNullable(outcomesById.get(id));
  }

  /**
   * The learning outcome of an identifier, whatever its status.
   *
   * @param id the identifier
   * @return the outcome with its place in the tree
   * @throws UnknownIdException if there is none
   */
  public OutcomePlace outcome(OutcomeId id) {
    return findOutcome(id).orElseThrow(() -> unknown("learning outcome", id));
  }

  /** Whether the other object is a referential with the same release and tree. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Referential that
        && release.equals(that.release)
        && domains.equals(that.domains);
  }

  @Override
  public int hashCode() {
    return release.hashCode();
  }

  /** Name, version and size. */
  @Override
  public String toString() {
    return "%s (%d competences, %d topics, %d active outcomes)"
        .formatted(
            release, competencesById.size(), topicsById.size(), outcomeMatrix.outcomeCount());
  }

  private UnknownIdException unknown(String kind, Record id) {
    return new UnknownIdException(kind, id.toString(), release);
  }

  private void index(Domain domain) {
    domainsById.put(domain.id(), domain);
    for (Competence competence : domain.competences()) {
      competencesById.put(competence.id(), competence);
      for (Theme theme : competence.themes()) {
        themesById.put(theme.id(), theme);
        for (Topic topic : theme.topics()) {
          topicsById.put(topic.id(), topic);
          topic
              .outcomes()
              .forEach(
                  outcome ->
                      outcomesById.put(
                          outcome.id(),
                          new OutcomePlace(outcome, topic, theme, competence, domain)));
        }
      }
    }
  }
}
