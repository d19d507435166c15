package org.jalon.calibration;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jalon.item.ItemId;
import org.jalon.testing.GoldenFile;

/**
 * Calibrations by the R package mirt 1.47: {@code mirt.json} and the response files {@code
 * calib-*.csv} that it names, as they were written.
 */
final class Mirt {

  private static final GoldenFile FILE = GoldenFile.read(Mirt.class, "mirt.json");

  private Mirt() {}

  static JsonNode section(String name) {
    return FILE.member(name);
  }

  /** The answers of a section. */
  static ResponseMatrix data(String section) {
    return answers(section(section).required("csv").asText());
  }

  /** The answers of a file; a column "group" is the group. */
  static ResponseMatrix answers(String file) {
    List<String> lines = lines(file);
    List<String> columns = cells(lines.get(0));
    int first = columns.get(0).equals("group") ? 1 : 0;
    ResponseMatrix.Builder builder =
        ResponseMatrix.builder(columns.stream().skip(first).map(ItemId::new).toList());
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      int[] row =
          cells.stream()
              .skip(first)
              .mapToInt(cell -> cell.isEmpty() ? ResponseMatrix.MISSING : Integer.parseInt(cell))
              .toArray();
      builder.addRow(first == 1 ? cells.get(0) : "", row);
    }
    return builder.build();
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split(",", -1)).map(cell -> cell.replace("\"", "")).toList();
  }

  private static List<String> lines(String file) {
    try (InputStream in = Mirt.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
