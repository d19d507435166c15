package org.jalon.examples.commandline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the numbers come from: what the manifest of the directory says. */
final class ProvenanceWriter {

  private static final Set<String> APART = Set.of("command", "inputs", "outputs");
  private static final int MOST = 200;
  private static final int LONGEST = 2_000;

  private final Markup html;
  private final Map<String, @Nullable Object> manifest;

  ProvenanceWriter(Markup html, Map<String, @Nullable Object> manifest) {
    this.html = html;
    this.manifest = manifest;
  }

  void write() {
    if (manifest.isEmpty()) {
      html.element(
          "p", "The directory has no manifest.json: where its numbers come from is not known.");
      return;
    }
    command();
    html.open("dl");
    manifest.forEach(
        (name, value) -> {
          if (!APART.contains(name)) {
            html.element("dt", Words.spoken(name).replace('-', ' '));
            html.open("dd").open("bdi").text(Words.shortened(flat(value), LONGEST)).close().close();
          }
        });
    html.close();
    files("inputs", "What went in.");
    files("outputs", "What came out.");
  }

  /** The command as a shell reads it. */
  private void command() {
    if (manifest.get("command") instanceof List<?> words && !words.isEmpty()) {
      String line = ShellLine.of(words.stream().map(String::valueOf).toList());
      html.element("p", "The command that makes these results again:");
      html.open("pre").open("code").text(line).close().close();
    }
  }

  private void files(String member, String caption) {
    if (manifest.get(member) instanceof Map<?, ?> files && !files.isEmpty()) {
      List<List<Object>> rows = new ArrayList<>();
      files.forEach(
          (name, value) -> {
            if (rows.size() < MOST) {
              rows.add(List.of(String.valueOf(name), of(value, "bytes"), of(value, "sha-256")));
            }
          });
      html.open(
          "div",
          "class",
          "scroll summary",
          "tabindex",
          "0",
          "role",
          "region",
          "aria-label",
          caption);
      TableWriter.write(html, caption, List.of("file", "bytes", "SHA-256"), rows);
      html.close();
    }
  }

  private static String of(@Nullable Object file, String member) {
    Object value = file instanceof Map<?, ?> members ? members.get(member) : null;
    return value == null ? "" : flat(value);
  }

  private static String flat(@Nullable Object value) {
    if (value instanceof Map<?, ?> members) {
      List<String> all = new ArrayList<>();
      members.forEach((name, member) -> all.add(name + ": " + flat(member)));
      return String.join("; ", all);
    }
    if (value instanceof List<?> list) {
      return String.join(", ", list.stream().map(ProvenanceWriter::flat).toList());
    }
    if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
      return Long.toString(number.longValue());
    }
    return value == null ? Numbers.NONE : value.toString();
  }
}
