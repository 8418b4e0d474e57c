package boardpack.reports.run;

import boardpack.pipeline.progress.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Watches the stations of a run: shows each piece of work as it is done, and adds up what each station took. */
public final class StationLog implements Progress {
  private final PrintWriter out;
  private final Map<Station, StationTotal> totals = new EnumMap<>(Station.class);

  /** @param out where a person watches */
  public StationLog(PrintWriter out) {
    this.out = out;
  }

  @Override
  public synchronized void done(Station station, String subject, long rows, Duration took) {
    totals.merge(station, new StationTotal(word(station), 1, rows, took), StationTotal::plus);
    out.printf(Locale.ROOT, "  %-9s %-42s %,12d %8.2f s%n", word(station), cut(subject), rows, seconds(took));
    out.flush();
  }

  /** In the order of the flow. */
  public synchronized List<StationTotal> totals() {
    return List.copyOf(totals.values());
  }

  private static String cut(String subject) {
    String shown = subject.replaceAll("\\p{Cntrl}", "·");
    return shown.length() <= 42 ? shown : shown.substring(0, 41) + "…";
  }

  private static String word(Station station) {
    return station.name().toLowerCase(Locale.ROOT);
  }

  private static double seconds(Duration took) {
    return took.toNanos() / 1e9;
  }
}
