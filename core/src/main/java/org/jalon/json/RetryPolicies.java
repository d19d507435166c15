package org.jalon.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.Optional;
import org.jalon.knowledge.RetryPolicy;
import org.jalon.knowledge.RetryPolicy.EarlierFailures;
import org.jalon.knowledge.RetryPolicy.FailuresAfter;
import org.jalon.knowledge.RetryPolicy.KeepAll;

/**
 * The written form of policies about what was recorded before a test: a name, or an object with the
 * name and a parameter.
 */
final class RetryPolicies {

  private static final String KEEP_ALL = "keep-all";
  private static final String FAILURES_AFTER = "failures-after";
  private static final String EARLIER_FAILURES = "earlier-failures";

  private RetryPolicies() {}

  static JsonNode write(RetryPolicy policy) {
    if (policy instanceof FailuresAfter after) {
      return JsonNodeFactory.instance
          .objectNode()
          .put("name", FAILURES_AFTER)
          .put("delay", after.delay().toString());
    }
    return JsonNodeFactory.instance.textNode(
        policy instanceof KeepAll ? KEEP_ALL : EARLIER_FAILURES);
  }

  static Optional<RetryPolicy> read(Cursor cursor) {
    if (!cursor.expectStrategy()) {
      return Optional.empty();
    }
    Cursor parameters = cursor.isText() ? cursor.withoutProperties() : cursor;
    Cursor field = cursor.isText() ? cursor : cursor.field("name");
    Optional<String> name = field.text();
    if (name.isEmpty()) {
      return Optional.empty();
    }
    return switch (name.get()) {
      case KEEP_ALL -> withoutParameters(parameters, new KeepAll());
      case EARLIER_FAILURES -> withoutParameters(parameters, new EarlierFailures());
      case FAILURES_AFTER -> failuresAfter(parameters.allowing("name", "delay"));
      default -> {
        field.report(
            "The policy (%s) must be one of [%s, %s, %s]."
                .formatted(name.get(), KEEP_ALL, FAILURES_AFTER, EARLIER_FAILURES));
        yield Optional.empty();
      }
    };
  }

  private static Optional<RetryPolicy> withoutParameters(Cursor cursor, RetryPolicy policy) {
    cursor.allowing("name");
    return Optional.of(policy);
  }

  private static Optional<RetryPolicy> failuresAfter(Cursor cursor) {
    Optional<Duration> delay =
        cursor.field("delay").orUsual(Cursor::duration, FailuresAfter.USUAL_DELAY);
    return delay.flatMap(d -> cursor.make(() -> new FailuresAfter(d)));
  }
}
