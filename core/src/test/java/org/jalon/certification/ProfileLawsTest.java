package org.jalon.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jalon.answer.AnswerOutcome;
import org.jalon.certification.ExplanationStep.CompetenceConfirmed;
import org.jalon.certification.ExplanationStep.RateComputed;
import org.jalon.certification.ExplanationStep.Withdrawn;
import org.jalon.certification.JuryEvent.ItemNeutralized;
import org.jalon.certification.JuryEvent.ItemRestored;
import org.jalon.certification.ProfileScore.Mark;
import org.jalon.item.ItemId;
import org.jalon.referential.CompetenceId;
import org.junit.jupiter.api.Test;

/** What is true of every test that confirms a profile, under the reference policy. */
class ProfileLawsTest {

  private static final CertificationScorer SCORER =
      ProfileCertification.reference().scorer(RandomProfileTests.bank());

  @Provide
  Arbitrary<ProfileTestRecord> tests() {
    return Arbitraries.randomValue(RandomProfileTests::draw);
  }

  /** With the same items no case of the reference table makes a right answer do harm. */
  @Property
  void one_more_right_answer_never_lowers_the_rate_or_any_points(
      @ForAll("tests") ProfileTestRecord test) {
    Explanation before = SCORER.explain(test);
    for (int i = 0; i < test.answers().size(); i++) {
      ProfileAnswer right = new ProfileAnswer(test.answers().get(i).item(), AnswerOutcome.CORRECT);
      Explanation after = SCORER.explain(test.with(i, right));
      assertThat(rate(after)).isGreaterThanOrEqualTo(rate(before));
      Map<CompetenceId, Mark> marks = marks(before);
      marks(after)
          .forEach(
              (id, mark) -> {
                assertThat(mark.points()).isGreaterThanOrEqualTo(marks.get(id).points());
                assertThat(mark.level().orElse(-1))
                    .isGreaterThanOrEqualTo(marks.get(id).level().orElse(-1));
              });
    }
  }

  /** The only case in which one more right answer does harm: it is to an item too many. */
  @Test
  void a_right_answer_to_a_fourth_item_of_a_competence_has_no_rule() {
    String three = "c1-q1 c1-q2 c1-q3";
    String right = "+c1-q1 +c1-q2 +c1-q3";
    assertThat(ProfileTests.result(ProfileTests.record("c1:2:16", three, right)))
        .isInstanceOf(CertificationResult.Validated.class);
    assertThat(
            ProfileTests.result(ProfileTests.record("c1:2:16", three + " c1-q4", right + " +c1-q4"))
                .causeOf())
        .contains(CertificationResult.ErrorCause.MISSING_RULE);
  }

  @Property
  void points_never_exceed_the_maximum_nor_the_profile(@ForAll("tests") ProfileTestRecord test) {
    Map<CompetenceId, Mark> marks = marks(SCORER.explain(test));
    for (ProfiledCompetence profiled : test.profile()) {
      Mark mark = marks.get(profiled.competence());
      assertThat(mark.points()).isBetween(0, Math.min(56, profiled.points()));
      assertThat(mark.level().orElse(0)).isBetween(0, Math.min(7, profiled.level()));
    }
  }

  @Property
  void what_is_neutralized_and_restored_is_as_it_was(@ForAll("tests") ProfileTestRecord test) {
    for (ProfileItem item : test.items()) {
      if (!item.neutralized()) {
        ProfileTestRecord back =
            test.with(new ItemNeutralized(ProfileTests.LATER, item.item()))
                .with(new ItemRestored(ProfileTests.LATER, item.item()));
        assertThat(withoutMaterial(back)).isEqualTo(withoutMaterial(test));
      }
    }
  }

  @Property
  void an_event_neutralizes_as_the_record_does(@ForAll("tests") ProfileTestRecord test) {
    ItemId item = test.items().get(0).item();
    List<ProfileItem> items = new ArrayList<>(test.items());
    ProfileItem first = items.get(0);
    items.set(
        0,
        new ProfileItem(
            item, first.competence(), first.interchangeableFields(), true, first.passedOver()));
    ProfileTestRecord flagged =
        ProfileTestRecord.of(test.header(), test.profile(), items, test.answers());
    assertThat(withoutMaterial(test.with(new ItemNeutralized(ProfileTests.LATER, item))))
        .isEqualTo(withoutMaterial(flagged));
  }

  @Property
  void the_answer_to_a_neutralized_item_does_not_matter(@ForAll("tests") ProfileTestRecord test) {
    List<ItemId> neutralized =
        ProfileTests.steps(SCORER.explain(test), Withdrawn.class).stream()
            .map(Withdrawn::item)
            .toList();
    for (int i = 0; i < test.answers().size(); i++) {
      ItemId item = test.answers().get(i).item();
      if (neutralized.contains(item)) {
        for (AnswerOutcome outcome : AnswerOutcome.values()) {
          assertThat(withoutMaterial(test.with(i, new ProfileAnswer(item, outcome))))
              .isEqualTo(withoutMaterial(test));
        }
      }
    }
  }

  @Property
  void only_answers_that_are_fully_right_count(@ForAll("tests") ProfileTestRecord test) {
    for (int i = 0; i < test.answers().size(); i++) {
      ItemId item = test.answers().get(i).item();
      List<ExplanationStep> wrong =
          withoutMaterial(test.with(i, new ProfileAnswer(item, AnswerOutcome.INCORRECT)));
      for (AnswerOutcome outcome : AnswerOutcome.values()) {
        if (outcome != AnswerOutcome.CORRECT) {
          assertThat(withoutMaterial(test.with(i, new ProfileAnswer(item, outcome))))
              .isEqualTo(wrong);
        }
      }
    }
  }

  @Property
  void to_decide_again_changes_nothing(@ForAll("tests") ProfileTestRecord test) {
    CertificationDecision decision = SCORER.decide(test);
    assertThat(SCORER.decide(test)).isEqualTo(decision);
    assertThat(SCORER.explain(test).decision()).isEqualTo(decision);
    assertThat(SCORER.decide(test.with(new JuryEvent.ScoredAgain(ProfileTests.LATER))).result())
        .isEqualTo(decision.result());
  }

  /** All steps but the first one, which has the events in it. */
  private static List<ExplanationStep> withoutMaterial(ProfileTestRecord test) {
    List<ExplanationStep> steps = SCORER.explain(test).steps();
    return steps.subList(1, steps.size());
  }

  private static int rate(Explanation explanation) {
    return ProfileTests.steps(explanation, RateComputed.class).get(0).rate();
  }

  private static Map<CompetenceId, Mark> marks(Explanation explanation) {
    Map<CompetenceId, Mark> marks = new HashMap<>();
    ProfileTests.steps(explanation, CompetenceConfirmed.class)
        .forEach(step -> marks.put(step.competence(), step.mark()));
    return marks;
  }
}
