package org.jalon.examples.quickstart;

import org.jalon.certification.AbilityScore;
import org.jalon.examples.quickstart.Terminal.Style;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.referential.Language;
import org.jalon.referential.OutcomePlace;
import org.jalon.referential.Referential;
import org.jalon.session.AssessmentSession;
import org.jalon.session.SessionEvent.ItemSelected;

/** Tells the story of one test: each question as it is answered, then the result. */
record TestReport(Terminal terminal, Language language, Referential referential) {

  void begin(Settings settings, ItemBank bank) {
    terminal.title(Words.TEST.in(language));
    terminal.line(Words.BANK.in(language, bank.name() + " " + bank.version(), bank.items().size()));
    if (bank.calibration().isSimulated()) {
      terminal.line(Words.SIMULATED.in(language));
    }
    terminal.line(Words.CANDIDATE.in(language, settings.ability(), settings.seed().value()));
    terminal.line("");
  }

  /** One question: the session that asked it, and the session that its answer gave. */
  void question(AssessmentSession asked, AssessmentSession answered) {
    ItemSelected choice = asked.selection();
    OutcomePlace place = place(asked.nextItem().orElseThrow());
    boolean right = answered.state().responses().category(choice.position() - 1) == 1;
    String verdict =
        terminal.styled(
            right ? Style.RIGHT : Style.WRONG, (right ? Words.RIGHT : Words.WRONG).in(language));
    terminal.line(
        Words.QUESTION.in(
            language,
            choice.position(),
            place.competence().code(),
            place.outcome().level().number(),
            verdict,
            answered.estimate().ability(),
            answered.estimate().standardError(),
            choice.rank(),
            choice.ranking().size(),
            choice.ranking().get(choice.rank() - 1).value(),
            choice.eligible()));
    terminal.wrapped(place.outcome().statement().in(language), 4, Style.FAINT);
  }

  void result(AbilityScore score, AssessmentSession session) {
    terminal.title(Words.RESULT.in(language));
    String level =
        score
            .globalLevel()
            .map(l -> Words.LEVEL.in(language, l.number(), Words.label(l, language)))
            .orElse(Words.BELOW.in(language));
    terminal.line(
        terminal.styled(
            Style.TITLE, Words.POINTS.in(language, score.points().orElseThrow(), level)));
    terminal.line(
        Words.ESTIMATE.in(language, score.estimate().ability(), score.estimate().standardError()));
    terminal.line("");
    new CompetenceTable(terminal, language, referential).print(score, session.state().responses());
  }

  private OutcomePlace place(Item item) {
    return referential.outcome(item.outcome().orElseThrow());
  }
}
