package org.jalon.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.junit.jupiter.params.provider.Arguments;

/**
 * The reference cases computed by catIrt; the README beside the file tells their form. Items, and
 * the categories of graded items, are numbered from 1 there and from 0 here.
 */
public final class CatIrt {

  private static final GoldenFile FILE = GoldenFile.read(CatIrt.class, "catirt.json");

  private CatIrt() {}

  public static Stream<Arguments> cases() {
    return FILE.casesOf("cases", "id", "model");
  }

  public static ResolvedItemBank bank(JsonNode testCase) {
    String model = testCase.required("model").asText();
    JsonNode rows = FILE.member("banks").required(model);
    List<Item> items =
        IntStream.range(0, rows.size())
            .mapToObj(i -> Item.of("i" + (i + 1), model(model, GoldenFile.doubles(rows.get(i)))))
            .toList();
    return ItemBank.of("catIrt", "1", items).resolve();
  }

  public static Responses responses(JsonNode testCase) {
    int first = testCase.required("model").asText().equals("grm") ? 1 : 0;
    Responses responses = Responses.none(bank(testCase));
    for (int i = 0; i < testCase.required("items").size(); i++) {
      int item = testCase.required("items").get(i).asInt() - 1;
      responses = responses.with(item, testCase.required("x").get(i).asInt() - first);
    }
    return responses;
  }

  private static ResponseModel model(String model, double[] row) {
    return model.equals("grm")
        ? GradedResponse.of(row[0], Arrays.copyOfRange(row, 1, row.length))
        : LogisticModel.threePL(row[0], row[1], row[2]);
  }
}
