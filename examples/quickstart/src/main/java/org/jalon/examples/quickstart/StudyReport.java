package org.jalon.examples.quickstart;

import java.util.List;
import org.jalon.referential.Language;
import org.jalon.simulation.AbilityRecovery;
import org.jalon.simulation.BankUse.Exposure;
import org.jalon.simulation.SimulationReport;

/** Tells how the test did with many candidates. */
record StudyReport(Terminal terminal, Language language) {

  private static final int SHOWN = 5;

  void print(SimulationReport study, long nanoseconds) {
    AbilityRecovery recovery = study.recovery();
    terminal.title(Words.STUDY.in(language, study.persons()));
    terminal.line(
        Words.ACCURACY.in(
            language,
            recovery.bias().value(),
            recovery.rootMeanSquareError().value(),
            recovery.standardErrors().mean().value()));
    terminal.line(Words.LENGTH.in(language, study.lengths().mean().value()));
    List<Exposure> exposures = study.bankUse().exposures();
    List<Exposure> asked = exposures.stream().filter(exposure -> exposure.count() > 0).toList();
    terminal.line(Words.MOST.in(language));
    asked.stream().limit(SHOWN).forEach(this::print);
    terminal.line(Words.LEAST.in(language));
    asked.subList(Math.max(0, asked.size() - SHOWN), asked.size()).forEach(this::print);
    terminal.line(Words.NEVER.in(language, exposures.size() - asked.size(), exposures.size()));
    terminal.line(Words.TIME.in(language, nanoseconds / 1e9));
  }

  private void print(Exposure exposure) {
    terminal.line(Words.SHARE.in(language, 100 * exposure.rate().value(), exposure.item()));
  }
}
