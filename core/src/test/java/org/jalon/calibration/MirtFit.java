package org.jalon.calibration;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.jalon.testing.GoldenFile;

/**
 * The answers of 1,500 persons to 40 items and what the R package mirt 1.47 says about the fit of
 * the two-parameter model that it estimated from them.
 */
final class MirtFit {

  static final GoldenFile NUMBERS = GoldenFile.read(MirtFit.class, "mirt-2pl-fit.json");
  static final ResponseMatrix ANSWERS = answers("calib-2pl.csv");
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

  private static ResponseMatrix answers(String file) {
    return read(file, 0);
  }

  /** The first column is the group. */
  static ResponseMatrix answersOfGroups(String file) {
    return read(file, 1);
  }

  private static ResponseMatrix read(String file, int first) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(MirtFit.class.getResourceAsStream(file)),
                StandardCharsets.UTF_8))) {
      String[] names = lines.readLine().replace("\"", "").split(",");
      ResponseMatrix.Builder builder =
          ResponseMatrix.builder(Arrays.stream(names).skip(first).map(ItemId::new).toList());
      lines
          .lines()
          .map(line -> line.replace("\"", "").split(","))
          .forEach(
              cells ->
                  builder.addRow(
                      first == 0 ? "" : cells[0],
                      Arrays.stream(cells).skip(first).mapToInt(Integer::parseInt).toArray()));
      return builder.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
