package org.jalon.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.testing.TestContent.FORMAT;
import static org.jalon.testing.TestContent.TOPIC;

import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jalon.constraint.ContentConstraint.EveryValueFirst;
import org.jalon.constraint.ContentConstraint.ExcludedValues;
import org.jalon.constraint.ContentConstraint.ForcedValues;
import org.jalon.constraint.ContentConstraint.Spacing;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.testing.TestContent;
import org.junit.jupiter.api.Test;

/** Items that may not be asked for reasons other than content, and items only put off. */
class EligibilityTest {

  private static final ResolvedItemBank BANK =
      TestContent.bankOf("mail/text", "mail/audio", "web/text", "web/audio", "files/text");

  @Test
  void a_further_reason_is_given_for_what_it_excludes() {
    Eligibility fewer =
        Blueprint.of(new ExcludedValues(FORMAT, Set.of("audio")))
            .eligibility(TestContent.answered(BANK, 0))
            .retaining(items(0, 1, 2), "asked too often");

    assertThat(fewer.count()).isEqualTo(1);
    assertThat(fewer.reason(2)).isEmpty();
    assertThat(fewer.reason(4)).hasValue("asked too often");
    assertThat(fewer.reason(0)).hasValue("already asked");
    assertThat(fewer.exclusions())
        .isEqualTo(
            Map.of(
                "already asked", 1, "format must not be one of [audio]", 2, "asked too often", 1));
  }

  @Test
  void further_reasons_add_up_and_the_first_one_counts() {
    Eligibility all = Blueprint.of().eligibility(Responses.none(BANK));
    Eligibility fewer = all.retaining(items(0, 1, 2), "first").retaining(items(0, 4), "second");

    assertThat(fewer.exclusions()).isEqualTo(Map.of("first", 2, "second", 2));
    assertThat(fewer.reason(4)).hasValue("first");
    assertThat(fewer.reason(1)).hasValue("second");
    assertThat(all.count()).isEqualTo(5);
    assertThat(all.exclusions()).isEmpty();
  }

  @Property(tries = 500)
  void an_item_stays_eligible_exactly_if_it_was_and_is_allowed(
      @ForAll("eligibilities") Eligibility eligibility, @ForAll("sets") BitSet allowed) {
    Eligibility fewer = eligibility.retaining(allowed, "further");

    assertThat(IntStream.range(0, BANK.size()))
        .allSatisfy(
            item ->
                assertThat(fewer.isEligible(item))
                    .isEqualTo(eligibility.isEligible(item) && allowed.get(item)));
    assertThat(fewer.exclusions().values().stream().mapToInt(n -> n).sum() + fewer.count())
        .isEqualTo(BANK.size());
  }

  @Provide
  Arbitrary<Eligibility> eligibilities() {
    return TestContent.histories(BANK)
        .flatMap(
            responses ->
                TestContent.blueprints()
                    .filter(blueprint -> blueprint.validate(BANK).isEmpty())
                    .map(blueprint -> blueprint.eligibility(responses)));
  }

  @Provide
  Arbitrary<BitSet> sets() {
    return Arbitraries.integers()
        .between(0, 4)
        .set()
        .map(set -> items(set.stream().mapToInt(i -> i).toArray()));
  }

  @Test
  void what_a_preference_or_a_forced_value_strikes_out_is_put_off() {
    Responses mail = TestContent.answered(BANK, 0);

    assertThat(postponed(new Spacing(TOPIC, 1), mail)).containsExactly(1);
    assertThat(postponed(new EveryValueFirst(TOPIC), mail)).containsExactly(1);
    assertThat(postponed(new ForcedValues(TOPIC, Set.of("web"), 0), mail)).containsExactly(1, 4);
    assertThat(postponed(new ExcludedValues(TOPIC, Set.of("web")), mail)).isEmpty();
  }

  @Test
  void what_a_further_reason_excludes_is_not_put_off() {
    Eligibility none = Blueprint.of().eligibility(Responses.none(BANK)).retaining(items(), "other");

    assertThat(IntStream.range(0, BANK.size())).noneMatch(none::isPostponed);
  }

  private static int[] postponed(ContentConstraint rule, Responses responses) {
    Eligibility eligibility = Blueprint.of(rule).eligibility(responses);
    return IntStream.range(0, BANK.size()).filter(eligibility::isPostponed).toArray();
  }

  private static BitSet items(int... items) {
    BitSet set = new BitSet();
    IntStream.of(items).forEach(set::set);
    return set;
  }
}
