package org.jalon.certification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The certificates taken back, in the order in which that was done. It only grows: nothing that was
 * revoked is ever valid again. Immutable and thread-safe.
 */
public final class RevocationList {

  /** No revocation. */
  public static final RevocationList EMPTY = new RevocationList(Map.of());

  private final Map<VerificationCode, Revocation> revocations;

  private RevocationList(Map<VerificationCode, Revocation> revocations) {
    this.revocations = revocations;
  }

  /**
   * A list of revocations.
   *
   * @param revocations the revocations, the first one first; one that occurs twice counts once
   * @return the list
   * @throws IllegalArgumentException if two revocations of one code differ
   */
  public static RevocationList of(Collection<Revocation> revocations) {
    Map<VerificationCode, Revocation> byCode = new LinkedHashMap<>();
    revocations.forEach(revocation -> add(byCode, revocation));
    return new RevocationList(byCode);
  }

  /**
   * This list and one revocation more. Takes time in proportion to the list; many are better given
   * to {@link #of} at once.
   *
   * @param code the certificate taken back
   * @param date when
   * @param reason why, in words fit for publication
   * @return the longer list, or this one if it has this very revocation
   * @throws IllegalArgumentException if the reason is blank, or the certificate was already revoked
   *     on another date or for another reason
   */
  public RevocationList revoke(VerificationCode code, LocalDate date, String reason) {
    Map<VerificationCode, Revocation> more = new LinkedHashMap<>(revocations);
    add(more, new Revocation(code, date, reason));
    return more.size() == revocations.size() ? this : new RevocationList(more);
  }

  private static void add(Map<VerificationCode, Revocation> revocations, Revocation revocation) {
    Revocation first = revocations.getOrDefault(revocation.code(), revocation);
    if (!first.equals(revocation)) {
      throw new IllegalArgumentException(
          "The certificate %s is already revoked since %s (%s). A revocation is never changed."
              .formatted(first.code(), first.date(), first.reason()));
    }
    revocations.put(revocation.code(), first);
  }

  /**
   * The revocation of a certificate.
   *
   * @param code its code
   * @return the revocation, or empty if it was never revoked
   */
  public Optional<Revocation> find(VerificationCode code) {
    return Optional.ofNullable(revocations.get(code));
  }

  /**
   * All revocations.
   *
   * @return the revocations, the first one first
   */
  public List<Revocation> revocations() {
    return List.copyOf(revocations.values());
  }

  /** Whether the other object lists the same revocations in the same order. */
  @Override
  public boolean equals(Object other) {
    return other instanceof RevocationList that && revocations().equals(that.revocations());
  }

  @Override
  public int hashCode() {
    return revocations().hashCode();
  }

  /** The revocations. */
  @Override
  public String toString() {
    return "RevocationList" + revocations.values();
  }
}
