package org.jalon.examples.commandline;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.jalon.item.InvalidItemBankException;
import org.jalon.item.ItemBank;
import org.jalon.json.AssessmentJson;
import org.jalon.json.JsonFormatException;

/** The library's own document of an item bank. */
final class BankJson implements BankFormat {

  private final AssessmentJson json = AssessmentJson.withDefaults();

  @Override
  public String name() {
    return "json";
  }

  @Override
  public boolean accepts(List<String> firstLine) {
    return firstLine.equals(List.of("{"));
  }

  @Override
  public ParsedBank read(BankText text, Problems problems) {
    try {
      ItemBank bank = json.read(ItemBank.class, new ByteArrayInputStream(text.bytes()));
      List<String> places =
          IntStream.range(0, bank.items().size()).mapToObj(i -> "$.items[" + i + "]").toList();
      return new ParsedBank(bank, places);
    } catch (InvalidItemBankException e) {
      e.issues().forEach(issue -> problems.report(issue.path(), issue.message()));
    } catch (JsonFormatException e) {
      e.problems().forEach(problem -> problems.report(problem.path(), problem.message()));
    }
    return new ParsedBank(ItemBank.of(text.baseName(), "1", List.of()), List.of());
  }

  @Override
  public String write(ItemBank bank, Problems problems) {
    return json.write(bank);
  }
}
