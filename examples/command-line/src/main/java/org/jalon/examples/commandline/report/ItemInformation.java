package org.jalon.examples.commandline.report;

import java.util.List;

/** The information of single items, in small panels of one scale. */
final class ItemInformation implements PictureMaker {

  private static final int MOST = 12;
  private static final int COLUMNS = 4;
  private static final double ROW = 165;

  @Override
  public List<Picture> of(Results results) {
    return results.table(TableKind.ITEM_INFORMATION).map(ItemInformation::picture).stream()
        .toList();
  }

  private static Picture picture(Table table) {
    List<String> all = table.distinct("item_id");
    List<String> items = all.subList(0, Math.min(MOST, all.size()));
    int columns = Math.min(COLUMNS, items.size());
    int rows = (items.size() + columns - 1) / columns;
    Drawing drawing = new Drawing(Drawing.WIDE, rows * ROW);
    Range across = Range.of(table.numbers("ability"));
    Range up = Range.of(table.numbers("information")).with(0);
    double width = Drawing.WIDE / columns;
    StringBuilder seen = new StringBuilder();
    for (int k = 0; k < items.size(); k++) {
      int row = k / columns;
      Axis bottom = Axis.tight(k + columns < items.size() ? "" : "Ability", across);
      Box box = new Box((k % columns) * width, row * ROW, width - 12, ROW - 6);
      seen.append(item(table, items.get(k), new Frame(drawing, box, bottom, up)));
    }
    return new Picture(
        "item-information",
        "Information of items",
        "Greatest information of each item: " + seen.toString().replaceAll("; $", "."),
        "Fisher information of each item by ability, in a panel of its own, all on one scale."
            + (all.size() > MOST
                ? " The first %s of %s items.".formatted(MOST, Numbers.count(all.size()))
                : ""),
        drawing,
        DataTable.from(table),
        table);
  }

  private record Frame(Drawing drawing, Box box, Axis across, Range up) {}

  private static String item(Table table, String item, Frame frame) {
    int[] rows = table.rowsWith("item_id", item);
    double[] xs = table.numbers("ability", rows);
    double[] ys = table.numbers("information", rows);
    Axis up = Axis.round(item, frame.up());
    Panel panel = Panel.in(frame.drawing(), frame.box(), frame.across(), up, 0);
    new Marks(panel).line(xs, ys, "line s1");
    int peak = Extremes.of(ys).greatest();
    return peak < 0
        ? ""
        : "%s %s at ability %s; "
            .formatted(Words.quoted(item), Numbers.brief(ys[peak]), Numbers.brief(xs[peak]));
  }
}
