package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jalon.simulation.Population;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Populations as they are written on the command line and in designs. */
class PopulationSyntaxTest {

  @TempDir private Path folder;

  private DrawnPopulation read(String text) throws IOException {
    return new PopulationSyntax(TestStreams.of(InputStream.nullInputStream()), folder).read(text);
  }

  @Test
  void distributions_are_those_of_the_library() throws Exception {
    assertThat(read("normal:0.5,2").population()).isEqualTo(Population.normal(0.5, 2));
    assertThat(read("uniform:-3,3").population()).isEqualTo(Population.uniform(-3, 3));
    assertThat(read("grid:-2,2,5").population())
        .hasToString(Population.fixed(-2, -1, 0, 1, 2).toString());
    assertThat(read("mixture:0.7*normal:0,1+0.3*normal:2,0.5").population())
        .isEqualTo(
            Population.mixture(
                List.of(0.7, 0.3), List.of(Population.normal(0, 1), Population.normal(2, 0.5))));
    assertThat(read("mixture:1e+0*normal:1e+0,2+3*uniform:-1,+1").population())
        .isEqualTo(
            Population.mixture(
                List.of(1.0, 3.0), List.of(Population.normal(1, 2), Population.uniform(-1, 1))));
  }

  @Test
  void a_file_of_another_file_system_keeps_its_name() throws Exception {
    List<String> asked = new ArrayList<>();
    FileSource cluster =
        file -> {
          asked.add(file);
          return new ByteArrayInputStream("1\n".getBytes(StandardCharsets.UTF_8));
        };
    assertThat(PopulationSyntax.of(cluster).read("file:hdfs://host/a.csv").persons()).hasValue(1);
    assertThat(asked).containsExactly("hdfs://host/a.csv");
  }

  @Test
  void abilities_of_a_file_are_taken_in_order_or_drawn() throws Exception {
    ProgramRun.write(folder, "a.csv", "ability\n0.5\n-1\n 2e-1\n");

    assertThat(read("file:a.csv"))
        .returns(OptionalLong.of(3), DrawnPopulation::persons)
        .returns(
            Map.of(
                "abilities a.csv",
                Sha256.hex("ability\n0.5\n-1\n 2e-1\n".getBytes(StandardCharsets.UTF_8))),
            DrawnPopulation::files);
    assertThat(read("file:a.csv").population())
        .hasToString(Population.fixed(0.5, -1, 0.2).toString());
    assertThat(read("empirical:a.csv"))
        .returns(OptionalLong.empty(), DrawnPopulation::persons)
        .returns(
            Population.empirical(0.5, -1, 0.2).toString(), drawn -> drawn.population().toString());
    assertThat(read("mixture:1*empirical:a.csv+1*normal:0,1").files())
        .containsKey("abilities a.csv");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "beta:1,2|The population (beta:1,2) must be normal:MEAN,SD, uniform:LOWER,UPPER, grid:",
        "normal|The population (normal) must be normal:MEAN,SD",
        "normal:0|The population (normal:0) must have 2 numbers.",
        "normal:0,x|The population (normal:0,x) must have numbers, but 'x' is none.",
        "normal:0,NaN|The population (normal:0,NaN) must have numbers from -1000000 to 1000000.",
        "normal:0,1e300|must have numbers from -1000000 to 1000000.",
        "uniform:-1e60,1|must have numbers from -1000000 to 1000000.",
        "grid:0,1e60,3|must have numbers from -1000000 to 1000000.",
        "normal:0,-1|The population (normal:0,-1) makes no sense: The standard deviation of the",
        "uniform:1,0|The population (uniform:1,0) makes no sense: The highest ability",
        "grid:0,1,0|The population (grid:0,1,0) must have 1 to 1000000 points.",
        "grid:0,1,2.5|must have 1 to 1000000 points.",
        "grid:0,1,1e9|must have 1 to 1000000 points.",
        "mixture:normal:0,1|must be a sum of populations, each with a weight before a star.",
        "mixture:1*mixture:1*normal:0,1|must be a sum of populations",
        "mixture:-1*normal:0,1|makes no sense: ",
        "mixture:x*normal:0,1|must have numbers, but 'x' is none.",
        "file:|The population (file:) must name a file of abilities, one a line.",
        "empirical:|The population (empirical:) must name a file of abilities, one a line.",
        "file:absent.csv|absent.csv: There is no such file."
      })
  void what_makes_no_population_is_refused(String text, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(message);
  }

  @Test
  void every_line_that_is_no_ability_is_told() {
    String file = ProgramRun.write(folder, "a.csv", "1\nx\n\n2\nNaN\n1e7\n");
    String rule = ") must be a number from -1000000 to 1000000.";

    assertThatThrownBy(() -> read("file:a.csv"))
        .isInstanceOf(InvalidInput.class)
        .hasMessage(
            String.join(
                "\n",
                file + ":2: The ability (x" + rule,
                file + ":3: The ability (" + rule,
                file + ":5: The ability (NaN" + rule,
                file + ":6: The ability (1e7" + rule));
    ProgramRun.write(folder, "none.csv", "ability\n");
    assertThatThrownBy(() -> read("file:none.csv"))
        .hasMessageContaining("The file must have an ability on each line, but it has none.");
  }
}
