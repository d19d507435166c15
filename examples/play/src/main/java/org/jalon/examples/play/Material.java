package org.jalon.examples.play;

import org.jalon.item.ItemId;
import org.jalon.item.Question;
import org.jalon.item.QuestionBank;
import org.jalon.item.ResolvedQuestionBank;
import org.jalon.placement.PlacementPool;
import org.jalon.referential.Referential;
import org.jalon.referential.data.DemonstrationQuestions;
import org.jalon.referential.data.DigitalSkills;

/**
 * What a test is made of.
 *
 * @param referential the competences
 * @param questions the questions as people see them
 * @param pool the same questions as placement sees them
 */
record Material(Referential referential, ResolvedQuestionBank questions, PlacementPool pool) {

  static Material of(Referential referential, QuestionBank bank) {
    return new Material(
        referential, bank.resolve(referential), PlacementPool.of(referential, bank));
  }

  /** The digital-skills referential and its demonstration questions. */
  static Material demonstration() {
    return of(DigitalSkills.referential(), DemonstrationQuestions.bank());
  }

  Question question(ItemId id) {
    return questions.find(id).orElseThrow();
  }
}
