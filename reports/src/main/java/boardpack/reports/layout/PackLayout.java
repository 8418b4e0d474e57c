package boardpack.reports.layout;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.period.Grain;
import boardpack.pipeline.period.Period;
import boardpack.reports.pack.Pack;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands in a pack and in which order, from {@code templates/packs/<pack>.yml}.
 *
 * @param title by language
 * @param grain how long the periods are that it is about
 * @param parts the shorter periods that its pages set side by side
 * @param mostFigures how many figures a section prints at most; the others are in the workbook, the CSV and the overview
 */
public record PackLayout(
    String pack, Map<String, String> title, Grain grain, Optional<Grain> parts, Pack.Form form, int mostFigures,
    List<SectionLayout> sections) {
  private static final Map<Grain, String> EXAMPLES = Map.of(Grain.DAY, "2026-10-31", Grain.WEEK, "2026-W44",
      Grain.MONTH, "2026-10", Grain.QUARTER, "2026-Q3", Grain.YEAR, "2025", Grain.FISCAL_YEAR, "FY2026");

  /** Those whose figures its pages hold. */
  public List<Grain> grains() {
    return Stream.concat(Stream.of(grain), parts.stream()).toList();
  }

  /** What its pages say of the sources of a change. */
  public List<Driver> drivers() {
    return sections.stream().flatMap(section -> section.drivers().stream()).toList();
  }

  /** @throws Fault where the period is not as long as this pack's are */
  public void refuseOther(Period period) {
    if (period.grain() != grain) {
      throw Fault.setting("--period " + period.id(), "is a " + period.grain().word() + "; the " + pack + " pack is about a "
          + grain.word(), EXAMPLES.get(grain));
    }
  }
}
