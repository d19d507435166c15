package org.jalon.examples.commandline;

import java.util.List;
import org.jalon.item.ItemBank;

/** A file format of item banks. */
interface BankFormat {

  /** What {@code --from} and {@code --to} call it. */
  String name();

  /** Whether a file whose first line has these fields is of this format. */
  boolean accepts(List<String> firstLine);

  /** Reads a bank; whatever is wrong with it is reported, and its items are then left out. */
  ParsedBank read(BankText text, Problems problems);

  /** Writes a bank; whatever the format cannot express is reported. */
  String write(ItemBank bank, Problems problems);
}
