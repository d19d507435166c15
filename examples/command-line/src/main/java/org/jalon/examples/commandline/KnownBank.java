package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jalon.item.ItemBank;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Reads further banks of a command, whose formats are told by their first lines. */
final class KnownBank {

  @Option(
      names = "--accept-negative",
      description = "Accept banks with items that abler people more often answer wrong.")
  private boolean negative;

  /** The bank in a file; adds the hash of the file under a name. */
  ItemBank read(Streams streams, String file, String name, Map<String, String> hashes)
      throws IOException {
    BankOptions options = BankOptions.withDefaults(negative);
    BankText text = options.text(streams, file);
    hashes.put(name, Sha256.hex(text.bytes()));
    Problems problems = new Problems(text.name());
    ItemBank bank = options.parse(text, problems).bank();
    problems.throwIfAny();
    return bank;
  }

  /** The bank in a file, if there is one. */
  Optional<ItemBank> readIfGiven(
      Streams streams, @Nullable String file, String name, Map<String, String> hashes)
      throws IOException {
    return file == null ? Optional.empty() : Optional.of(read(streams, file, name, hashes));
  }
}
