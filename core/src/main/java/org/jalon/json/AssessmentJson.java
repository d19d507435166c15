package org.jalon.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jalon.certification.CertificationDecision;
import org.jalon.certification.CertificationPolicy;
import org.jalon.certification.CertificationScore;
import org.jalon.certification.TestRecord;
import org.jalon.item.ItemBank;
import org.jalon.item.QuestionBank;
import org.jalon.knowledge.Knowledge;
import org.jalon.knowledge.KnowledgeBounds;
import org.jalon.knowledge.KnowledgeState;
import org.jalon.placement.PlacementLog;
import org.jalon.placement.PlacementPlan;
import org.jalon.placement.ProbabilisticPlacement;
import org.jalon.placement.ReferencePlacement;
import org.jalon.referential.Referential;
import org.jalon.session.AssessmentPlan;
import org.jalon.session.BatteryLog;
import org.jalon.session.BatteryPlan;
import org.jalon.session.SessionLog;
import org.jalon.simulation.SimulationState;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the documents of this library:
 *
 * <ul>
 *   <li>{@link Referential} ({@code jalon-referential}), in one file or with a file for each
 *       competence
 *   <li>{@link ItemBank} ({@code jalon-item-bank})
 *   <li>{@link QuestionBank} ({@code jalon-questions})
 *   <li>{@link AssessmentPlan} ({@code jalon-assessment-plan})
 *   <li>{@link SessionLog} ({@code jalon-session-log})
 *   <li>{@link BatteryPlan} ({@code jalon-battery-plan})
 *   <li>{@link BatteryLog} ({@code jalon-battery-log})
 *   <li>{@link CertificationPolicy} ({@code jalon-certification-policy})
 *   <li>{@link CertificationScore} ({@code jalon-certification-score})
 *   <li>{@link TestRecord} ({@code jalon-test-record})
 *   <li>{@link CertificationDecision} ({@code jalon-certification-decision})
 *   <li>{@link KnowledgeState} (version 1 of {@code jalon-knowledge}) and {@link KnowledgeBounds}
 *       (version 2); {@link Knowledge} reads either
 *   <li>{@link ReferencePlacement} and {@link ProbabilisticPlacement} ({@code
 *       jalon-placement-plan}); {@link PlacementPlan} reads either
 *   <li>{@link PlacementLog} ({@code jalon-placement-log})
 *   <li>{@link SimulationState} ({@code jalon-simulation-state})
 * </ul>
 *
 * <p>Every document carries its {@code format} and {@code version}. What is written is read back to
 * an equal value whose sets and maps are in the same order, and equal values in the same order give
 * equal bytes. Documents are untrusted: see {@link JsonLimits}; duplicate keys, unknown properties
 * and text after the end are refused.
 *
 * <p>Immutable and thread-safe; make one and keep it.
 */
public final class AssessmentJson {

  private final StrategyRegistry registry;
  private final JsonLimits limits;
  private final JsonText text;
  private final Map<Class<?>, Codec<?>> codecs = new LinkedHashMap<>();

  private AssessmentJson(StrategyRegistry registry, JsonLimits limits) {
    this.registry = registry;
    this.limits = limits;
    this.text = new JsonText(limits);
    codecs.put(ItemBank.class, new ItemBankCodec());
    codecs.put(QuestionBank.class, new QuestionBankCodec());
    PlanCodec plans = new PlanCodec(registry);
    codecs.put(AssessmentPlan.class, plans);
    codecs.put(SessionLog.class, new SessionLogCodec());
    codecs.put(BatteryPlan.class, new BatteryPlanCodec(plans));
    codecs.put(BatteryLog.class, new BatteryLogCodec());
    codecs.put(CertificationPolicy.class, new CertificationPolicyCodec());
    codecs.put(CertificationScore.class, new CertificationScoreCodec());
    codecs.put(TestRecord.class, new TestRecordCodec());
    codecs.put(CertificationDecision.class, new CertificationDecisionCodec());
    codecs.put(KnowledgeState.class, new KnowledgeCodec.OfElements());
    codecs.put(KnowledgeBounds.class, new KnowledgeCodec.OfBounds());
    codecs.put(Knowledge.class, new KnowledgeCodec.OfEither());
    codecs.put(PlacementPlan.class, new PlacementPlanCodec<>(PlacementPlan.class));
    codecs.put(ReferencePlacement.class, new PlacementPlanCodec<>(ReferencePlacement.class));
    codecs.put(
        ProbabilisticPlacement.class, new PlacementPlanCodec<>(ProbabilisticPlacement.class));
    codecs.put(PlacementLog.class, new PlacementLogCodec());
    codecs.put(SimulationState.class, new SimulationStateCodec());
  }

  /**
   * The strategies of this library and the usual limits.
   *
   * @return a reader and writer
   */
  public static AssessmentJson withDefaults() {
    return new AssessmentJson(StrategyRegistry.withDefaults(), JsonLimits.DEFAULT);
  }

  /**
   * This reader and writer with other strategies.
   *
   * @param newRegistry the strategies that plans may name
   * @return a new reader and writer
   */
  public AssessmentJson with(StrategyRegistry newRegistry) {
    return new AssessmentJson(newRegistry, limits);
  }

  /**
   * This reader and writer with other limits.
   *
   * @param newLimits how much of a document is accepted
   * @return a new reader and writer
   */
  public AssessmentJson with(JsonLimits newLimits) {
    return new AssessmentJson(registry, newLimits);
  }

  /**
   * Reads a document.
   *
   * @param <T> what it contains
   * @param type the class of that: one of those listed above
   * @param json the document
   * @return its content
   * @throws JsonFormatException if it is not well-formed or not of the format expected
   * @throws org.jalon.referential.InvalidReferentialException if it is a referential that breaks
   *     rules
   * @throws org.jalon.item.InvalidItemBankException if it is an item bank with values outside their
   *     domain
   * @throws org.jalon.item.InvalidQuestionBankException if it is a question bank with values
   *     outside their domain
   * @throws IllegalArgumentException if the class is none of those listed above
   */
  public <T> T read(Class<T> type, String json) {
    if (!JsonText.isWellFormed(json)) {
      throw new JsonFormatException("$", JsonText.ILL_FORMED);
    }
    return read(type, new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Reads a document in UTF-8. The stream is not closed.
   *
   * @param <T> what it contains
   * @param type the class of that: one of those listed above
   * @param json the document
   * @return its content
   * @throws JsonFormatException if it is not well-formed or not of the format expected
   * @throws org.jalon.referential.InvalidReferentialException if it is a referential that breaks
   *     rules
   * @throws org.jalon.item.InvalidItemBankException if it is an item bank with values outside their
   *     domain
   * @throws org.jalon.item.InvalidQuestionBankException if it is a question bank with values
   *     outside their domain
   * @throws IllegalArgumentException if the class is none of those listed above
   * @throws UncheckedIOException if the stream cannot be read
   */
  public <T> T read(Class<T> type, InputStream json) {
    if (type == Referential.class) {
      JsonNode tree = text.parse(json, "$");
      return type.cast(
          ProblemList.read(() -> new ReferentialReader(text, Optional.empty()).read(tree, "$")));
    }
    Codec<?> codec = codec(documented(type));
    JsonNode tree = text.parse(json, "$");
    Object value = ProblemList.read(() -> read(codec, tree));
    if (!type.isInstance(value)) {
      throw new JsonFormatException(
          "$",
          "The document must be of the class (%s), but it is of the class (%s). Maybe it is of another kind."
              .formatted(type.getSimpleName(), value.getClass().getSimpleName()));
    }
    return type.cast(value);
  }

  private static <T> T read(Codec<T> codec, JsonNode tree) {
    ProblemList<JsonProblem> problems = new ProblemList<>(p -> p, JsonFormatException::new);
    Cursor root = new Cursor(tree, "$", problems::add);
    if (!root.isObject()) {
      root.report("The document must be an object.");
    }
    @Nullable T value = problems.isEmpty() && codec.accepts(root) ? codec.read(root) : null;
    if (value == null || !problems.isEmpty()) {
      throw problems.exception();
    }
    return value;
  }

  /**
   * Reads a referential whose competences may stand in files of their own.
   *
   * @param opener opens the files
   * @param name the name of the main file
   * @return the referential
   * @throws JsonFormatException if a file is not well-formed or not of the format expected
   * @throws org.jalon.referential.InvalidReferentialException if it breaks rules; every problem of
   *     every file is listed
   * @throws UncheckedIOException if the main file cannot be opened or a file cannot be read to its
   *     end
   */
  public Referential readReferential(FileOpener opener, String name) {
    try (InputStream stream = opener.open(name)) {
      JsonNode tree = text.parse(stream, name);
      return ProblemList.read(
          () -> new ReferentialReader(text, Optional.of(opener)).read(tree, name + " $"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes a document.
   *
   * @param value a value of one of the classes listed above
   * @return the document, ending with a line feed
   * @throws IllegalArgumentException if the value is of none of those classes, a plan uses a
   *     strategy that the registry does not know, a number of a log is not a number (NaN), an
   *     accepted number of a question has more digits than a document can hold, or a text is not
   *     well-formed Unicode
   */
  public String write(Object value) {
    return text.print(tree(value));
  }

  /**
   * Writes a document on one line, as files with a document a line (JSON Lines) have it. It is read
   * like any other.
   *
   * @param value a value of one of the classes listed above
   * @return the document without any line feed but the one that it ends with
   * @throws IllegalArgumentException as by {@link #write}
   */
  public String writeLine(Object value) {
    return text.printLine(tree(value));
  }

  private JsonNode tree(Object value) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    if (value instanceof Referential referential) {
      ReferentialWriter.write(referential, root);
      return root;
    }
    write(codec(documented(value.getClass())), value, root);
    return root;
  }

  private static <T> void write(Codec<T> codec, Object value, ObjectNode root) {
    root.put("format", codec.format()).put("version", codec.version());
    @SuppressWarnings("unchecked") // the codec was found by the class of the value
    T content = (T) value;
    codec.write(content, root);
  }

  /** The class of the document: values of a sealed type have classes of their own. */
  private Class<?> documented(Class<?> type) {
    return Stream.concat(Stream.of(type), Stream.of(type.getInterfaces()))
        .filter(codecs::containsKey)
        .findFirst()
        .orElse(type);
  }

  private <T> Codec<T> codec(Class<?> type) {
    Codec<?> codec = codecs.get(type);
    if (codec == null) {
      throw new IllegalArgumentException(
          "There is no document format for the class (%s); there is one for %s and %s."
              .formatted(
                  type.getName(),
                  Referential.class.getSimpleName(),
                  codecs.keySet().stream().map(Class::getSimpleName).toList()));
    }
    @SuppressWarnings("unchecked") // each class is registered with a codec of its own
    Codec<T> found = (Codec<T>) codec;
    return found;
  }
}
