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
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("format", "jalon-certification-manifest");
    manifest.put("version", 1);
    manifest.put("library-version", Provenance.thisRelease());
    manifest.put("engine-sha-256", material.engine());
    List<String> words = new ArrayList<>(List.of(command));
    options.forEach((name, value) -> words.addAll(List.of("--" + name, value)));
    manifest.put("command", words);
    manifest.put("bank-fingerprint", material.scorer().bank().fingerprint().hex());
    manifest.put("policy-fingerprint", material.scorer().policy().fingerprint().hex());
    Map<String, Object> inputs = new LinkedHashMap<>();
    material.files().forEach((name, hash) -> inputs.put(name, Map.of("sha-256", hash)));
    inputs.put("records", extent(end.input()));
    manifest.put("inputs", inputs);
    Map<String, Object> outputs = new LinkedHashMap<>();
    end.files().forEach((name, extent) -> outputs.put(name, extent(extent)));
    manifest.put("outputs", outputs);
    manifest.put("lines", end.done());
    manifest.put("counts", end.counts());
    return JsonPrinter.print(manifest);
  }

  /** A file in a manifest. */
  static Map<String, Object> extent(ResultFile.Extent extent) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("bytes", extent.bytes());
    object.put("sha-256", extent.hash());
    return object;
  }
}
