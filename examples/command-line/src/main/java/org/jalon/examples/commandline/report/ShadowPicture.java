package org.jalon.examples.commandline.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The shadow tests of one person (van der Linden): what was planned, and what was asked of it. */
final class ShadowPicture implements PictureMaker {

  private static final int MOST_ITEMS = 120;
  private static final int MOST_POSITIONS = 200;
  private static final double TOP = 20;
  static final int MOST_LETTERS = 12;

  @Override
  public List<Picture> of(Results results) {
    return results.table(TableKind.SHADOW).map(ShadowPicture::picture).stream().toList();
  }

  private static Picture picture(Table table) {
    Map<String, Integer> lines = lines(table);
    int items = Math.min(MOST_ITEMS, lines.size());
    double line = items <= 50 ? 12 : 8;
    Range range = Range.of(table.numbers("position"));
    Range positions = range.within(new Range(range.low(), range.low() + MOST_POSITIONS)).padded(0);
    Drawing drawing = new Drawing(Drawing.WIDE, TOP + items * line + 44);
    double left = 12 + width(lines);
    Box area = new Box(left, TOP, Drawing.WIDE - left - 10, items * line);
    ShadowGrid grid =
        new ShadowGrid(
            drawing, area, new Scale(positions, area.left() + 10, area.right() - 10), line);
    grid.axes();
    grid.names(lines);
    grid.marks(table, lines, items);
    return new Picture(
        "shadow",
        "Shadow tests",
        seen(table, lines),
        "Each column is the test planned at that position, each row an item. Squares: asked at that"
            + " position; lines: asked before; rings: planned and still free to be replaced."
            + (lines.size() > MOST_ITEMS
                ? " The first %s of %s items.".formatted(items, Numbers.count(lines.size()))
                : ""),
        drawing,
        DataTable.from(table),
        table);
  }

  private static double width(Map<String, Integer> lines) {
    return lines.keySet().stream()
        .mapToDouble(item -> Words.width(Words.shortened(item, MOST_LETTERS), Drawing.LETTERS))
        .max()
        .orElse(0);
  }

  /** Items in the order of being asked; after them those only planned. */
  private static Map<String, Integer> lines(Table table) {
    Map<String, Integer> lines = new LinkedHashMap<>();
    for (boolean asked : new boolean[] {true, false}) {
      for (int row = 0; row < table.rows(); row++) {
        if (!asked || table.text("state", row).equals("asked")) {
          lines.putIfAbsent(table.text("item_id", row), lines.size());
        }
      }
    }
    return lines;
  }

  private static String seen(Table table, Map<String, Integer> lines) {
    long asked =
        IntStream.of(table.rowsWith("state", "asked"))
            .mapToObj(row -> table.text("item_id", row))
            .distinct()
            .count();
    return "%s in the shadow tests of %s: %s asked, %s only planned."
        .formatted(
            Words.of(lines.size(), "item", "items"),
            Words.of(
                Arrays.stream(table.numbers("position")).distinct().count(),
                "position",
                "positions"),
            Numbers.count(asked),
            Numbers.count(lines.size() - asked));
  }
}
