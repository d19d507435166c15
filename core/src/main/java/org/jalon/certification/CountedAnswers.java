package org.jalon.certification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jalon.answer.AnswerOutcome;
import org.jalon.certification.ExplanationStep.Withdrawn;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;

/**
 * The answers of an adaptive test that count.
 *
 * @param items the items answered and not withdrawn, in the order of the test
 * @param withdrawn the items that do not count, and why
 * @param abandoned whether the person gave up
 */
record CountedAnswers(
    List<AskedItem> items, Map<ItemId, Withdrawn.Reason> withdrawn, boolean abandoned) {

  static CountedAnswers of(AdaptiveTestRecord record, JuryState jury) {
    Map<ItemId, Withdrawn.Reason> withdrawn = new LinkedHashMap<>();
    for (Incident incident : record.incidents()) {
      if (incident.state() == Incident.State.CONFIRMED) {
        withdrawn.put(incident.item(), Withdrawn.Reason.INCIDENT);
      }
    }
    jury.neutralized().forEach(item -> withdrawn.putIfAbsent(item, Withdrawn.Reason.NEUTRALIZED));
    List<AskedItem> items = new ArrayList<>(record.asked().size());
    for (AskedItem asked : record.asked()) {
      if (asked.answer().isPresent() && !withdrawn.containsKey(asked.item())) {
        items.add(asked);
      }
    }
    boolean abandoned = record.header().ending() == RecordHeader.Ending.ABANDONED;
    return new CountedAnswers(items, withdrawn, abandoned);
  }

  int size() {
    return items.size();
  }

  AnswerOutcome outcome(int position) {
    return items.get(position).answer().orElseThrow();
  }

  /** Whether all items have in a bank the parameters that they were asked with. */
  boolean agreeWith(ResolvedItemBank bank) {
    for (AskedItem asked : items) {
      if (!asked.model().equals(bank.model(bank.index(asked.item())))) {
        return false;
      }
    }
    return true;
  }

  /** The answers over a bank that contains the items. */
  Responses over(ResolvedItemBank bank) {
    int[] numbers = new int[items.size()];
    int[] categories = new int[items.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = bank.index(items.get(i).item());
      categories[i] = outcome(i).category();
    }
    return Responses.of(bank, numbers, categories);
  }
}
