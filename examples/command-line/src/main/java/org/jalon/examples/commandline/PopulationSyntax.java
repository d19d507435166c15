package org.jalon.examples.commandline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jalon.simulation.Population;

/**
 * Reads where the abilities of simulated persons come from.
 *
 * @param files where files of abilities are read
 * @param folder what the names of files are relative to
 */
record PopulationSyntax(FileSource files, Path folder) {

  static final String FORMS =
      "normal:MEAN,SD, uniform:LOWER,UPPER, grid:FROM,TO,POINTS, file:FILE, empirical:FILE or a mixture such as mixture:0.7*normal:0,1+0.3*normal:2,0.5";

  private static final int MOST_POINTS = 1_000_000;
  private static final Pattern PLUS =
      Pattern.compile("(?<![0-9.][eE])\\+(?=[0-9.]+(?:[eE][+-]?[0-9]+)?\\*)");

  /** Of files named as the shell does. */
  static PopulationSyntax of(FileSource files) {
    return new PopulationSyntax(files, Path.of(""));
  }

  DrawnPopulation read(String text) throws IOException {
    String parameters = text.substring(text.indexOf(':') + 1);
    return switch (text.substring(0, Math.max(0, text.indexOf(':')))) {
      case "normal" -> {
        double[] numbers = abilities(text, numbers(text, parameters, 2), 2);
        yield legal(text, () -> Population.normal(numbers[0], numbers[1]));
      }
      case "uniform" -> {
        double[] numbers = abilities(text, numbers(text, parameters, 2), 2);
        yield legal(text, () -> Population.uniform(numbers[0], numbers[1]));
      }
      case "grid" -> grid(text, abilities(text, numbers(text, parameters, 3), 2));
      case "mixture" -> mixture(text, parameters);
      case "file" -> file(text, parameters, false);
      case "empirical" -> file(text, parameters, true);
      default -> throw wrong(text, "must be " + FORMS);
    };
  }

  private static double[] numbers(String text, String parameters, int count) {
    String[] parts = parameters.split(",", -1);
    if (parts.length != count) {
      throw wrong(text, "must have " + count + " numbers");
    }
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = number(text, parts[i]);
    }
    return numbers;
  }

  private static double number(String text, String part) {
    try {
      return Double.parseDouble(part);
    } catch (NumberFormatException e) {
      throw wrong(text, "must have numbers, but '" + Texts.quoted(part) + "' is none");
    }
  }

  /** The numbers, if the first of them can be abilities or deviations of them. */
  private static double[] abilities(String text, double[] numbers, int count) {
    for (double number : Arrays.copyOf(numbers, count)) {
      if (!(Math.abs(number) <= AbilitiesFile.LARGEST)) {
        throw wrong(text, "must have numbers from -1000000 to 1000000");
      }
    }
    return numbers;
  }

  private static DrawnPopulation grid(String text, double[] numbers) {
    double points = numbers[2];
    if (points != Math.rint(points) || !(points >= 1 && points <= MOST_POINTS)) {
      throw wrong(text, "must have 1 to " + MOST_POINTS + " points");
    }
    return legal(text, () -> Population.grid(numbers[0], numbers[1], (int) points));
  }

  private DrawnPopulation mixture(String text, String parameters) throws IOException {
    List<Double> weights = new ArrayList<>();
    List<Population> populations = new ArrayList<>();
    Map<String, String> hashes = new LinkedHashMap<>();
    for (String part : PLUS.split(parameters, -1)) {
      int star = part.indexOf('*');
      if (star < 0 || part.startsWith("mixture:", star + 1)) {
        throw wrong(text, "must be a sum of populations, each with a weight before a star");
      }
      weights.add(number(text, part.substring(0, star)));
      DrawnPopulation drawn = read(part.substring(star + 1));
      populations.add(drawn.population());
      hashes.putAll(drawn.files());
    }
    Population mixture = legal(text, () -> Population.mixture(weights, populations)).population();
    return new DrawnPopulation(mixture, OptionalLong.empty(), hashes);
  }

  private DrawnPopulation file(String text, String name, boolean drawn) throws IOException {
    if (name.isBlank()) {
      throw wrong(text, "must name a file of abilities, one a line");
    }
    boolean isWhole =
        name.equals(Input.STANDARD) || folder.toString().isEmpty(); // or even hdfs://…
    String file = isWhole ? name : folder.resolve(name).toString();
    AbilitiesFile abilities = AbilitiesFile.read(files, file);
    Population population =
        drawn
            ? Population.empirical(abilities.abilities())
            : Population.fixed(abilities.abilities());
    return new DrawnPopulation(
        population,
        drawn ? OptionalLong.empty() : OptionalLong.of(abilities.abilities().length),
        Map.of("abilities " + name, abilities.hash()));
  }

  private static DrawnPopulation legal(String text, Supplier<Population> population) {
    try {
      return DrawnPopulation.of(population.get());
    } catch (IllegalArgumentException e) {
      throw new InvalidInput(
          "The population (" + Texts.quoted(text) + ") makes no sense: " + e.getMessage());
    }
  }

  private static InvalidInput wrong(String text, String rule) {
    return new InvalidInput("The population (" + Texts.quoted(text) + ") " + rule + ".");
  }
}
