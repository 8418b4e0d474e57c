package boardpack.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the product and its reference in turn, so that whatever else the machine does falls on both.
 *
 * @param warmUps rounds that are thrown away
 * @param measured rounds that count
 */
record Rounds(int warmUps, int measured) {
  private static final int MOST_TO_COMPILE = 15;
  private static final double COMPILED = 0.15;

  /** Does the work once. @return what was measured, in the unit of its benchmark */
  interface Work {
    double measure() throws Exception;
  }

  /** @param ratio of the product to its reference, of each round, so that a slow minute falls out of it */
  record Pair(Spread product, Spread reference, Spread ratio) {}

  /**
   * Does small work that runs through much code over and over until the compiler has little left to do with it, so that
   * what is measured is the work and not its compilation. Nothing where there are no warm-ups.
   */
  void untilCompiled(Work work) throws Exception {
    for (int i = 0; i < warmUps * MOST_TO_COMPILE; i++) {
      long compiled = compilation();
      double elapsed = seconds(work::measure) * 1_000;
      if (compilation() - compiled < COMPILED * elapsed) {
        return;
      }
    }
  }

  /** @return milliseconds, of all compiling threads since the start */
  private static long compilation() {
    return ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
  }

  Pair interleaved(Work product, Work reference) throws Exception {
    for (int i = 0; i < warmUps; i++) {
      product.measure();
      reference.measure();
    }
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < measured; i++) {
      ours.add(product.measure());
      theirs.add(reference.measure());
      ratios.add(ours.get(i) / theirs.get(i));
    }
    return new Pair(Spread.of(ours), Spread.of(theirs), Spread.of(ratios));
  }

  Spread alone(Work work) throws Exception {
    for (int i = 0; i < warmUps; i++) {
      work.measure();
    }
    List<Double> measured = new ArrayList<>();
    for (int i = 0; i < this.measured; i++) {
      measured.add(work.measure());
    }
    return Spread.of(measured);
  }

  /** @return seconds */
  static double seconds(Action action) throws Exception {
    long started = System.nanoTime();
    action.run();
    return (System.nanoTime() - started) / 1e9;
  }

  interface Action {
    void run() throws Exception;
  }
}
