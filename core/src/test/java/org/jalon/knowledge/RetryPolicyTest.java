package org.jalon.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jalon.knowledge.Elements.day;
import static org.jalon.knowledge.Elements.failure;
import static org.jalon.knowledge.Elements.success;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jalon.knowledge.RetryPolicy.EarlierFailures;
import org.jalon.knowledge.RetryPolicy.FailuresAfter;
import org.jalon.knowledge.RetryPolicy.KeepAll;
import org.jalon.referential.OutcomeId;
import org.junit.jupiter.api.Test;

/** What another assessment takes as known. */
class RetryPolicyTest {

  private static final List<KnowledgeElement> ELEMENTS =
      List.of(success("a", 0), failure("b", 0), failure("c", 4), failure("d", 5), failure("e", 8));

  @Test
  void all_may_be_kept() {
    assertThat(new KeepAll().known(ELEMENTS, day(99))).isEqualTo(ELEMENTS);
  }

  @Test
  void failures_are_asked_again_once_the_delay_has_passed() {
    FailuresAfter policy = new FailuresAfter(FailuresAfter.USUAL_DELAY);
    assertThat(outcomes(policy.known(ELEMENTS, day(8)))).containsExactly("a", "d", "e");
    assertThat(policy.keeps(failure("c", 4), day(8).minusNanos(1))).isTrue();
    assertThat(policy.keeps(failure("e", 8), day(2))).isTrue();
  }

  @Test
  void only_failures_after_the_start_may_be_kept() {
    assertThat(outcomes(new EarlierFailures().known(ELEMENTS, day(5)))).containsExactly("a", "e");
  }

  @Test
  void a_delay_is_not_negative() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FailuresAfter(Duration.ofNanos(-1)))
        .withMessage("The delay (PT-0.000000001S) must not be negative.");
  }

  @Property
  void successes_are_always_kept_and_the_order_too(
      @ForAll("elements") List<KnowledgeElement> elements,
      @ForAll("instants") Instant start,
      @ForAll("policies") RetryPolicy policy) {
    List<KnowledgeElement> known = policy.known(elements, start);
    assertThat(known)
        .isEqualTo(elements.stream().filter(e -> policy.keeps(e, start)).toList())
        .containsAll(elements.stream().filter(KnowledgeElement::isValidated).toList());
    assertThat(policy.known(known, start)).isEqualTo(known);
  }

  private static List<String> outcomes(List<KnowledgeElement> elements) {
    return elements.stream().map(e -> e.outcome().value()).toList();
  }

  @Provide
  Arbitrary<List<KnowledgeElement>> elements() {
    return RandomKnowledge.elements(Arbitraries.of("a", "b").map(OutcomeId::new)).list();
  }

  @Provide
  Arbitrary<Instant> instants() {
    return RandomKnowledge.instants();
  }

  @Provide
  Arbitrary<RetryPolicy> policies() {
    return Arbitraries.of(
        new KeepAll(),
        new FailuresAfter(Duration.ofDays(3)),
        new FailuresAfter(Duration.ZERO),
        new EarlierFailures());
  }
}
