package org.jalon.examples.commandline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jalon.item.ResolvedItemBank;
import org.jalon.simulation.ResponseOracle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Answers that persons really gave, for a simulation afterwards. */
final class AnswersOptions {

  private static final int MAXIMUM_BYTES = 1 << 30;

  @Option(
      names = "--answers",
      paramLabel = "FILE",
      description =
          "Answers that persons really gave, wide or long: person n of the simulation gives those"
              + " of person n of the file.")
  private @Nullable String file;

  @Option(
      names = "--hybrid",
      description = "Draw answers that are missing in --answers from the models of the items.")
  private boolean hybrid;

  @Mixin private CategoryOption category;

  /** Whether persons who take the test again give the very same answers. */
  boolean areAllGiven() {
    return file != null && !hybrid;
  }

  @Nullable String file() {
    return file;
  }

  /** The answers of the file, if one is given and the bank is known; adds its hash. */
  Optional<MatrixAnswers> read(
      FileSource files,
      Streams streams,
      Optional<ResolvedItemBank> bank,
      Map<String, String> hashes)
      throws IOException {
    if (file == null) {
      if (hybrid) {
        throw new InvalidInput("A --hybrid simulation needs --answers.");
      }
      return Optional.empty();
    }
    if (bank.isEmpty()) {
      return Optional.empty();
    }
    byte[] bytes;
    try (Input input = Input.open(files, file)) {
      bytes = input.readAtMost(MAXIMUM_BYTES);
    }
    hashes.put("answers", Sha256.hex(bytes));
    return Optional.of(
        new MatrixAnswers(data(bytes, streams, bank.get()), hashes.getOrDefault("answers", "")));
  }

  private ResponseData data(byte[] bytes, Streams streams, ResolvedItemBank bank)
      throws IOException {
    try (Input input = Input.open(name -> new ByteArrayInputStream(bytes), String.valueOf(file));
        Rejects rejects = Rejects.open(streams, null)) {
      MatrixReader reader =
          new MatrixReader("", Set.of(), category.first(), Optional.of(bank), rejects);
      new SheetBatches(ResponsesCsv.read(input, "", true))
          .forEachRemaining(batch -> batch.forEach(reader::add));
      if (rejects.finish("nothing was simulated.") != 0) {
        throw new InvalidInput(
            file + ": Every line must be right, as each stands for a person of the simulation.");
      }
      ResponseData data = reader.data(String.valueOf(file), 0);
      requireKnown(data, bank);
      return data;
    }
  }

  private void requireKnown(ResponseData data, ResolvedItemBank bank) {
    List<String> problems =
        data.matrix().items().stream()
            .skip(bank.size())
            .map(id -> file + ": The item (" + Texts.quoted(id.value()) + ") is not in the bank.")
            .toList();
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
  }

  /** How the persons of the file answer. */
  ResponseOracle oracle(MatrixAnswers answers) {
    return hybrid ? ResponseOracle.hybrid(answers) : ResponseOracle.given(answers);
  }
}
