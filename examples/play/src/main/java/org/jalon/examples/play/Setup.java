package org.jalon.examples.play;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jalon.examples.play.Screen.Style;
import org.jalon.placement.PlacementAssessment;
import org.jalon.placement.PlacementPlan;
import org.jalon.placement.PlacementSession;
import org.jalon.referential.Competence;
import org.jalon.referential.Language;
import org.jalon.referential.LearningOutcome;
import org.jalon.referential.OutcomeId;

/**
 * Finds out which test a person takes: from the options, from a file, and by asking.
 *
 * @param terminal where the person is
 * @param material what tests are made of
 * @param options what was said on the command line
 */
record Setup(Terminal terminal, Material material, Options options) {

  /**
   * The test to begin or to take up.
   *
   * @param saved where it is kept
   * @throws PlayException if the file cannot be taken up, or an option does not fit
   * @throws StoppedException if the person stops or the input ends
   */
  Beginning begin(SavedTest saved) {
    Optional<List<Competence>> wanted = options.competences(material.referential());
    Optional<PlacementSession> found = saved.load(material.pool());
    if (found.isEmpty() && options.has(Option.RESUME)) {
      throw new PlayException(Words.NOTHING_TO_RESUME, saved.file());
    }
    return found.isPresent() && isTakenUp(found.get(), saved)
        ? takeUp(found.get())
        : beginNew(wanted);
  }

  private boolean isTakenUp(PlacementSession session, SavedTest saved) {
    if (options.has(Option.RESUME) || options.has(Option.NEW)) {
      return options.has(Option.RESUME);
    }
    Dialogue dialogue = terminal.in(language(session));
    describe(dialogue, session, saved);
    Words offer = session.hasEnded() ? Words.OFFER_RESULT : Words.OFFER_RESUME;
    String prompt = dialogue.word(offer);
    return dialogue.choose(prompt, Setup::firstOrSecond, Words.ONE_OR_TWO);
  }

  private static Optional<Boolean> firstOrSecond(String typed) {
    return switch (typed) {
      case "", "1" -> Optional.of(true);
      case "2" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private void describe(Dialogue dialogue, PlacementSession session, SavedTest saved) {
    Locale locale = Locale.forLanguageTag(dialogue.language().tag());
    DateTimeFormatter format =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT).withLocale(locale);
    Instant started = session.log().assessment().startedAt();
    dialogue.say(
        Words.FOUND,
        saved.file(),
        competences(session),
        dialogue.word(planName(session)),
        session.log().answers().size(),
        format.format(started.atZone(ZoneId.systemDefault())));
  }

  private String competences(PlacementSession session) {
    return session.log().assessment().outcomes().stream()
        .map(outcome -> material.referential().outcome(outcome).competence().code())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static Words planName(PlacementSession session) {
    boolean reference = session.log().plan().name().equals("reference");
    return reference ? Words.PLAN_REFERENCE : Words.PLAN_PROBABILISTIC;
  }

  private Beginning takeUp(PlacementSession session) {
    Language language = language(session);
    boolean explained = !session.hasEnded() && explained(terminal.in(language));
    return new Beginning(session, language, explained);
  }

  /** That of the options or of the test, if the program speaks it. */
  private Language language(PlacementSession session) {
    return options
        .language()
        .or(() -> session.log().assessment().language())
        .filter(language -> Words.LANGUAGES.contains(language))
        .orElse(terminal.usual());
  }

  private Beginning beginNew(Optional<List<Competence>> wanted) {
    Language language = options.language().orElseGet(this::askLanguage);
    Dialogue dialogue = terminal.in(language);
    List<Competence> competences = wanted.orElseGet(() -> askCompetences(dialogue));
    PlacementPlan plan = options.plan().orElseGet(() -> askPlan(dialogue));
    boolean explained = explained(dialogue);
    Instant now = terminal.clock().instant();
    PlacementAssessment assessment =
        PlacementAssessment.of("play-" + now.toEpochMilli(), outcomes(competences), now)
            .in(language)
            .seededBy(options.seed().orElse(now.toEpochMilli()));
    return new Beginning(plan.start(material.pool(), assessment), language, explained);
  }

  private static List<OutcomeId> outcomes(List<Competence> competences) {
    return competences.stream()
        .flatMap(Competence::activeOutcomes)
        .map(LearningOutcome::id)
        .toList();
  }

  private Language askLanguage() {
    String usual = terminal.usual().equals(Language.FRENCH) ? "1" : "2";
    return terminal
        .in(terminal.usual())
        .choose(
            "Langue / Language : 1 français, 2 English [" + usual + "] > ",
            typed -> Choices.language(typed.isEmpty() ? usual : typed),
            Words.ONE_OR_TWO);
  }

  private List<Competence> askCompetences(Dialogue dialogue) {
    List<Competence> all = material.referential().competences();
    all.forEach(
        each ->
            dialogue
                .screen()
                .hanging(
                    "  " + each.code() + "  ", each.title().in(dialogue.language()), Style.PLAIN));
    String usual = all.get(0).code();
    return dialogue.choose(
        dialogue.word(Words.WHICH_COMPETENCE, usual),
        typed -> Choices.competences(typed.isEmpty() ? usual : typed, material.referential()),
        Words.NO_COMPETENCE);
  }

  private static PlacementPlan askPlan(Dialogue dialogue) {
    return dialogue.choose(
        dialogue.word(Words.WHICH_PLAN),
        typed -> Choices.plan(typed.isEmpty() ? "1" : typed),
        Words.ONE_OR_TWO);
  }

  private boolean explained(Dialogue dialogue) {
    return options
        .explanations()
        .orElseGet(
            () ->
                dialogue.choose(
                    dialogue.word(Words.WITH_EXPLANATIONS),
                    typed -> Choices.yesOrNo(typed.isEmpty() ? "y" : typed),
                    Words.YES_OR_NO));
  }
}
