package boardpack.bench;

import java.util.List;

/**
 * How much each benchmark takes on.
 *
 * @param tenants of the company whose month ends, and whose marts are built
 * @param closeEvents of that company, over all tenants
 * @param kpiMonths of history that the catalogue is computed over
 * @param longRows of the workbook that must not need more memory than a short one
 */
record Sizes(
    Rounds rounds, long extractRows, int extractTenants, long martEvents, int tenants, long kpiEvents, int kpiMonths,
    int pdfPacks, int rows, int longRows, int htmlPacks, int messages, long closeEvents, Scale scale) {

  /** The points of each curve. */
  record Scale(List<Integer> tenants, List<Long> events, List<Integer> months, long monthsEvents, long newEvents) {}

  static Sizes full() {
    return new Sizes(new Rounds(1, 3), 2_000_000, 200, 5_000_000, 64, 1_000_000, 24, 40, 50_000, 1_000_000, 50, 600,
        640_000, new Scale(List.of(1, 8, 64, 256, 1_000), List.of(100_000L, 1_000_000L, 5_000_000L, 20_000_000L),
        List.of(1, 3, 6, 12, 24, 36), 300_000, 10_000));
  }

  /** Small enough for every build: it shows that each benchmark works, not how fast anything is. */
  static Sizes quick() {
    return new Sizes(new Rounds(0, 1), 10_000, 5, 10_000, 1, 10_000, 12, 2, 1_000, 5_000, 2, 12, 10_000,
        new Scale(List.of(1, 2), List.of(5_000L, 10_000L), List.of(1, 3), 5_000, 500));
  }
}
