package org.jalon.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A list of revocations grows and never changes what it has. */
class RevocationListTest {

  private static final VerificationCode ONE = new VerificationCode("P-2346789B");
  private static final VerificationCode TWO = new VerificationCode("P-CDFGHJKM");
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

  @Test
  void revoking_gives_a_longer_list_and_leaves_the_first_one() {
    RevocationList first = RevocationList.EMPTY.revoke(TWO, DAY, "Fraud");
    RevocationList second = first.revoke(ONE, DAY.plusDays(1), "Issued in error");

    assertThat(RevocationList.EMPTY.revocations()).isEmpty();
    assertThat(first.revocations()).containsExactly(new Revocation(TWO, DAY, "Fraud"));
    assertThat(second.revocations())
        .containsExactly(
            new Revocation(TWO, DAY, "Fraud"),
            new Revocation(ONE, DAY.plusDays(1), "Issued in error"));
    assertThat(first.find(ONE)).isEmpty();
    assertThat(second.find(ONE)).hasValue(new Revocation(ONE, DAY.plusDays(1), "Issued in error"));
    assertThat(second).isEqualTo(RevocationList.of(second.revocations()));
    assertThat(second)
        .isNotEqualTo(first)
        .hasSameHashCodeAs(RevocationList.of(second.revocations()));
  }

  @Test
  void the_same_revocation_again_changes_nothing() {
    RevocationList list = RevocationList.EMPTY.revoke(ONE, DAY, "Fraud");
    assertThat(list.revoke(ONE, DAY, "Fraud")).isSameAs(list);
    Revocation revocation = list.revocations().get(0);
    assertThat(RevocationList.of(List.of(revocation, revocation))).isEqualTo(list);
  }

  @Test
  void a_revocation_is_never_changed() {
    RevocationList list = RevocationList.EMPTY.revoke(ONE, DAY, "Fraud");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> list.revoke(ONE, DAY.minusDays(1), "Fraud"))
        .withMessage(
            "The certificate P-2346789B is already revoked since 2026-04-01 (Fraud). A revocation is never changed.");
  }

  @Test
  void a_reason_is_needed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RevocationList.EMPTY.revoke(ONE, DAY, ""))
        .withMessage("The reason of the revocation of P-2346789B () must not be blank.");
  }

  @Test
  void the_text_names_the_revocations() {
    assertThat(RevocationList.EMPTY.revoke(ONE, DAY, "Fraud"))
        .hasToString("RevocationList[Revocation[code=P-2346789B, date=2026-04-01, reason=Fraud]]");
  }
}
