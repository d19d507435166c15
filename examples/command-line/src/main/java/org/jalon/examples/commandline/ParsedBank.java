package org.jalon.examples.commandline;

import java.util.List;
import org.jalon.item.ItemBank;

/**
 * A bank as read, with the place of each item in its file.
 *
 * @param bank the bank; an item with a problem is left out
 * @param places such as {@code 3} for the third line, one for each item
 */
record ParsedBank(ItemBank bank, List<String> places) {

  ParsedBank {
    places = List.copyOf(places);
  }
}
