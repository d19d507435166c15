package org.jalon.examples.commandline.report;

/**
 * One picture with all that belongs to it.
 *
 * @param key what it is called in addresses
 * @param title what it shows, in a few words
 * @param seen what is seen, in numbers, for who does not see it
 * @param caption how to read it
 * @param drawing the picture
 * @param data what is drawn
 * @param source the table that it is drawn from
 */
record Picture(
    String key,
    String title,
    String seen,
    String caption,
    Drawing drawing,
    DataTable data,
    Table source) {

  boolean wide() {
    return drawing.box().width() > Drawing.COLUMN;
  }
}
