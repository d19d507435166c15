package org.jalon.examples.commandline;

import java.util.List;
import java.util.function.LongFunction;
import org.jalon.simulation.SimulatedTest;

/**
 * The tables that grow person by person.
 *
 * @param names what the person of a number is called
 * @param level the level of the intervals
 * @param cuts the cut scores
 */
record PersonTables(LongFunction<String> names, double level, List<Double> cuts) {

  static final String PERSONS = "persons.csv";
  static final String RESPONSES = "responses.csv";
  static final String RESPONSES_HEADER = "person_id,item_id,response\n";

  private static final String HEADER =
      "person,true_ability,ability,standard_error,lower,upper,length,stop_reason";

  String header() {
    return HEADER + (cuts.isEmpty() ? "\n" : ",true_level,awarded_level\n");
  }

  /** What a person without a name is called: numbers are from 1 in files. */
  static String name(long person) {
    return "p" + (person + 1);
  }

  String person(SimulatedTest test) {
    StringBuilder line = new StringBuilder();
    Csv.append(line, names.apply(test.person()));
    line.append(',');
    append(line, test.ability());
    append(line, test.estimate());
    append(line, test.standardError());
    append(line, test.lower(level));
    append(line, test.upper(level));
    line.append(test.items().size()).append(',');
    Csv.append(line, test.stopReason());
    if (!cuts.isEmpty()) {
      line.append(',').append(LevelTables.level(cuts, test.ability())).append(',');
      if (!Double.isNaN(test.estimate())) {
        line.append(LevelTables.level(cuts, test.estimate()));
      }
    }
    return line.append('\n').toString();
  }

  private static void append(StringBuilder line, double number) {
    Table.append(line, number);
    line.append(',');
  }

  String responses(SimulatedTest test) {
    String name = names.apply(test.person());
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < test.items().size(); i++) {
      Csv.append(lines, name);
      lines.append(',');
      Csv.append(lines, test.items().get(i).value());
      lines.append(',').append(test.categories().get(i).intValue()).append('\n');
    }
    return lines.toString();
  }
}
