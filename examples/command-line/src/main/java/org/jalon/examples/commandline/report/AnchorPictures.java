package org.jalon.examples.commandline.report;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Anchor items on the old scale and, linked, from the new one; the dropped ones are named. */
final class AnchorPictures implements PictureMaker {

  private static final Set<String> YES = Set.of("true", "yes", "1", "kept");
  private static final int MOST = 6;

  @Override
  public List<Picture> of(Results results) {
    return results
        .table(TableKind.ANCHORS)
        .map(
            table ->
                table.distinct("parameter").stream()
                    .limit(MOST)
                    .map(name -> picture(table, name))
                    .toList())
        .orElse(List.of());
  }

  private static Picture picture(Table table, String name) {
    int[] rows = table.rowsWith("parameter", name);
    int[] kept = filtered(rows, row -> isKept(table, row));
    int[] dropped = filtered(rows, row -> !isKept(table, row));
    Drawing drawing = new Drawing(Drawing.COLUMN, 380);
    Agreement all = new Agreement(table.numbers("old", rows), table.numbers("linked", rows));
    String shown = Words.shortened(name, 16);
    Panel panel = all.panel(drawing, "Old " + shown, "New " + shown + ", linked");
    Marks marks = new Marks(panel);
    Scatter scatter = new Scatter(table.numbers("old", kept), table.numbers("linked", kept));
    scatter.draw(marks, Shape.DISC, "form open s1o");
    marks.points(
        table.numbers("old", dropped), table.numbers("linked", dropped), Shape.CROSS, "stroke s2e");
    Callouts names = new Callouts(panel);
    for (int row : dropped) {
      names.add(table.number("old", row), table.number("linked", row), table.text("item_id", row));
    }
    Agreement agreement = new Agreement(table.numbers("old", kept), table.numbers("linked", kept));
    String seen = seen(agreement, kept.length, dropped.length);
    return new Picture(
        ParameterPictures.key("anchors", name),
        "Anchor items: " + Words.quoted(shown),
        seen,
        "Old: the bank whose scale is reached; new: the bank that is brought to it. Rings: kept;"
            + " crosses with names: dropped for drift. Dashed: where both agree. "
            + seen
            + scatter.caption("anchors"),
        drawing,
        DataTable.from(table),
        table);
  }

  private static String seen(Agreement kept, int count, int dropped) {
    return "%s kept, %s dropped; the kept ones differ by %s on average, RMSE %s."
        .formatted(
            Words.of(count, "anchor", "anchors"),
            Numbers.count(dropped),
            Numbers.brief(kept.bias()),
            Numbers.brief(kept.rmse()));
  }

  private static boolean isKept(Table table, int row) {
    return YES.contains(table.text("kept", row).toLowerCase(Locale.ROOT));
  }

  private static int[] filtered(int[] rows, IntPredicate which) {
    return IntStream.of(rows).filter(which).toArray();
  }
}
