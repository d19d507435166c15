package org.jalon.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jalon.certification.CertificationDecision;
import org.jalon.certification.CertificationResult;
import org.jalon.certification.CertificationResult.CancellationCause;
import org.jalon.certification.CertificationResult.ErrorCause;
import org.jalon.certification.CertificationResult.RejectionCause;
import org.jalon.certification.CertificationResult.Status;
import org.jalon.certification.CertificationScore;
import org.jalon.certification.ComplementaryResult;
import org.jalon.certification.DecisionBasis;
import org.jalon.referential.LocalizedText;
import org.jalon.reproducibility.Fingerprint;
import org.jspecify.annotations.Nullable;

/** Decisions on certification tests. */
final class CertificationDecisionCodec implements Codec<CertificationDecision> {

  @Override
  public String format() {
    return "jalon-certification-decision";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public @Nullable CertificationDecision read(Cursor root) {
    root.allowing(
        "format",
        "version",
        "record",
        "status",
        "cause",
        "message",
        "score",
        "complementary",
        "basis");
    Optional<String> record = root.field("record").text();
    Optional<Status> status = root.field("status").constant(Status.class);
    status.ifPresent(known -> refuseOthers(root, known));
    Optional<CertificationResult> result = status.flatMap(known -> result(root, known));
    Optional<Optional<ComplementaryResult>> complementary =
        root.field("complementary").ifAny(CertificationDecisionCodec::complementary);
    Optional<DecisionBasis> basis = basis(root.field("basis"));
    return root.make(
            () ->
                new CertificationDecision(
                    record.get(), result.get(), complementary.get(), basis.get()),
            record,
            result,
            complementary,
            basis)
        .orElse(null);
  }

  /** What contradicts the status. */
  private static void refuseOthers(Cursor root, Status status) {
    List<String> others =
        switch (status) {
          case VALIDATED -> List.of("cause", "message");
          case REJECTED -> List.of("message");
          case CANCELLED -> List.of("score", "message");
          case IN_ERROR -> List.of("score");
        };
    for (String name : others) {
      if (root.field(name).isPresent()) {
        root.field(name)
            .report(
                "There must be nothing here, because the status is (%s)."
                    .formatted(Cursor.name(status)));
      }
    }
  }

  private static Optional<CertificationResult> result(Cursor root, Status status) {
    Cursor scoreField = root.field("score");
    Optional<CertificationScore> score =
        scoreField.isPresent() || status == Status.VALIDATED
            ? CertificationScoreCodec.content(scoreField).map(s -> s)
            : Optional.empty();
    Cursor cause = root.field("cause");
    return switch (status) {
      case VALIDATED -> score.map(CertificationResult.Validated::new);
      case REJECTED ->
          cause.constant(RejectionCause.class).map(c -> new CertificationResult.Rejected(c, score));
      case CANCELLED ->
          cause.constant(CancellationCause.class).map(CertificationResult.Cancelled::new);
      case IN_ERROR -> {
        Optional<ErrorCause> error = cause.constant(ErrorCause.class);
        Optional<String> message = root.field("message").text();
        yield root.make(
            () -> new CertificationResult.InError(error.get(), message.get()), error, message);
      }
    };
  }

  private static Optional<ComplementaryResult> complementary(Cursor cursor) {
    cursor.allowing("framework", "status", "level");
    Optional<String> framework = cursor.field("framework").text();
    Optional<ComplementaryResult.Status> status =
        cursor.field("status").constant(ComplementaryResult.Status.class);
    Optional<Optional<LocalizedText>> level = cursor.field("level").ifAny(LocalizedTexts::name);
    return cursor.make(
        () -> new ComplementaryResult(framework.get(), status.get(), level.get()),
        framework,
        status,
        level);
  }

  private static Optional<DecisionBasis> basis(Cursor cursor) {
    cursor.allowing("library-version", "record", "bank", "policy");
    Optional<String> version = cursor.field("library-version").text();
    Optional<Fingerprint> record = cursor.field("record").id(Fingerprint::new);
    Optional<Fingerprint> bank = cursor.field("bank").id(Fingerprint::new);
    Optional<Fingerprint> policy = cursor.field("policy").id(Fingerprint::new);
    return cursor.make(
        () -> new DecisionBasis(version.get(), record.get(), bank.get(), policy.get()),
        version,
        record,
        bank,
        policy);
  }

  @Override
  public void write(CertificationDecision decision, ObjectNode root) {
    CertificationResult result = decision.result();
    root.put("record", decision.recordId()).put("status", Cursor.name(result.status()));
    result.causeOf().ifPresent(cause -> root.put("cause", Cursor.name(cause)));
    if (result instanceof CertificationResult.InError error) {
      root.put("message", error.message());
    }
    result
        .keptScore()
        .ifPresent(score -> CertificationScoreCodec.putContent(score, root.putObject("score")));
    decision.complementary().ifPresent(c -> write(c, root.putObject("complementary")));
    DecisionBasis basis = decision.basis();
    root.putObject("basis")
        .put("library-version", basis.libraryVersion())
        .put("record", basis.record().hex())
        .put("bank", basis.bank().hex())
        .put("policy", basis.policy().hex());
  }

  private static void write(ComplementaryResult result, ObjectNode node) {
    node.put("framework", result.framework()).put("status", Cursor.name(result.status()));
    result.level().ifPresent(level -> node.set("level", LocalizedTexts.write(level)));
  }
}
