package org.jalon.testing;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What the present thread allocates. */
public final class Allocation {

  static {
    read("java.management");
    read("jdk.management");
  }

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Allocation() {}

  /** The library itself has no use for the module. */
  private static void read(String module) {
    Allocation.class.getModule().addReads(ModuleLayer.boot().findModule(module).orElseThrow());
  }

  /** The bytes that a piece of work allocates. */
  public static long bytes(Runnable work) {
    long thread = Thread.currentThread().getId();
    long overhead =
        -THREADS.getThreadAllocatedBytes(thread) + THREADS.getThreadAllocatedBytes(thread);
    long before = THREADS.getThreadAllocatedBytes(thread);
    work.run();
    return THREADS.getThreadAllocatedBytes(thread) - before - overhead;
  }
}
