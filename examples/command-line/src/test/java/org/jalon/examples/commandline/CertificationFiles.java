package org.jalon.examples.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A bank of eight competences, the reference policy for it, and records of simulated persons.
 *
 * @param folder where they are, and where results go
 * @param bank the bank's file
 * @param policy the policy's file
 * @param records the records' file
 */
record CertificationFiles(Path folder, String bank, String policy, String records) {

  static final int TOPICS = 48;

  static CertificationFiles in(Path folder, int persons) {
    String bank = ProgramRun.write(folder, "bank.csv", bankText());
    String policy = folder.resolve("policy.json").toString();
    String records = folder.resolve("records.jsonl").toString();
    expectSuccess("policy", "--bank", bank, "--out", policy);
    expectSuccess(
        "simulate-records",
        "--bank",
        bank,
        "--policy",
        policy,
        "--persons",
        Integer.toString(persons),
        "--seed",
        "7",
        "--out",
        records);
    return new CertificationFiles(folder, bank, policy, records);
  }

  static String bankText() {
    StringBuilder text = new StringBuilder("item_id,model,a,b,competence,topic\n");
    for (int topic = 0; topic < TOPICS; topic++) {
      for (int level = 0; level < 4; level++) {
        text.append("q%d-%d,2PL,".formatted(topic, level))
            .append(1 + (topic % 5) * 0.25)
            .append(',')
            .append(-2 + level * 1.25 + topic * 0.0625)
            .append(",c%d,t%d\n".formatted(topic % 8, topic));
      }
    }
    return text.toString();
  }

  private static void expectSuccess(String... arguments) {
    ProgramRun run = ProgramRun.of(arguments);
    if (run.exitCode() != 0) {
      throw new IllegalStateException(run.err());
    }
  }

  /** The same files with other records. */
  CertificationFiles with(List<String> lines) {
    String file = ProgramRun.write(folder, "other.jsonl", String.join("\n", lines) + "\n");
    return new CertificationFiles(folder, bank, policy, file);
  }

  /** The same files with other records, to the byte. */
  CertificationFiles withText(String text) {
    return new CertificationFiles(
        folder, bank, policy, ProgramRun.write(folder, "other.jsonl", text));
  }

  List<String> lines() {
    return ProgramRun.read(records).lines().toList();
  }

  Path out(String name) {
    return folder.resolve(name);
  }

  String[] command(String out, String... more) {
    return Stream.concat(
            Stream.of(
                "certify",
                "--bank",
                bank,
                "--policy",
                policy,
                "--records",
                records,
                "--out",
                out(out).toString()),
            Stream.of(more))
        .toArray(String[]::new);
  }

  ProgramRun certify(String out, String... more) {
    return ProgramRun.of(command(out, more));
  }

  /** The content of each file of results but the manifest, which names the directory. */
  static Map<String, String> results(Path out) {
    Map<String, String> content = contentOf(out);
    content.remove("manifest.json");
    return content;
  }

  /** The content of each file in a directory. */
  static Map<String, String> contentOf(Path folder) {
    Map<String, String> content = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(Files::isRegularFile)
          .forEach(
              file -> content.put(file.getFileName().toString(), ProgramRun.read(file.toString())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return content;
  }
}
