package org.jalon.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.NominalResponse;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.junit.jupiter.params.provider.Arguments;

/**
 * The reference cases computed by catR; the README beside the files tells their form. Items are
 * numbered from 1 there and from 0 here.
 */
public final class CatR {

  private static final GoldenFile BANKS = GoldenFile.read(CatR.class, "catr/banks.json");

  private CatR() {}

  /** The cases of a kind, each named by what it is about. */
  public static Stream<Arguments> cases(String kind, String... subjects) {
    return GoldenFile.read(CatR.class, "catr/" + kind + ".json").cases(subjects);
  }

  /** The bank that a case is about, with its scaling constant. */
  public static ResolvedItemBank bank(JsonNode testCase) {
    double scaling = testCase.path("D").asDouble(1);
    JsonNode bank = BANKS.member(testCase.required("bank").asText());
    String model = bank.required("model").asText();
    JsonNode rows = bank.required("items");
    List<Item> items =
        IntStream.range(0, rows.size())
            .mapToObj(i -> Item.of("i" + (i + 1), model(model, numbers(rows.get(i)), scaling)))
            .toList();
    return ItemBank.of("catR", "1", items).resolve();
  }

  /** The answers of a case to the items that it names. */
  public static Responses responses(ResolvedItemBank bank, JsonNode items, JsonNode categories) {
    Responses responses = Responses.none(bank);
    for (int i = 0; i < items.size(); i++) {
      responses = responses.with(items.get(i).asInt() - 1, categories.get(i).asInt());
    }
    return responses;
  }

  private static ResponseModel model(String model, double[] row, double scaling) {
    double[] rest = Arrays.copyOfRange(row, 1, row.length);
    return switch (model) {
      case "4PL-family" -> new LogisticModel(row[0], row[1], row[2], row[3]).rescaled(scaling);
      case "GRM" -> GradedResponse.of(row[0], rest).rescaled(scaling);
      case "MGRM" ->
          GradedResponse.modified(row[0], row[1], Arrays.copyOfRange(row, 2, row.length))
              .rescaled(scaling);
      case "GPCM" -> GeneralizedPartialCredit.of(row[0], rest).rescaled(scaling);
      case "PCM" -> GeneralizedPartialCredit.partialCredit(row).rescaled(scaling);
      case "RSM" -> GeneralizedPartialCredit.ratingScale(row[0], rest).rescaled(scaling);
      case "NRM" -> NominalResponse.relativeToFirst(row);
      default -> throw new IllegalArgumentException("No such model: " + model);
    };
  }

  /** The numbers of a list without its empty cells. */
  private static double[] numbers(JsonNode row) {
    return GoldenFile.stream(row)
        .filter(JsonNode::isNumber)
        .mapToDouble(JsonNode::asDouble)
        .toArray();
  }
}
