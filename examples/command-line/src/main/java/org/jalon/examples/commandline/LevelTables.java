package org.jalon.examples.commandline;

import java.util.List;
import org.jalon.certification.ClassificationTable;

/** Levels: how many cut scores are not above an ability. */
final class LevelTables {

  private LevelTables() {}

  static int level(List<Double> cuts, double ability) {
    return (int) cuts.stream().filter(cut -> cut <= ability).count();
  }

  static String cuts(List<Double> cuts) {
    Table table = new Table("level", "cut");
    for (int level = 1; level <= cuts.size(); level++) {
      table.number(level).number(cuts.get(level - 1)).end();
    }
    return table.toString();
  }

  static String of(String rows, String columns, ClassificationTable counts) {
    Table table = new Table(rows, columns, "persons");
    for (int row = 0; row < counts.shares().size(); row++) {
      for (int column = 0; column < counts.shares().size(); column++) {
        double share = counts.shares().get(row).get(column);
        table.number(row).number(column).number(Math.round(share * counts.persons())).end();
      }
    }
    return table.toString();
  }
}
