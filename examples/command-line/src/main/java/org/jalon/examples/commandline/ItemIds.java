package org.jalon.examples.commandline;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jalon.item.ItemId;

/**
 * Items named by an option: identifiers with commas between them, or a file of CSV with a column
 * item_id, or else with an identifier in the first column of each line.
 */
final class ItemIds {

  private static final int MAXIMUM_BYTES = 64 << 20;

  private ItemIds() {}

  /** The items; adds the hash of the file, if it is one. */
  static List<ItemId> read(Streams streams, String text, String name, Map<String, String> hashes)
      throws IOException {
    List<String> problems = new ArrayList<>();
    Set<ItemId> ids = new LinkedHashSet<>();
    if (isFile(text)) {
      try (Input input = Input.open(streams, text)) {
        byte[] bytes = input.readAtMost(MAXIMUM_BYTES);
        hashes.put(name, Sha256.hex(bytes));
        CsvSource rows = new CsvSource(text, new ByteArrayInputStream(bytes), ',');
        readRows(text, rows, ids, problems);
      }
    } else {
      for (String id : text.split(",", -1)) {
        add(id.strip(), place(text, name) + ": ", ids, problems);
      }
    }
    if (ids.isEmpty() && problems.isEmpty()) {
      problems.add(text + ": There is no item.");
    }
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    return List.copyOf(ids);
  }

  /** Where the items of an option are: a file, or the option itself. */
  static String place(String text, String name) {
    return isFile(text) ? text : "--" + name;
  }

  private static boolean isFile(String text) {
    try {
      return Files.isRegularFile(Path.of(text));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static void readRows(
      String file, CsvSource rows, Set<ItemId> ids, List<String> problems) {
    int column = -1;
    while (rows.hasNext()) {
      CsvRecord row = rows.next();
      if (column < 0) {
        column = row.getFields().indexOf("item_id");
        if (column >= 0) {
          continue;
        }
        column = 0;
      }
      String place = file + ":" + row.getStartingLineNumber() + ": ";
      add(column < row.getFieldCount() ? row.getField(column) : "", place, ids, problems);
    }
  }

  private static void add(String id, String place, Set<ItemId> ids, List<String> problems) {
    try {
      if (!ids.add(new ItemId(id))) {
        problems.add(place + "The item (" + Texts.quoted(id) + ") is named twice.");
      }
    } catch (IllegalArgumentException e) {
      problems.add(place + e.getMessage());
    }
  }
}
