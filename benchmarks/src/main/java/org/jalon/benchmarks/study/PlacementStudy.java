package org.jalon.benchmarks.study;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jalon.reproducibility.RandomSeed;

/**
 * How the placement plans compare on the same simulated people, written as one document. All draws
 * are addressed: the document depends on the number of people and the seed, and on nothing else.
 */
public final class PlacementStudy {

  private final StudyOptions options;
  private final Subject subject;

  private PlacementStudy(StudyOptions options, Subject subject) {
    this.options = options;
    this.subject = subject;
  }

  /**
   * Simulates and writes.
   *
   * @param options what the user asks for
   * @param out where to say how far it is
   */
  public static void run(StudyOptions options, PrintStream out) throws IOException {
    String text = document(options, Subject.shipped(), out::println);
    Path parent = options.out().toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.writeString(options.out(), text);
    out.println("written to " + options.out());
  }

  /** The document. */
  static String document(StudyOptions options, Subject subject, Consumer<String> progress) {
    PlacementStudy study = new PlacementStudy(options, subject);
    ExecutorService threads = Executors.newFixedThreadPool(options.threads());
    try {
      List<ConditionResult> results = new ArrayList<>();
      for (Condition condition : Condition.all()) {
        results.add(study.simulate(condition, threads));
        progress.accept(condition.heading());
      }
      return new StudyReport(options, results).markdown();
    } finally {
      threads.shutdownNow();
    }
  }

  private ConditionResult simulate(Condition condition, ExecutorService threads) {
    List<Future<PersonResult>> running =
        IntStream.range(0, condition.persons(options.persons()))
            .mapToObj(person -> threads.submit(() -> simulate(condition, person)))
            .toList();
    return ConditionResult.of(
        condition, running.stream().map(PlacementStudy::await).toList(), seed());
  }

  private PersonResult simulate(Condition condition, int number) {
    Person person = new Person(subject, condition, seed(), number);
    return new PersonTests(subject, person, subject.competences(condition, number), number)
        .result();
  }

  private RandomSeed seed() {
    return new RandomSeed(options.seed());
  }

  private static PersonResult await(Future<PersonResult> running) {
    try {
      return running.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The study was interrupted.", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A test could not be simulated.", e.getCause());
    }
  }
}
