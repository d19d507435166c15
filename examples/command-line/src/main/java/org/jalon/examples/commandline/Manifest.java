package org.jalon.examples.commandline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jalon.reproducibility.Provenance;

/** What a finished directory of results was made of and holds, for whoever audits it. */
final class Manifest {

  private Manifest() {}

  static String of(
      String command,
      Map<String, String> options,
      CertificationOptions.Material material,
      Checkpoint end) {
    List<String> words = new ArrayList<>(List.of(command));
    options.forEach((name, value) -> words.addAll(List.of("--" + name, value)));
    Map<String, Object> manifest = begin("jalon-certification-manifest", material.engine(), words);
    manifest.put("bank-fingerprint", material.scorer().bank().fingerprint().hex());
    manifest.put("policy-fingerprint", material.scorer().policy().fingerprint().hex());
    Map<String, Object> inputs = inputs(material.files());
    inputs.put("records", extent(end.input()));
    manifest.put("inputs", inputs);
    manifest.put("outputs", outputs(end.files()));
    manifest.put("lines", end.done());
    manifest.put("counts", end.counts());
    return JsonPrinter.print(manifest);
  }

  /** A manifest that goes on with what is special to a command. */
  static Map<String, Object> begin(String format, String engine, List<String> words) {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("format", format);
    manifest.put("version", 1);
    manifest.put("library-version", Provenance.thisRelease());
    manifest.put("engine-sha-256", engine);
    manifest.put("command", words);
    return manifest;
  }

  /** The files read, with their hashes. */
  static Map<String, Object> inputs(Map<String, String> hashes) {
    Map<String, Object> inputs = new LinkedHashMap<>();
    hashes.forEach((name, hash) -> inputs.put(name, Map.of("sha-256", hash)));
    return inputs;
  }

  /** The files written. */
  static Map<String, Object> outputs(Map<String, ResultFile.Extent> extents) {
    Map<String, Object> outputs = new LinkedHashMap<>();
    extents.forEach((name, extent) -> outputs.put(name, extent(extent)));
    return outputs;
  }

  /** A file in a manifest. */
  static Map<String, Object> extent(ResultFile.Extent extent) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("bytes", extent.bytes());
    object.put("sha-256", extent.hash());
    return object;
  }
}
