package org.jalon.examples.commandline;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/** All formats of item banks, in the order in which a file is compared with them. */
final class BankFormats implements Iterable<String> {

  static final List<BankFormat> ALL =
      List.of(
          new BankJson(),
          new BankCsv(),
          new TestDesignPool(),
          new MirtTable(),
          new MirtIrtTable(),
          new CatRMatrix(),
          new FlexMirtParameters());

  /** Made by the command line to list the names in its help. */
  BankFormats() {}

  @Override
  public Iterator<String> iterator() {
    return ALL.stream().map(BankFormat::name).iterator();
  }

  /** The format of a name. */
  static BankFormat named(String name) {
    return ALL.stream()
        .filter(format -> format.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new InvalidInput("The format (" + name + ") must be one of " + names() + "."));
  }

  /** The format of a file, by its first line. */
  static BankFormat of(BankText text) {
    if (text.bytes().length == 0) {
      throw new InvalidInput(text.name() + ": The file is empty.");
    }
    List<String> line = text.firstLine(',');
    return ALL.stream()
        .filter(format -> format.accepts(line))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInput(
                    "%s: The format cannot be told from the first line (%s). Maybe --from should name one of %s."
                        .formatted(text.name(), Texts.quoted(String.join(",", line)), names())));
  }

  private static String names() {
    return ALL.stream().map(BankFormat::name).collect(Collectors.joining(", "));
  }
}
