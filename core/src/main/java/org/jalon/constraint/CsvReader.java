package org.jalon.constraint;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads CSV text (RFC 4180: commas, double quotes, any line end) of bounded size. Lines that are
 * blank are skipped.
 */
final class CsvReader {

  private final int maxCharacters;
  private final int maxRows;
  private final List<BlueprintTableProblem> problems;
  private final List<CsvRecord> records = new ArrayList<>();
  private String text = "";
  private int at;
  private int line = 1;

  CsvReader(int maxCharacters, int maxRows, List<BlueprintTableProblem> problems) {
    this.maxCharacters = maxCharacters;
    this.maxRows = maxRows;
    this.problems = problems;
  }

  List<CsvRecord> read(Reader reader) throws IOException {
    text = bounded(reader);
    at = text.startsWith("\uFEFF") ? 1 : 0;
    while (at < text.length() && problems.isEmpty()) {
      int start = line;
      List<String> fields = fields();
      if (fields.size() > 1 || !fields.get(0).isBlank()) {
        records.add(new CsvRecord(start, fields));
      }
      if (records.size() > maxRows + 1) {
        problems.add(
            new BlueprintTableProblem(start, "A table may have at most " + maxRows + " rows."));
      }
    }
    return records;
  }

  private String bounded(Reader reader) throws IOException {
    StringBuilder all = new StringBuilder();
    char[] buffer = new char[8192];
    for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
      all.append(buffer, 0, count);
      if (all.length() > maxCharacters) {
        problems.add(
            new BlueprintTableProblem(
                1, "A table may have at most " + maxCharacters + " characters."));
        return "";
      }
    }
    return all.toString();
  }

  /** The fields up to the end of the line, which is passed. */
  private List<String> fields() {
    List<String> fields = new ArrayList<>();
    fields.add(field());
    while (at < text.length() && text.charAt(at) == ',') {
      at++;
      fields.add(field());
    }
    endOfLine();
    return fields;
  }

  private String field() {
    int start = at;
    while (isOn(' ') || isOn('\t')) {
      at++;
    }
    if (isOn('"')) {
      return quoted();
    }
    at = start;
    while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at).strip();
  }

  private String quoted() {
    int start = line;
    StringBuilder field = new StringBuilder();
    at++;
    while (at < text.length() && (!isOn('"') || followedBy('"'))) {
      at += isOn('"') ? 1 : 0;
      line += isOn('\n') || (isOn('\r') && !followedBy('\n')) ? 1 : 0;
      field.append(text.charAt(at++));
    }
    if (at == text.length()) {
      problems.add(
          new BlueprintTableProblem(start, "The double quote that opens a field is never closed."));
      return "";
    }
    at++;
    while (isOn(' ') || isOn('\t')) {
      at++;
    }
    if (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
      problems.add(
          new BlueprintTableProblem(
              line,
              "A field in double quotes must be followed by a comma or the end of the line. Maybe a double quote within it must be doubled."));
      at = text.length();
    }
    return field.toString().strip();
  }

  private void endOfLine() {
    if (isOn('\r') && followedBy('\n')) {
      at++;
    }
    at++;
    line++;
  }

  private boolean isOn(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private boolean followedBy(char c) {
    return at + 1 < text.length() && text.charAt(at + 1) == c;
  }
}
