package org.jalon.referential;

/**
 * A learning outcome with all that it belongs to.
 *
 * @param outcome the outcome
 * @param topic its topic
 * @param theme its theme
 * @param competence its competence
 * @param domain its domain
 */
public record OutcomePlace(
    LearningOutcome outcome, Topic topic, Theme theme, Competence competence, Domain domain) {}
