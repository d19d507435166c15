package org.jalon.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jalon.reproducibility.Provenance;
import org.jalon.session.BatteryLog;
import org.jalon.session.SessionLog;
import org.jspecify.annotations.Nullable;

/**
 * Logs of tests of several abilities. The scales are an array, not an object: they have an order,
 * and their names may be longer than the name of a property.
 */
final class BatteryLogCodec implements Codec<BatteryLog> {

  @Override
  public String format() {
    return "jalon-battery-log";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public @Nullable BatteryLog read(Cursor root) {
    root.allowing(
        "format", "version", "library-version", "seed", "fingerprints", "scales", "order");
    Optional<Provenance> provenance = Provenances.read(root);
    Cursor field = root.field("scales");
    Map<String, Optional<SessionLog>> scales = new LinkedHashMap<>();
    boolean allNamed = field.isArray();
    for (Cursor scale : field.elements()) {
      allNamed &= readScale(scale, scales);
    }
    Cursor answers = root.field("order");
    // Which scales there are is not known if one could not be read.
    List<String> order = allNamed ? order(answers, scales.keySet()) : answers.texts();
    if (!allNamed || provenance.isEmpty() || scales.containsValue(Optional.empty())) {
      return null;
    }
    Map<String, SessionLog> logs = new LinkedHashMap<>();
    scales.forEach((name, log) -> logs.put(name, log.orElseThrow()));
    return field.make(() -> new BatteryLog(provenance.get(), logs, order)).orElse(null);
  }

  /** Adds a scale to those before it, if it has a name; whether it has one. */
  private static boolean readScale(Cursor cursor, Map<String, Optional<SessionLog>> scales) {
    cursor.allowing("scale", "events");
    Cursor field = cursor.field("scale");
    Optional<String> name = field.text();
    Optional<SessionLog> log = SessionEvents.read(cursor.field("events"));
    name.filter(n -> scales.putIfAbsent(n, log) != null)
        .ifPresent(n -> field.report("The scale (" + n + ") must be named once."));
    return name.isPresent();
  }

  private static List<String> order(Cursor field, Set<String> scales) {
    return field.elements().stream().flatMap(answer -> scale(answer, scales).stream()).toList();
  }

  private static Optional<String> scale(Cursor answer, Set<String> scales) {
    Optional<String> name = answer.text();
    name.filter(n -> !scales.contains(n))
        .ifPresent(
            n ->
                answer.report(
                    "The scale of an answer ("
                        + n
                        + ") must be one of those whose logs are here. Maybe a log is missing."));
    return name.filter(scales::contains);
  }

  @Override
  public void write(BatteryLog log, ObjectNode root) {
    Provenances.write(log.provenance(), root);
    ArrayNode scales = root.putArray("scales");
    log.scales()
        .forEach(
            (name, events) -> {
              ObjectNode scale = scales.addObject().put("scale", name);
              SessionEvents.write(events, scale.putArray("events"));
            });
    ArrayNode order = root.putArray("order");
    log.order().forEach(order::add);
  }
}
