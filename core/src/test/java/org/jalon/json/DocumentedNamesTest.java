package org.jalon.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Whatever a plan document can name is explained where the methods are. */
class DocumentedNamesTest {

  private static final Path PSYCHOMETRICS = Path.of("..", "docs", "psychometrics.md");

  @Test
  void every_strategy_that_a_plan_can_name_stands_in_the_document_on_psychometrics()
      throws IOException {
    String document = Files.readString(PSYCHOMETRICS);
    assertThat(StandardStrategies.all())
        .extracting(StrategyType::name)
        .allSatisfy(name -> assertThat(document).contains("`" + name + "`"));
  }
}
