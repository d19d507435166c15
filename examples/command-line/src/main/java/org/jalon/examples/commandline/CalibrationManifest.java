package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jalon.reproducibility.Provenance;

/** What a directory with an analysis of items was made of and holds. */
final class CalibrationManifest {

  /** Options that change nothing of the results. */
  static final Set<String> WITHOUT_EFFECT = Set.of("--threads", "--quiet");

  private CalibrationManifest() {}

  static String of(
      List<String> words, Map<String, String> inputs, Map<String, ResultFile.Extent> files)
      throws IOException {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("format", "jalon-calibration-manifest");
    manifest.put("version", 1);
    manifest.put("library-version", Provenance.thisRelease());
    manifest.put("engine-sha-256", Engine.hash());
    manifest.put("command", words);
    manifest.put("command-line", CommandWords.line(words));
    Map<String, Object> read = new LinkedHashMap<>();
    inputs.forEach((name, hash) -> read.put(name, Map.of("sha-256", hash)));
    manifest.put("inputs", read);
    Map<String, Object> written = new LinkedHashMap<>();
    files.forEach((name, extent) -> written.put(name, Manifest.extent(extent)));
    manifest.put("outputs", written);
    return JsonPrinter.print(manifest);
  }
}
