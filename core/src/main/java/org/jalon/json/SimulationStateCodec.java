package org.jalon.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jalon.reproducibility.Fingerprint;
import org.jalon.simulation.PersonRange;
import org.jalon.simulation.SimulationState;
import org.jspecify.annotations.Nullable;

/** Checkpoints and parts of simulation studies. */
final class SimulationStateCodec implements Codec<SimulationState> {

  @Override
  public String format() {
    return "jalon-simulation-state";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public @Nullable SimulationState read(Cursor root) {
    root.allowing("format", "version", "study", "ranges", "deciles", "counts", "sums");
    Optional<Fingerprint> study = root.field("study").id(Fingerprint::new);
    List<Optional<PersonRange>> ranges =
        root.field("ranges").elements().stream().map(SimulationStateCodec::range).toList();
    List<Double> deciles = root.field("deciles").numbers();
    Map<String, List<Long>> counts = entries(root.field("counts"), Cursor::wholeNumber);
    Map<String, List<String>> sums = entries(root.field("sums"), Cursor::text);
    return root.make(
            () ->
                new SimulationState(
                    study.get(),
                    ranges.stream().flatMap(Optional::stream).toList(),
                    deciles,
                    counts,
                    sums),
            study)
        .orElse(null);
  }

  private static Optional<PersonRange> range(Cursor range) {
    range.allowing("first", "end");
    Optional<Long> first = range.field("first").wholeNumber();
    Optional<Long> end = range.field("end").wholeNumber();
    return range.make(() -> new PersonRange(first.get(), end.get()), first, end);
  }

  private static <T> Map<String, List<T>> entries(
      Cursor list, Function<Cursor, Optional<T>> value) {
    Map<String, List<T>> entries = new LinkedHashMap<>();
    for (Cursor entry : list.elements()) {
      entry.allowing("name", "values");
      Optional<String> name = entry.field("name").text();
      List<T> values =
          entry.field("values").elements().stream()
              .flatMap(each -> value.apply(each).stream())
              .toList();
      name.filter(n -> entries.putIfAbsent(n, values) != null)
          .ifPresent(n -> entry.field("name").report("The entry (" + n + ") must be named once."));
    }
    return entries;
  }

  @Override
  public void write(SimulationState state, ObjectNode root) {
    root.put("study", state.study().hex());
    ArrayNode ranges = root.putArray("ranges");
    state.ranges().forEach(r -> ranges.addObject().put("first", r.first()).put("end", r.end()));
    ArrayNode deciles = root.putArray("deciles");
    state.deciles().forEach(deciles::add);
    write(state.counts(), root.putArray("counts"), ArrayNode::add);
    write(state.sums(), root.putArray("sums"), ArrayNode::add);
  }

  private static <T> void write(
      Map<String, List<T>> entries, ArrayNode list, BiConsumer<ArrayNode, T> add) {
    entries.forEach(
        (name, values) -> {
          ArrayNode array = list.addObject().put("name", name).putArray("values");
          values.forEach(value -> add.accept(array, value));
        });
  }
}
