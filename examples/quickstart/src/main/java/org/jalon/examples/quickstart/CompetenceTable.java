package org.jalon.examples.quickstart;

import java.util.stream.IntStream;
import org.jalon.certification.CertificationScore;
import org.jalon.item.Item;
import org.jalon.item.Responses;
import org.jalon.referential.Competence;
import org.jalon.referential.Language;
import org.jalon.referential.Referential;

/**
 * The competences with their levels, and how many questions of each were asked and answered right.
 */
record CompetenceTable(Terminal terminal, Language language, Referential referential) {

  void print(CertificationScore score, Responses responses) {
    terminal.line("%-60s %s".formatted(Words.HEADER.in(language), Words.COLUMNS.in(language)));
    for (Competence competence : referential.competences()) {
      int[] asked =
          IntStream.range(0, responses.size())
              .filter(i -> tests(responses, i, competence))
              .toArray();
      long right = IntStream.of(asked).filter(i -> responses.category(i) == 1).count();
      int level = score.competenceLevel(competence.id()).orElse(0);
      String title = competence.code() + "  " + competence.title().in(language);
      terminal.line("%-60s %6d %10d %7d".formatted(title, level, asked.length, right));
    }
  }

  private boolean tests(Responses responses, int position, Competence competence) {
    Item item = responses.bank().item(responses.item(position));
    return referential.outcome(item.outcome().orElseThrow()).competence().equals(competence);
  }
}
