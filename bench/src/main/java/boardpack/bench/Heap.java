package boardpack.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** The most that Java's own memory has held at once, what waits to be collected included. */
final class Heap {
  private Heap() {}

  static void forget() {
    pools().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  static double peakMegabytes() {
    return pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 1e6;
  }

  private static List<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
  }
}
