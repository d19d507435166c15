package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.List;
import org.jalon.simulation.ResponseOracle;
import org.jalon.simulation.Speededness;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How simulated persons answer, apart from what the models of the items say. */
final class AnsweringOptions {

  @Option(
      names = "--slip",
      paramLabel = "P",
      description = "The probability that an answer above category 0 is lost.")
  private @Nullable Double slip;

  @Option(
      names = "--guess",
      paramLabel = "P",
      description = "The probability of guessing at random among all categories.")
  private @Nullable Double guess;

  @Option(
      names = "--guess-from",
      paramLabel = "N",
      description = "The first question from which on everybody only guesses.")
  private @Nullable Integer guessFrom;

  @Option(
      names = "--speeded",
      split = ",",
      paramLabel = "SHARE,FIRST,LAST,GUESSING",
      description =
          "The share of persons who run out of time at a question from the first to the last, and"
              + " with which probability they guess from there on.")
  private @Nullable List<Double> speeded;

  @Option(
      names = "--drop-out",
      paramLabel = "P",
      description = "The probability of leaving the test at each question.")
  private @Nullable Double dropOut;

  /** People who answer otherwise; everything wrong is told at once, each with its option. */
  ResponseOracle around(ResponseOracle people) throws IOException {
    Found found = new Found();
    ResponseOracle oracle = people;
    oracle = found.with(oracle, "--slip", slip, ResponseOracle::slipping);
    oracle = found.with(oracle, "--guess", guess, ResponseOracle::guessing);
    oracle = found.with(oracle, "--guess-from", guessFrom, ResponseOracle::guessingFrom);
    oracle = found.with(oracle, "--speeded", speeded, (o, list) -> o.speeded(speededness(list)));
    oracle = found.with(oracle, "--drop-out", dropOut, ResponseOracle::leaving);
    found.throwIfAny();
    return oracle;
  }

  private static Speededness speededness(List<Double> numbers) {
    if (numbers.size() != 4
        || numbers.get(1) != Math.rint(numbers.get(1))
        || numbers.get(2) != Math.rint(numbers.get(2))) {
      throw new InvalidInput(
          "Speededness ("
              + numbers
              + ") must be a share, the first and the last question as whole numbers, and a probability, such as 0.2,20,30,0.25.");
    }
    return new Speededness(
        numbers.get(0), numbers.get(1).intValue(), numbers.get(2).intValue(), numbers.get(3));
  }
}
