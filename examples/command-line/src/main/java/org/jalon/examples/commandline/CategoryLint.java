package org.jalon.examples.commandline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;

/** Whether a file of responses fits a bank: items that it does not have, categories from 0 or 1. */
final class CategoryLint {

  private static final int SHOWN = 10;

  private final Map<String, Integer> categories = new HashMap<>();
  private final TreeSet<String> unknown = new TreeSet<>();
  private final TreeSet<String> beyond = new TreeSet<>();
  private boolean zero;
  private boolean oneMore;

  private CategoryLint(ItemBank bank) {
    for (Item item : bank.items()) {
      categories.put(item.id().value(), item.model().categoryCount());
    }
  }

  static List<Finding> of(ItemBank bank, Iterator<AnswerSheet> sheets) {
    CategoryLint lint = new CategoryLint(bank);
    while (sheets.hasNext()) {
      sheets.next().answers().forEach(lint::add);
    }
    return lint.findings();
  }

  private void add(AnswerSheet.Answer answer) {
    Integer count = categories.get(answer.item());
    if (count == null) {
      keep(unknown, answer.item());
      return;
    }
    int response = SheetChecker.number(answer.response());
    zero |= response == 0;
    oneMore |= response == count;
    if (response < 0 || response > count) {
      keep(beyond, answer.item());
    }
  }

  /** Enough names to show that there are more. */
  private static void keep(Set<String> names, String name) {
    if (names.size() <= SHOWN) {
      names.add(name);
    }
  }

  private List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    if (!unknown.isEmpty()) {
      findings.add(new Finding("", "The bank has no item " + list(unknown) + "."));
    }
    if (!beyond.isEmpty()) {
      findings.add(
          new Finding("", "There are responses in no category of the item " + list(beyond) + "."));
    }
    if (oneMore) {
      findings.add(
          new Finding(
              "",
              zero
                  ? "Some responses are numbered from 0 and some reach the number of categories. Maybe the two ways of counting are mixed, or an item lacks a category."
                  : "The responses are numbered from 1: --first-category 1 must be given."));
    }
    return findings;
  }

  private static String list(Set<String> names) {
    List<String> shown = names.stream().limit(SHOWN).map(Texts::quoted).toList();
    return "(" + String.join(", ", shown) + (names.size() > SHOWN ? ", …)" : ")");
  }
}
