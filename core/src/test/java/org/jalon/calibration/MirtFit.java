package org.jalon.calibration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.jalon.testing.GoldenFile;

/**
 * The answers of 1,500 persons to 40 items and what the R package mirt 1.47 says about the fit of
 * the two-parameter model that it estimated from them.
 */
final class MirtFit {

  static final GoldenFile NUMBERS = GoldenFile.read(MirtFit.class, "mirt-2pl-fit.json");
  static final ResponseMatrix ANSWERS = Mirt.answers("calib-2pl.csv");
  static final ResolvedItemBank BANK = bank();

  private MirtFit() {}

  static double[] column(JsonNode table, int column) {
    return GoldenFile.stream(table).mapToDouble(row -> row.get(column).doubleValue()).toArray();
  }

  private static ResolvedItemBank bank() {
    List<Item> items = new ArrayList<>();
    JsonNode rows = NUMBERS.member("estimates").required("items");
    for (int i = 0; i < rows.size(); i++) {
      double a = rows.get(i).get(0).doubleValue();
      double b = rows.get(i).get(1).doubleValue();
      items.add(Item.of("I" + (i + 1), LogisticModel.twoPL(a, b)));
    }
    return ItemBank.of("mirt", "1", items).resolve();
  }
}
