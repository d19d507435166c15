package org.jalon.benchmarks.scoreboard;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the scoreboard writes.
 *
 * @param date the date of the run
 * @param effort how much was measured
 * @param machine where, with its load before the run
 * @param loadAfter the load average at the end
 * @param figures the figures
 */
public record Report(
    LocalDate date, String effort, Machine machine, double loadAfter, List<Figure> figures) {

  /** Creates a report from a copy of the list. */
  public Report {
    figures = List.copyOf(figures);
  }

  /** All of it, for programs. */
  public String json() throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      json.writeStringField("date", date.toString());
      json.writeStringField("effort", effort);
      json.writeObjectFieldStart("machine");
      json.writeStringField("processor", machine.processor());
      json.writeNumberField("processors", machine.processors());
      json.writeStringField("system", machine.system());
      json.writeStringField("jdk", machine.jdk());
      json.writeNumberField("heap-megabytes", machine.heap());
      json.writeNumberField("load-before", machine.load());
      json.writeNumberField("load-after", loadAfter);
      json.writeEndObject();
      json.writeArrayFieldStart("figures");
      for (Figure figure : figures) {
        write(json, figure);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text + "\n";
  }

  private static void write(JsonGenerator json, Figure figure) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", figure.id());
    json.writeNumberField("value", figure.value());
    json.writeStringField("unit", figure.unit());
    json.writeObjectFieldStart("nanoseconds");
    for (Map.Entry<String, Double> time : figure.nanoseconds().entrySet()) {
      json.writeNumberField(time.getKey(), time.getValue());
    }
    json.writeEndObject();
    json.writeNumberField("rounds", figure.rounds());
    json.writeNumberField("checksum", figure.checksum());
    json.writeEndObject();
  }

  /** A table, for people. */
  public String markdown() {
    StringBuilder text = new StringBuilder("# Scoreboard\n\n");
    text.append("%s, %s run.\n\n".formatted(date, effort));
    text.append("- Processor: %s, %d used\n".formatted(machine.processor(), machine.processors()));
    text.append("- System: %s\n".formatted(machine.system()));
    text.append("- JDK: %s, heap up to %d MB\n".formatted(machine.jdk(), machine.heap()));
    text.append(
        "- Load average: %s before, %s after\n\n"
            .formatted(Numbers.text(machine.load()), Numbers.text(loadAfter)));
    text.append("| Figure | Value | Unit | Must | Goal | Reached | Nanoseconds an operation |\n");
    text.append("|---|---:|---|---:|---:|---|---|\n");
    figures.forEach(figure -> text.append(row(figure)));
    return text.toString();
  }

  private static String row(Figure figure) {
    String target =
        Target.of(figure.id())
            .map(
                t ->
                    "%s | %s | %s".formatted(t.mustText(), t.goalText(), t.verdict(figure.value())))
            .orElse(" |  | ");
    return "| `%s` | %s | %s | %s | %s |\n"
        .formatted(figure.id(), Numbers.text(figure.value()), figure.unit(), target, times(figure));
  }

  private static String times(Figure figure) {
    return figure.nanoseconds().entrySet().stream()
        .map(time -> time.getKey() + " " + Numbers.text(time.getValue()))
        .collect(Collectors.joining("; "));
  }
}
