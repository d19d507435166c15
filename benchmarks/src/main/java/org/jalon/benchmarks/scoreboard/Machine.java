package org.jalon.benchmarks.scoreboard;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where figures were measured.
 *
 * @param processor its name
 * @param processors how many the virtual machine may use
 * @param system the operating system
 * @param jdk the Java release and the virtual machine
 * @param heap how large the heap may become, in megabytes
 * @param load the load average of the last minute; negative if unknown
 */
public record Machine(
    String processor, int processors, String system, String jdk, long heap, double load) {

  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
  private static final long MEGABYTE = 1 << 20;

  /** This machine, as it is now. */
  public static Machine now() {
    Runtime runtime = Runtime.getRuntime();
    return new Machine(
        processorName(),
        runtime.availableProcessors(),
        property("os.name") + " " + property("os.version") + " " + property("os.arch"),
        property("java.runtime.version") + ", " + property("java.vm.name"),
        runtime.maxMemory() / MEGABYTE,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static String property(String name) {
    return System.getProperty(name, "unknown");
  }

  /** Linux tells; elsewhere the architecture must do. */
  private static String processorName() {
    if (Files.isReadable(PROCESSORS)) {
      try (Stream<String> lines = Files.lines(PROCESSORS)) {
        return lines
            .filter(line -> line.startsWith("model name"))
            .findFirst()
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .orElse(property("os.arch"));
      } catch (IOException e) {
        return property("os.arch");
      }
    }
    return property("os.arch");
  }
}
