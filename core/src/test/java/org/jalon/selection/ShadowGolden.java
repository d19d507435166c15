package org.jalon.selection;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jalon.constraint.BlueprintTable;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.Convergence;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.testing.GoldenFile;
import org.junit.jupiter.params.provider.Arguments;

/** The reference shadow tests; the README beside the file tells where they come from. */
final class ShadowGolden {

  private static final GoldenFile FILE = GoldenFile.read(ShadowGolden.class, "shadow.json");

  static final ResolvedItemBank BANK = bank();

  /** The constraints as the table they are usually written in. */
  static final BlueprintTable TABLE =
      BlueprintTable.parse(
          "CONSTRAINT_ID,TYPE,WHAT,CONDITION,LB,UB,ONOFF\n"
              + GoldenFile.stream(FILE.member("constraints"))
                  .map(ShadowGolden::row)
                  .collect(Collectors.joining("\n")));

  private ShadowGolden() {}

  static Stream<Arguments> cases() {
    return FILE.casesOf("cases", "theta");
  }

  static double staticObjective() {
    return FILE.member("TestDesignStaticAtTheta0").required("objective").doubleValue();
  }

  /** The position of a case: its items answered, somehow, and its ability estimated. */
  static SelectionContext context(double ability, JsonNode administered) {
    Responses responses = Responses.none(BANK);
    for (JsonNode item : administered) {
      responses = responses.with(item.intValue() - 1, 1);
    }
    return new SelectionContext(
        responses,
        new AbilityEstimate(ability, 0.5, Convergence.CONVERGED, 1),
        TABLE.blueprint().eligibility(responses),
        new RandomSeed(1));
  }

  private static ResolvedItemBank bank() {
    JsonNode rows = FILE.member("pool").required("rows");
    return ItemBank.of("pool", "1", GoldenFile.stream(rows).map(ShadowGolden::item).toList())
        .resolve();
  }

  private static Item item(JsonNode row) {
    LogisticModel model =
        LogisticModel.threePL(
            row.get(1).doubleValue(), row.get(2).doubleValue(), row.get(3).doubleValue());
    return Item.of(row.get(0).textValue(), model)
        .with("content", row.get(4).textValue())
        .with("level", row.get(5).asText())
        .with("words", row.get(6).asText())
        .with("format", row.get(7).textValue());
  }

  private static String row(JsonNode constraint) {
    return "%s,%s,Item,\"%s\",%s,%s,"
        .formatted(
            constraint.required("id").textValue(),
            constraint.required("type").textValue(),
            constraint.required("condition").textValue(),
            constraint.required("lower").asText("").replace("null", ""),
            constraint.required("upper").asText("").replace("null", ""));
  }
}
