package org.jalon.examples.commandline;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jalon.calibration.ModelFamily;
import org.jalon.calibration.ResponseMatrix;
import org.jalon.item.ItemId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which model each item is calibrated with. */
final class ItemModelOptions {

  private static final int MAXIMUM_BYTES = 64 << 20;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description =
          "Model of all items that have no other: 1PL (one common discrimination), Rasch, 2PL,"
              + " 3PL, 4PL, GRM, GPCM, PCM, RSM or NRM. Default: 2PL.")
  private @Nullable String model;

  @Option(
      names = "--models",
      paramLabel = "FILE",
      description = "A table item_id,model for items with another model.")
  private @Nullable String modelsFile;

  @Option(
      names = "--item-model",
      paramLabel = "ID=MODEL",
      description = "The model of one item; may be given again and again.")
  private List<String> itemModels = new ArrayList<>();

  /**
   * The models that were asked for.
   *
   * @param common of all items that have no other; empty if none was named
   * @param byItem those of single items
   */
  record Families(Optional<ModelFamily> common, Map<String, ModelFamily> byItem) {

    ModelFamily of(ItemId id) {
      return byItem.getOrDefault(id.value(), common.orElse(ModelFamily.TWO_PL));
    }

    /** All items of a matrix with their models. */
    Map<ItemId, ModelFamily> of(ResponseMatrix matrix) {
      Map<ItemId, ModelFamily> families = new LinkedHashMap<>();
      matrix.items().forEach(id -> families.put(id, of(id)));
      return families;
    }
  }

  /** Reads the models; whatever is wrong with them is told at once. */
  Families read(Streams streams, Map<String, String> hashes) throws IOException {
    List<String> problems = new ArrayList<>();
    Map<String, ModelFamily> byItem = new LinkedHashMap<>();
    if (modelsFile != null) {
      readFile(streams, modelsFile, hashes, byItem, problems);
    }
    Map<String, ModelFamily> single = new LinkedHashMap<>();
    for (String text : itemModels) {
      int equals = text.lastIndexOf('=');
      if (equals < 1) {
        problems.add("The --item-model (" + Texts.quoted(text) + ") must be ID=MODEL.");
      } else {
        add(text.substring(0, equals), text.substring(equals + 1), "", single, problems);
      }
    }
    byItem.putAll(single);
    Optional<ModelFamily> common =
        Optional.ofNullable(model).flatMap(name -> family(name, "", problems));
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    return new Families(common, byItem);
  }

  private static void readFile(
      Streams streams,
      String file,
      Map<String, String> hashes,
      Map<String, ModelFamily> byItem,
      List<String> problems)
      throws IOException {
    try (Input input = Input.open(streams, file)) {
      byte[] bytes = input.readAtMost(MAXIMUM_BYTES);
      hashes.put("models", Sha256.hex(bytes));
      CsvSource rows = new CsvSource(input.name(), new ByteArrayInputStream(bytes), ',');
      List<String> header = rows.hasNext() ? rows.next().getFields() : List.of();
      int item = header.indexOf("item_id");
      int family = header.indexOf("model");
      if (item < 0 || family < 0) {
        throw new InvalidInput(
            file + ":1: The header must have the columns item_id and model. Maybe add it.");
      }
      while (rows.hasNext()) {
        CsvRecord row = rows.next();
        String place = file + ":" + row.getStartingLineNumber() + ": ";
        if (row.getFieldCount() <= Math.max(item, family)) {
          problems.add(place + "The line has only " + row.getFieldCount() + " fields.");
        } else {
          add(row.getField(item), row.getField(family), place, byItem, problems);
        }
      }
    }
  }

  private static void add(
      String id,
      String name,
      String place,
      Map<String, ModelFamily> byItem,
      List<String> problems) {
    Optional<ModelFamily> family = family(name, place, problems);
    if (family.isPresent() && byItem.put(id, family.get()) != null) {
      problems.add(place + "The item (" + Texts.quoted(id) + ") has a model twice.");
    }
  }

  private static Optional<ModelFamily> family(String name, String place, List<String> problems) {
    try {
      return Optional.of(ModelFamily.of(name.strip()));
    } catch (IllegalArgumentException e) {
      problems.add(
          "%sThe model (%s) is none of %s."
              .formatted(place, Texts.quoted(name), ModelChecks.labels()));
      return Optional.empty();
    }
  }
}
