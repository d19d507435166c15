package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The compact set of identifiers against the one of the JDK. */
class SeenIdsTest {

  @Test
  void it_knows_what_a_set_knows() {
    Random random = new Random(3);
    Set<String> expected = new HashSet<>();
    SeenIds seen = new SeenIds();

    for (int i = 0; i < 200_000; i++) {
      String person = Integer.toString(random.nextInt(100_000), 36);
      assertThat(seen.add(person)).isEqualTo(expected.add(person));
    }
  }
}
