package org.jalon.referential.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jalon.referential.Competence;
import org.jalon.referential.Language;
import org.jalon.referential.LearningOutcome;
import org.jalon.referential.Referential;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StatementsTest {

  /** Above this share of common words two statements would hardly test two skills. */
  private static final double LARGEST_OVERLAP = 0.40;

  private static final int MOST_STATEMENTS_WITH_ONE_VERB = 4;

  private static final Referential REFERENTIAL = DigitalSkills.referential();

  private static final List<LearningOutcome> OUTCOMES =
      REFERENTIAL.topics().stream().flatMap(topic -> topic.outcomes().stream()).toList();

  @ParameterizedTest
  @EnumSource
  void every_statement_follows_the_writing_rules(StatementRules rules) {
    assertThat(OUTCOMES)
        .hasSize(750)
        .allSatisfy(
            outcome ->
                assertThat(rules.broken(outcome.statement().in(rules.language())))
                    .as("%s: %s", outcome.id(), outcome.statement().in(rules.language()))
                    .isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void no_two_statements_say_nearly_the_same(StatementRules rules) {
    List<Set<String>> words =
        OUTCOMES.stream().map(o -> rules.words(o.statement().in(rules.language()))).toList();
    List<String> tooClose = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (rules.overlap(words.get(i), words.get(j)) > LARGEST_OVERLAP) {
          tooClose.add(OUTCOMES.get(i).id() + " and " + OUTCOMES.get(j).id());
        }
      }
    }

    assertThat(tooClose).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void no_verb_opens_more_than_four_statements_of_a_competence(StatementRules rules) {
    for (Competence competence : REFERENTIAL.competences()) {
      Map<String, Long> uses =
          competence
              .topics()
              .flatMap(topic -> topic.outcomes().stream())
              .map(outcome -> rules.verb(outcome.statement().in(rules.language())))
              .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

      assertThat(uses.values())
          .as("%s: %s", competence.code(), uses)
          .allMatch(count -> count <= MOST_STATEMENTS_WITH_ONE_VERB);
    }
  }

  @Test
  void the_two_languages_are_of_comparable_length() {
    assertThat(OUTCOMES)
        .allSatisfy(
            outcome -> {
              double french = outcome.statement().in(Language.FRENCH).length();
              double english = outcome.statement().in(Language.ENGLISH).length();
              assertThat(french / english).as(outcome.id().value()).isBetween(0.75, 1.75);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FRENCH  | Savoir ouvrir un navigateur et retrouver une page déjà consultée. | an observable action",
        "FRENCH  | Les fichiers d'un dossier sont triés par date puis copiés ailleurs. | an action first",
        "FRENCH  | Ouvrir un fichier. | 45 to 180 characters",
        "FRENCH  | Retrouver dans Firefox une page consultée plus tôt dans la journée. | no brand, date or country",
        "ENGLISH | Understand how a search engine ranks the pages that it has found. | an observable action",
        "ENGLISH | The file is opened and then saved under another name elsewhere. | an action first",
        "ENGLISH | Open the file. Then save it in another format under another name. | one plain sentence",
        "ENGLISH | Open a file that was saved in 2019 and save it in another format. | no brand, date or country",
        "ENGLISH | Open a file and save a copy of it in another format and folder | a full stop at the end"
      })
  void a_statement_that_breaks_a_rule_is_found(
      StatementRules rules, String statement, String rule) {
    assertThat(rules.broken(statement)).containsExactly(rule);
  }

  @Test
  void two_statements_that_differ_by_a_word_are_too_close() {
    StatementRules rules = StatementRules.ENGLISH;
    Set<String> first = rules.words("Open a browser and find a page that was visited yesterday.");
    Set<String> second = rules.words("Open a browser and find a page that was visited today.");

    assertThat(rules.overlap(first, second)).isGreaterThan(LARGEST_OVERLAP);
    assertThat(rules.overlap(first, first)).isEqualTo(1);
  }
}
