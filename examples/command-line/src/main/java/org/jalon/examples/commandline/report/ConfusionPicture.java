package org.jalon.examples.commandline.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Persons by two levels: a number in each cell, a shade behind it, a frame where they agree. */
final class ConfusionPicture implements PictureMaker {

  /**
   * What the levels are.
   *
   * @param key of the picture
   * @param title of the picture
   * @param row the levels of rows
   * @param column the levels of columns
   * @param agreement what happens to persons whose levels are the same
   */
  private record Levels(String key, String title, String row, String column, String agreement) {}

  private static final Levels AWARDED =
      new Levels(
          "confusion",
          "True and awarded level",
          "True level",
          "Awarded level",
          "are awarded their true level");

  private static final Levels TWICE =
      new Levels(
          "consistency",
          "Levels of two tests of the same persons",
          "First test",
          "Second test",
          "get the same level in both tests");

  private static final int MOST = 12;
  private static final double STRONGEST = 0.3;
  private static final double LEFT = 76;
  private static final double TOP = 44;

  @Override
  public List<Picture> of(Results results) {
    return Stream.concat(
            results.table(TableKind.LEVELS).map(table -> picture(table, AWARDED)).stream(),
            results.table(TableKind.LEVELS_TWICE).map(table -> picture(table, TWICE)).stream())
        .toList();
  }

  private static Picture picture(Table table, Levels levels) {
    Confusion all = Confusion.of(table, MOST);
    int size = all.levels().size();
    double cell = (Drawing.COLUMN - LEFT - 2) / size;
    double height = Math.min(46, Math.max(30, cell));
    Drawing drawing = new Drawing(Drawing.COLUMN, TOP + size * height + 4);
    drawing.text(LEFT + size * cell / 2, 13, "title m", levels.column());
    drawing.text(0, TOP - 8, "title", levels.row());
    for (int row = 0; row < size; row++) {
      String name = all.levels().get(row);
      Box box = new Box(LEFT, TOP + row * height, cell, height);
      drawing.text(
          LEFT - 8,
          box.top() + height / 2 + 4,
          "tick e",
          Words.fitted(name, LEFT - 10, Drawing.LETTERS));
      String above = Words.fitted(name, cell - 3, Drawing.LETTERS);
      drawing.text(LEFT + (row + 0.5) * cell, TOP - 8, "tick m", above);
      row(drawing, all, row, box);
    }
    return new Picture(
        levels.key(),
        levels.title(),
        seen(all, levels),
        "Persons by %s (rows) and %s (columns); shade: share of the row, which is the number below; framed: the same level."
                .formatted(small(levels.row()), small(levels.column()))
            + all.left(),
        drawing,
        DataTable.from(table),
        table);
  }

  private static void row(Drawing drawing, Confusion all, int row, Box first) {
    for (int column = 0; column < all.levels().size(); column++) {
      Box box =
          new Box(
              first.left() + column * first.width(), first.top(), first.width(), first.height());
      double persons = all.persons()[row][column];
      double share = all.share(row, column);
      drawing.shade(box.inside(0.5, 0.5, 0.5, 0.5), STRONGEST * share);
      double middle = box.left() + box.width() / 2;
      String count = Numbers.brief(persons);
      boolean fits = Words.width(count, Drawing.LETTERS) < box.width() - 2;
      if (persons > 0) {
        drawing.text(
            middle,
            box.top() + box.height() / 2 - 2,
            "cell m",
            fits ? count : inThousands(persons));
        drawing.text(
            middle,
            box.top() + box.height() / 2 + 11,
            "small m",
            Numbers.fixed(100 * share, 0) + "%");
      }
    }
    double left = first.left() + row * first.width();
    drawing.rectangle(
        new Box(left, first.top(), first.width(), first.height()).inside(1, 1, 1, 1), "frame");
  }

  /** In thousands or millions. */
  private static String inThousands(double persons) {
    return persons < 1e6
        ? Numbers.fixed(persons / 1e3, 0) + "k"
        : Numbers.fixed(persons / 1e6, 0) + "M";
  }

  private static String small(String words) {
    return words.toLowerCase(Locale.ROOT);
  }

  private static String seen(Confusion all, Levels levels) {
    List<String> rows =
        IntStream.range(0, all.levels().size())
            .mapToObj(
                row ->
                    Words.quoted(all.levels().get(row))
                        + " "
                        + Numbers.percent(all.share(row, row), 1))
            .toList();
    return "%s of persons %s. By %s: %s."
        .formatted(
            Numbers.percent(all.agreement(), 1),
            levels.agreement(),
            small(levels.row()),
            String.join(", ", rows));
  }
}
