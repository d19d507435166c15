package org.jalon.examples.commandline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A file of abilities, one a line; a first line {@code ability} is passed over.
 *
 * @param abilities the abilities in their order
 * @param hash the SHA-256 of the file
 */
@SuppressWarnings("ArrayRecordComponent") // never compared and never changed
record AbilitiesFile(double[] abilities, String hash) {

  private static final int MAXIMUM_BYTES = 64 << 20;
  static final double LARGEST = 1e6;

  static AbilitiesFile read(FileSource files, String file) throws IOException {
    try (Input input = Input.open(files, file)) {
      byte[] bytes = input.readAtMost(MAXIMUM_BYTES);
      List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      Problems problems = new Problems(input.name());
      int first = !lines.isEmpty() && lines.get(0).strip().equals("ability") ? 1 : 0;
      double[] abilities = new double[lines.size() - first];
      for (int i = 0; i < abilities.length; i++) {
        abilities[i] = ability(lines.get(i + first), i + first + 1, problems);
      }
      if (abilities.length == 0) {
        problems.report("", "The file must have an ability on each line, but it has none.");
      }
      problems.throwIfAny();
      return new AbilitiesFile(abilities, Sha256.hex(bytes));
    }
  }

  private static double ability(String line, int number, Problems problems) {
    try {
      double ability = Double.parseDouble(line.strip());
      if (Math.abs(ability) <= LARGEST) {
        return ability;
      }
    } catch (NumberFormatException e) {
      // Said below, in the same words as for a number that is too large.
    }
    problems.report(
        Integer.toString(number),
        "The ability (" + Texts.quoted(line) + ") must be a number from -1000000 to 1000000.");
    return 0;
  }
}
