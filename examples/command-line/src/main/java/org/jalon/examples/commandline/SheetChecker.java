package org.jalon.examples.commandline;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;

/**
 * Turns answer sheets into responses. A person is scored from all of their answers or not at all:
 * one that cannot be used rejects the sheet, and every reason is told. Immutable and thread-safe.
 */
final class SheetChecker {

  private final ResolvedItemBank bank;
  private final int firstCategory;
  private final Map<String, Integer> items = new HashMap<>();

  /** The lowest category of each item is written as the number given. */
  SheetChecker(ResolvedItemBank bank, int firstCategory) {
    this.bank = bank;
    this.firstCategory = firstCategory;
    for (int i = 0; i < bank.size(); i++) {
      items.put(bank.item(i).id().value(), i);
    }
  }

  /**
   * The responses of a sheet, without those that are rejected. They stand in the order of the bank,
   * so that the order of the lines and columns of a file does not change a bit of the result.
   */
  Responses check(AnswerSheet sheet, Consumer<Rejection> rejections) {
    if (sheet.isAnonymous()) {
      rejections.accept(new Rejection(sheet.line(), "", "The person_id is missing."));
    }
    if (!sheet.complaint().isEmpty()) {
      rejections.accept(new Rejection(sheet.line(), sheet.person(), sheet.complaint()));
    }
    int[] categories = new int[bank.size()];
    BitSet answered = new BitSet(bank.size());
    for (AnswerSheet.Answer answer : sheet.answers()) {
      int item = items.getOrDefault(answer.item(), -1);
      int category = number(answer.response()) - firstCategory;
      String reason = reason(answer, item, category, answered);
      if (reason.isEmpty()) {
        answered.set(item);
        categories[item] = category;
      } else {
        rejections.accept(new Rejection(answer.line(), sheet.person(), reason));
      }
    }
    Responses responses = Responses.none(bank);
    for (int item = answered.nextSetBit(0); item >= 0; item = answered.nextSetBit(item + 1)) {
      responses = responses.with(item, categories[item]);
    }
    return responses;
  }

  private String reason(AnswerSheet.Answer answer, int item, int category, BitSet answered) {
    String id = Texts.quoted(answer.item());
    if (item < 0) {
      return "The bank has no item (" + id + ").";
    }
    int count = bank.model(item).categoryCount();
    if (category < 0 || category >= count) {
      return "The response (%s) to the item (%s) must be a whole number from %d to %d."
          .formatted(Texts.quoted(answer.response()), id, firstCategory, firstCategory + count - 1);
    }
    return answered.get(item) ? "The item (" + id + ") is answered twice." : "";
  }

  /** A whole number from 0, or −1 for anything else. */
  static int number(String response) {
    if (response.length() == 1) {
      int digit = response.charAt(0) - '0';
      return digit >= 0 && digit <= 9 ? digit : -1;
    }
    try {
      return Math.max(-1, Integer.parseInt(response.strip()));
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
