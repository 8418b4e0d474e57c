package boardpack.reports.demo;

import boardpack.pipeline.kpi.FigureStatus;
import boardpack.pipeline.period.Grain;
import boardpack.pipeline.period.Period;
import boardpack.pipeline.settings.Setting;
import boardpack.pipeline.settings.SettingsFile;
import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.demo.Fact.Edition;
import boardpack.reports.demo.Fact.Expected;
import java.nio.file.Path;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads {@code sql/sample/truth.yml}. */
public final class TruthFile {
  private static final Set<String> KNOWN = Set.of("id", "planted", "tenant", "edition", "kpi", "measure", "grain",
      "period", "value", "numerator", "denominator", "unit", "status");

  private TruthFile() {}

  /**
   * @param root the repository's root
   * @throws boardpack.pipeline.fault.Fault naming the line, where a fact does not fit
   */
  public static List<Fact> read(Path root) {
    return SettingsFile.read(root.resolve("sql/sample/truth.yml"), "truth.yml", name -> null)
        .at("facts", "[]").items().stream().map(TruthFile::fact).toList();
  }

  private static Fact fact(Setting yml) {
    yml.only(KNOWN);
    Optional<Setting> kpi = yml.optional("kpi");
    Grain grain = yml.at("grain", "month").as(Grain::of, "month");
    Period period = yml.at("period", "2026-10").as(text -> Period.parse(text, Month.JANUARY), "2026-10");
    if (period.grain() != grain) {
      throw yml.at("period", "2026-10").refuse("is not a " + grain.word(), "2026-10");
    }
    return new Fact(
        yml.at("id", "aurora-2026-02-sent").text("aurora-2026-02-sent"),
        yml.at("planted", "One day.").text("One day."),
        new TenantId(yml.at("tenant", "tn-aurora").text("tn-aurora")),
        yml.at("edition", "tenant").as(word -> Edition.valueOf(word.toUpperCase(Locale.ROOT)), "tenant or platform"),
        kpi.orElseGet(() -> yml.at("measure", "provider invoices")).text("send_volume"),
        kpi.isEmpty(),
        grain,
        period,
        yml.at("status", "ok").as(TruthFile::status, "ok, partial or no data"),
        expected(yml),
        yml.optional("unit").map(unit -> unit.text("USD")));
  }

  private static Expected expected(Setting yml) {
    if (yml.optional("value").isPresent()) {
      return new Expected.Value(yml.at("value", "1").decimal("1"));
    }
    if (yml.optional("numerator").isPresent()) {
      return new Expected.Ratio(yml.at("numerator", "1").decimal("1"), yml.at("denominator", "2").decimal("2"));
    }
    return new Expected.None();
  }

  private static FigureStatus status(String word) {
    return FigureStatus.valueOf(word.toUpperCase(Locale.ROOT).replace(' ', '_'));
  }
}
