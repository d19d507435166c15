package org.jalon.examples.commandline;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jalon.simulation.AbilityGroup;
import org.jalon.simulation.TestLengths;

/** Outcomes by true ability, by position in the test and by its end. */
final class ConditionalTables {

  private static final String RECOVERY =
      "from,to,persons,bias,rmse,standard_error,coverage,length,mean_ability";

  private ConditionalTables() {}

  static String byAbility(List<AbilityGroup> groups) {
    Table table = new Table(columns(Stream.empty()));
    groups.forEach(group -> append(table, group).end());
    return table.toString();
  }

  static String byDecile(List<AbilityGroup> groups) {
    Table table = new Table(columns(Stream.of("decile")));
    int decile = 1;
    for (AbilityGroup group : groups) {
      append(table.number(decile++), group).end();
    }
    return table.toString();
  }

  /** The columns of numbers that are estimated are followed by those of their errors. */
  private static String[] columns(Stream<String> first) {
    return Stream.concat(first, Stream.of(RECOVERY.split(",")))
        .flatMap(
            name ->
                List.of("decile", "from", "to", "persons", "mean_ability").contains(name)
                    ? Stream.of(name)
                    : Stream.of(name, name + "_error"))
        .toArray(String[]::new);
  }

  private static Table append(Table table, AbilityGroup group) {
    return table
        .number(group.from())
        .number(group.to())
        .number(group.persons())
        .estimate(group.recovery().bias())
        .estimate(group.recovery().rootMeanSquareError())
        .estimate(group.recovery().meanStandardError())
        .estimate(group.recovery().coverage())
        .estimate(group.length())
        .number(group.meanAbility());
  }

  static String byPosition(TestLengths lengths) {
    Table table =
        new Table(
            "answers", "persons", "standard_error", "standard_error_error", "rmse", "rmse_error");
    lengths
        .byPosition()
        .forEach(
            position ->
                table
                    .number(position.answers())
                    .number(position.persons())
                    .estimate(position.meanStandardError())
                    .estimate(position.rootMeanSquareError())
                    .end());
    return table.toString();
  }

  static String lengths(TestLengths lengths) {
    Table table = new Table("length", "persons", "share", "share_error");
    long all = lengths.distribution().stream().collect(Collectors.summingLong(count -> count));
    for (int length = 0; length < lengths.distribution().size(); length++) {
      long persons = lengths.distribution().get(length);
      double share = (double) persons / all;
      table
          .number(length)
          .number(persons)
          .number(share)
          .number(Math.sqrt(share * (1 - share) / all))
          .end();
    }
    return table.toString();
  }

  static String stopReasons(TestLengths lengths) {
    Table table = new Table("reason", "persons", "share", "share_error");
    lengths
        .stopReasons()
        .forEach(
            reason ->
                table.text(reason.reason()).number(reason.tests()).estimate(reason.share()).end());
    return table.toString();
  }
}
