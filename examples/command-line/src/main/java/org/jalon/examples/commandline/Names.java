package org.jalon.examples.commandline;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Item;

/**
 * The column of item names in tables that R writes: it may lack a title, or be lacking altogether.
 */
final class Names {

  private static final List<String> TITLES = List.of("", "item", "Item", "item_id");

  private Names() {}

  /** Whether the first column holds names. */
  static boolean areIn(List<String> header) {
    return !header.isEmpty() && TITLES.contains(header.get(0));
  }

  /** The columns other than the names. */
  static List<String> others(List<String> header) {
    return areIn(header) ? header.subList(1, header.size()) : header;
  }

  /** The item of a line, called by its name or, without names, by its number counted from 1. */
  static Optional<Item> item(Row row, List<String> header, Supplier<ResponseModel> model) {
    String name = areIn(header) ? row.text(header.get(0)) : Integer.toString(row.number());
    return row.make(() -> Item.of(name, model.get()));
  }

  /**
   * Reports the content of items that a format has no place for, and whatever it cannot express.
   */
  static void check(Item item, Problems problems, Optional<String> inexpressible) {
    String place = item.id().value();
    inexpressible.ifPresent(reason -> problems.report(place, reason));
    if (item.outcome().isPresent() || !item.languages().isEmpty() || !item.attributes().isEmpty()) {
      problems.report(
          place,
          "This format has no place for the content of items (learning outcome, languages, attributes). Maybe --parameters-only is meant.");
    }
  }
}
