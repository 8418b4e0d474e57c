package boardpack.reports.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.period.Grain;
import boardpack.pipeline.period.Period;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.run.Definitions;
import boardpack.reports.run.ShippedDefinitions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackLayoutsTest {
  private static final String INVESTORS = """
      pack: investors
      title: {en: Letter to investors, nl: Brief aan beleggers}
      grain: quarter
      sections:
        - section: summary
          title: {en: Summary, nl: Samenvatting}
          headlines: [revenue, cost]
        - section: revenue
          title: {en: Revenue, nl: Omzet}
          groups: [revenue]
          leads: [net_payments]
          figures: [net_payments]
          trends: [net_payments]
          tables: [payments]
      """;

  private static final Definitions DEFINITIONS = ShippedDefinitions.get();
  @TempDir Path folder;

  @Test
  void thePacksThatShipCanBeRead() {
    PackLayouts layouts = layouts(TestWorkspace.in(folder));
    assertThat(layouts.names()).containsExactly("annual", "daily", "monthly", "quarterly", "weekly");
    assertThat(layouts.get("quarterly").grains()).containsExactly(Grain.QUARTER, Grain.MONTH);
    assertThat(layouts.get("monthly").sections()).extracting(SectionLayout::id).startsWith("summary", "revenue_protection",
        "deliverability", "revenue", "cost", "operations", "security", "decisions");
    assertThat(layouts.get("daily").form().inMail()).isTrue();
  }

  @Test
  void aWorkspaceAddsAPackOfItsOwnWithoutJava() throws Exception {
    PackLayout investors = layouts(own("investors", INVESTORS)).get("investors");
    assertThat(investors.title()).containsEntry("nl", "Brief aan beleggers");
    assertThat(investors.sections().get(1).figures()).containsExactly("net_payments");
    assertThat(investors.form().cover()).isTrue();
  }

  @Test
  void aWorkspaceLaysItsOwnOverThoseThatShip() throws Exception {
    Workspace workspace = own("monthly", INVESTORS.replace("investors", "monthly").replace("quarter", "month"));
    assertThat(layouts(workspace).get("monthly").sections()).extracting(SectionLayout::id).containsExactly("summary", "revenue");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "leads: [net_payments]     | leads: [net_paymens]            | investors.yml:11 sections[1].leads[0]    | net_paymens",
    "figures: [net_payments]   | figures: [cost_optimization_savings] | investors.yml:12 sections[1].figures[0] | no figures by quarter",
    "groups: [revenue]         | groups: [revenu]                | investors.yml:10 sections[1].groups[0]   | group.revenu=",
    "tables: [payments]        | tables: [paiments]              | investors.yml:14 sections[1].tables[0]   | paiments",
    "tables: [payments]        | tables: [{table: payments, columns: [sum]}] | investors.yml:14 sections[1].tables[0].columns | net_amount",
    "tables: [payments]        | tables: [{table: payments, rows: {colour: [red]}}] | investors.yml:14 sections[1].tables[0].rows.colour | net_amount",
    "trends: [net_payments]    | trend: [net_payments]           | investors.yml:13 sections[1].trend       | trends",
    "grain: quarter            | grain: fortnight                | investors.yml:3 grain                    | quarter",
    "pack: investors           | pack: investor                  | investors.yml:1 pack                     | investors",
    "groups: [revenue]         | notes: [nonsense]               | investors.yml:10 sections[1].notes[0]    | nonsense.title=",
    "section: revenue          | section: summary                | investors.yml:1 sections                 | section summary",
  })
  void whatIsNotThereIsRefusedWithFileAndLine(String good, String bad, String where, String says) throws Exception {
    Workspace workspace = own("investors", INVESTORS.replace(good, bad));
    assertThatThrownBy(() -> layouts(workspace)).isInstanceOf(Fault.class)
        .hasMessageContaining("templates/packs/" + where).hasMessageContaining(says).hasMessageContaining("good:");
  }

  @Test
  void aPeriodOfAnotherLengthIsRefused() {
    PackLayout weekly = layouts(TestWorkspace.in(folder)).get("weekly");
    weekly.refuseOther(Period.parse("2026-W44", Month.JANUARY));
    assertThatThrownBy(() -> weekly.refuseOther(Period.parse("2026-10", Month.JANUARY)))
        .isInstanceOf(Fault.class).hasMessageContaining("is a month; the weekly pack is about a week").hasMessageContaining("2026-W44");
  }

  @Test
  void aPackNobodyKnowsIsAnsweredWithThoseThatAre() {
    assertThatThrownBy(() -> layouts(TestWorkspace.in(folder)).get("fortnightly")).isInstanceOf(Fault.class)
        .hasMessageContaining("fortnightly").hasMessageContaining("annual, daily, monthly, quarterly, weekly");
  }

  private Workspace own(String pack, String text) throws Exception {
    Path packs = Files.createDirectories(folder.resolve("templates/packs"));
    Files.writeString(packs.resolve(pack + ".yml"), text);
    return TestWorkspace.in(folder);
  }

  private static PackLayouts layouts(Workspace workspace) {
    return PackLayouts.read(workspace, DEFINITIONS.catalogue(), DEFINITIONS.details());
  }
}
