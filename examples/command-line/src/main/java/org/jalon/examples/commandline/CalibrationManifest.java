package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a directory with an analysis of items was made of and holds. */
final class CalibrationManifest {

  /** Options that change nothing of the results. */
  static final Set<String> WITHOUT_EFFECT = Set.of("--threads", "--quiet");

  private CalibrationManifest() {}

  static String of(
      List<String> words, Map<String, String> inputs, Map<String, ResultFile.Extent> files)
      throws IOException {
    Map<String, Object> manifest =
        Manifest.begin("jalon-calibration-manifest", Engine.hash(), words);
    manifest.put("inputs", Manifest.inputs(inputs));
    manifest.put("outputs", Manifest.outputs(files));
    return JsonPrinter.print(manifest);
  }
}
