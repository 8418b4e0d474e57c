package boardpack.reports.pack;

import boardpack.pipeline.check.TieOutLine;
import boardpack.pipeline.tenant.TenantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Packs as the composer would hand them to a renderer: rich ones to look at, and hostile ones. Every renderer's tests
 * start here, so all of them meet every kind of block, label, status and verdict.
 */
public final class PackFixtures {
  /** What a figure set would be sealed with: 64 hexadecimal digits. */
  public static final String SEAL = "9f4c1b7a20de83565e0b6c7d1f2a3948b5c6d7e8f90a1b2c3d4e5f60718293a4";
  public static final String HOSTILE = "=SUM(A1)&\"<b>'Ünï";
  public static final String RIGHT_TO_LEFT = "شركة الخط العربي \u200Fחברה בע״מ 😀";
  public static final String LONG =
      "The Very Reverend and Most Honourable Consolidated Worldwide Outfitters of Amsterdam, Rotterdam, Utrecht and "
          + "the Greater Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft B.V. & Sons";
  /** A disc and a bar, 64 by 24 pixels. */
  public static final Pack.Logo LOGO = new Pack.Logo(
      "iVBORw0KGgoAAAANSUhEUgAAAEAAAAAYCAIAAADF1mwTAAAAXElEQVR42u3XwQkAIAwDwIzhRA7h/nvoBAqtIklJ6VtyrxpM8YEB"
          + "rIDR+m4FAIf0bAZEo7MxagFC6UkMuEnPYHgPSL+TWwMMMMCAagBfYn/mtAHyfaBII3Op/zcLhwzusa5UF34AAAAASUVORK5CYII=", 64, 24);
  private static final String COMPANY = "Meridian Mail";

  private PackFixtures() {}

  /** Dijkstra & Zonen, October 2026, euros: every block kind, label, status and verdict; nine sections. */
  public static Pack tenant() {
    return tenantNamed("Dijkstra & Zonen");
  }

  /** The same with any name: {@link #HOSTILE}, {@link #RIGHT_TO_LEFT}, {@link #LONG}. */
  public static Pack tenantNamed(String name) {
    return pack(new PackKey(new TenantId("tn-dijkstra"), "monthly", "2026-10", "full", "en", 1),
        new Pack.Subject(COMPANY, name, "tn-dijkstra", false, "growth", "active", "EUR", "Europe/Amsterdam", "en-NL"),
        SectionsFixture.tenant(name));
  }

  /** Meridian Mail itself over all its tenants, with a table of them. */
  public static Pack platform() {
    return pack(new PackKey(TenantId.PLATFORM, "monthly", "2026-10", "full", "en", 2),
        new Pack.Subject(COMPANY, COMPANY, "platform", true, "", "", "EUR", "America/New_York", "en-US"),
        SectionsFixture.platform()).leadingTo(List.of(
            new Pack.TenantPage("Aurora Outfitters", "tn-aurora/monthly/2026-10/full-en/r1"),
            new Pack.TenantPage(HOSTILE, "tn-hostile/monthly/2026-10/full-en/r3")));
  }

  /** {@code pack} with a brand that has everything: a logo, two colours, a typeface with serifs. */
  public static Pack branded(Pack pack) {
    return new Pack(pack.key(), pack.subject(),
        new Pack.Brand("#5a1846", "#8a3b00", Typeface.DEJAVU_SERIF, Optional.of(LOGO)), pack.title(), pack.periodTitle(),
        pack.contextLine(), pack.headline(), pack.dataCut(), pack.dataCutText(), pack.figures(), pack.sections(),
        pack.details(), pack.tieOut(), pack.sources(), pack.form(), pack.tenantPages());
  }

  /** {@code pack} with other sections, to try one block alone. */
  public static Pack withSections(Pack pack, List<Section> sections) {
    return new Pack(pack.key(), pack.subject(), pack.brand(), pack.title(), pack.periodTitle(), pack.contextLine(),
        pack.headline(), pack.dataCut(), pack.dataCutText(), pack.figures(), sections, pack.details(), pack.tieOut(),
        pack.sources());
  }

  /** The same pack, as if it were about another period. */
  public static Pack inPeriod(Pack pack, String period) {
    return keyed(pack, new PackKey(pack.key().tenant(), pack.key().pack(), period, pack.key().cut(), pack.key().language(),
        pack.key().revision()));
  }

  /** The same pack under another key. */
  public static Pack keyed(Pack pack, PackKey key) {
    return new Pack(key, pack.subject(), pack.brand(), pack.title(), pack.periodTitle(), pack.contextLine(),
        pack.headline(), pack.dataCut(), pack.dataCutText(), pack.figures(), pack.sections(), pack.details(),
        pack.tieOut(), pack.sources());
  }

  /** A table of {@code rows} numbered rows with a total: money, counts, dates, a hostile and a long name. */
  public static Block.Table table(String id, int rows) {
    return TablesFixture.costLines(id, rows);
  }

  private static Pack pack(PackKey key, Pack.Subject subject, List<Section> sections) {
    return new Pack(key, subject, new Pack.Brand("#1b2a41", "#0b6e4f"), "Monthly board pack", "October 2026",
        subject.name() + ", EUR, 1 to 31 October 2026 in " + subject.zone(),
        "Delivery rate fell 1.2 points to 96.8 %, below the 97.5 % plan; three domains explain 80 % of it, and revenue "
            + "grew 2.8 % all the same.",
        Instant.parse("2026-11-02T14:00:00Z"), "2 November 2026, 15:00 (Europe/Amsterdam)", FiguresFixture.all(),
        sections, List.of(table("cost_lines", 120), TablesFixture.payments(24)), tieOut(), sources());
  }

  private static List<TieOutLine> tieOut() {
    List<TieOutLine> lines = new ArrayList<>();
    lines.add(line("campaigns", "rows", "148", "148", "0", Optional.empty()));
    lines.add(line("campaign_events", "rows", "1218540", "1218412", "128", Optional.of("1218412")));
    lines.add(line("campaign_events", "sum(sent)", "1218412", "1218412", "0", Optional.of("1218412")));
    lines.add(line("payments", "rows", "24", "24", "0", Optional.of("24")));
    lines.add(line("payments", "sum(amount)", "4412.30", "4412.30", "0.00", Optional.of("4412.30")));
    lines.add(line("ip_assignments", "rows", "31", "30", "1", Optional.of("30")));
    lines.add(line("alerts", "rows", "41", "41", "0", Optional.of("40")));
    return List.copyOf(lines);
  }

  private static TieOutLine line(
      String input, String measure, String source, String landed, String putAside, Optional<String> mart) {
    return new TieOutLine(input, measure, new BigDecimal(source), new BigDecimal(landed), new BigDecimal(putAside),
        mart.map(BigDecimal::new));
  }

  private static List<Pack.SourceLine> sources() {
    String asOf = "2 November 2026, 14:40 (Europe/Amsterdam)";
    return List.of(
        new Pack.SourceLine("campaign_events", "OLAP campaign counters", true, "fresh", asOf, 1_218_412, 128),
        new Pack.SourceLine("payments", "Stripe", true, "fresh", asOf, 24, 0),
        new Pack.SourceLine("subscriptions", "Stripe", true, "stale: older than 24 hours",
            "31 October 2026, 02:10 (Europe/Amsterdam)", 3, 0),
        new Pack.SourceLine("ip_assignments", "operations database", true, "fresh", asOf, 30, 1),
        new Pack.SourceLine("alerts", "alert service", true, "fresh", asOf, 41, 0),
        new Pack.SourceLine("workflow_jobs", "job queues", false, "not connected", "", 0, 0),
        new Pack.SourceLine("survey_answers", "survey tool", false, "not connected", "", 0, 0));
  }
}
