package org.jalon.certification;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jalon.irt.LogisticModel;
import org.jalon.item.ContentAttribute;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.referential.OutcomeId;
import org.jalon.testing.GoldenFile;

/** The reference cases of the flash policy as objects of this library. */
final class FlashGolden {

  static final GoldenFile FILE = GoldenFile.read(FlashGolden.class, "flash.json");

  private static final Map<String, ResolvedItemBank> BANKS = new ConcurrentHashMap<>();

  private FlashGolden() {}

  static ResolvedItemBank bank(JsonNode testCase) {
    return BANKS.computeIfAbsent(testCase.required("bank").textValue(), FlashGolden::readBank);
  }

  private static ResolvedItemBank readBank(String name) {
    List<Item> items =
        GoldenFile.stream(FILE.member("banks").required(name)).map(FlashGolden::item).toList();
    return ItemBank.of(name, "1", items).resolve();
  }

  private static Item item(JsonNode row) {
    LogisticModel model = LogisticModel.twoPL(row.get(2).doubleValue(), row.get(1).doubleValue());
    return Item.of(row.get(0).textValue(), model)
        .with(ContentAttribute.COMPETENCE, row.get(3).textValue())
        .with(ContentAttribute.TOPIC, row.get(4).textValue())
        .testing(new OutcomeId(row.get(5).textValue()));
  }

  /** The policy that a case names, from the case's own initial ability if it has one. */
  static FlashPolicy policy(JsonNode testCase) {
    JsonNode settings = FILE.member("policies").required(testCase.required("policy").textValue());
    FlashPolicy policy =
        new FlashPolicy(
            settings.required("length").intValue(),
            settings.required("answersBetweenSameCompetence").intValue(),
            settings.required("oneQuestionPerTopic").booleanValue(),
            settings.required("everyCompetenceFirst").booleanValue(),
            settings.required("variationLimit").doubleValue(),
            settings.required("initialAbility").doubleValue(),
            settings.required("pickProbability").doubleValue());
    return testCase.hasNonNull("initialAbility")
        ? policy.startingAt(testCase.get("initialAbility").doubleValue())
        : policy;
  }

  /** A policy without any limit or rule, for cases that only estimate. */
  static FlashPolicy estimating(JsonNode testCase) {
    return new FlashPolicy(
        32,
        0,
        false,
        false,
        testCase.required("variationLimit").doubleValue(),
        testCase.required("initialAbility").doubleValue(),
        1);
  }

  static Responses responses(JsonNode testCase) {
    ResolvedItemBank bank = bank(testCase);
    Responses responses = Responses.none(bank);
    for (String answer : GoldenFile.words(testCase.required("answers"))) {
      int item = bank.index(new ItemId(answer.substring(1)));
      responses = responses.with(item, answer.startsWith("+") ? 1 : 0);
    }
    return responses;
  }

  /** The first answers. */
  static Responses first(int count, Responses responses) {
    Responses first = Responses.none(responses.bank());
    for (int i = 0; i < count; i++) {
      first = first.with(responses.item(i), responses.category(i));
    }
    return first;
  }
}
