package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jalon.item.ResolvedItemBank;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The responses that a calibration or an analysis of items works on. */
final class ResponsesOptions {

  @Option(
      names = "--responses",
      required = true,
      paramLabel = "FILE",
      description = "The responses, or - for the standard input.")
  private String file;

  @Option(
      names = "--groups",
      paramLabel = "COLUMN",
      description = "The column that holds the group of each person.")
  private String group = "";

  @Option(
      names = "--numbered",
      description = "The file has no column person_id: number the persons from 1.")
  private boolean numbered;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Where to write rejected lines. Default: the standard error, the first 20.")
  private @Nullable String rejectsFile;

  @Option(
      names = "--ignore",
      paramLabel = "COLUMN",
      split = ",",
      description = "Columns that are neither items nor groups, such as age,country.")
  private Set<String> ignored = Set.of();

  @Mixin private CategoryOption category;

  String file() {
    return file;
  }

  boolean grouped() {
    return !group.isEmpty();
  }

  /**
   * All persons of the file who can be used; the others are told.
   *
   * @param bank items that are known beforehand: they come first, with the categories of their
   *     models
   * @param hashes gets the hash of the file
   */
  ResponseData read(Streams streams, Optional<ResolvedItemBank> bank, Map<String, String> hashes)
      throws IOException {
    Streams.requireOnce("output", Input.STANDARD, rejectsFile);
    try (Input input = Input.open(streams, file).hashing();
        Rejects rejects = Rejects.open(streams, rejectsFile)) {
      MatrixReader reader = new MatrixReader(group, ignored, category.first(), bank, rejects);
      Iterator<AnswerSheet> sheets = ResponsesCsv.read(input, group, numbered);
      if (sheets instanceof ResponsesCsv.Wide wide) {
        reader.expect(wide.items());
      }
      new SheetBatches(sheets).forEachRemaining(batch -> batch.forEach(reader::add));
      hashes.put("responses", input.hash());
      int exitCode = rejects.finish("their persons are left out.");
      return reader.data(input.name(), exitCode);
    }
  }
}
