package boardpack.reports.compose;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.detail.Detail;
import boardpack.pipeline.detail.DetailTable;
import boardpack.pipeline.detail.DetailTable.Value;
import boardpack.pipeline.kpi.Scope;
import boardpack.pipeline.label.Label;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.words.Words;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnonymityTest {
  @TempDir Path folder;
  private Anonymity anonymity;

  @BeforeEach
  void hide() {
    anonymity = new Anonymity(Words.of(TestWorkspace.in(folder), Locale.US),
        Map.of("platform", "Meridian Mail", "tn-1", "Castellan Loans", "tn-2", "Aurora", "tn-3", "Foxglove Media"));
  }

  @Test
  void fiveTenantsAreLettersAndTheirFreeTextIsGone() {
    DetailTable safe = anonymity.of(alerts("tn-3 high SPF", "tn-1 low Quota", "tn-2 low Host", "tn-4 low Host", "tn-5 low Host",
        "tn-3 low Blocked", "platform low Events-late", "platform low Castellan-asks"));
    assertThat(safe.rows()).extracting(row -> text(row.get(0))).containsExactly("Tenant A", "Tenant B", "Tenant C", "Tenant D",
        "Tenant E", "Tenant A", "platform", "platform");
    assertThat(safe.rows()).extracting(row -> text(row.get(1))).containsExactly("high", "low", "low", "low", "low", "low", "low", "low");
    assertThat(safe.rows()).extracting(row -> text(row.get(2))).containsExactly("", "", "", "", "", "", "Events-late", "");
  }

  @Test
  void aLetterStandsForTheSameTenantInEveryTable() {
    anonymity.of(alerts("tn-1 low a", "tn-2 low a", "tn-3 low a", "tn-4 low a", "tn-5 low a"));
    DetailTable second = anonymity.of(alerts("tn-5 low a", "tn-4 low a", "tn-3 low a", "tn-2 low a", "tn-1 low a"));
    assertThat(second.rows()).extracting(row -> text(row.get(0)))
        .containsExactly("Tenant E", "Tenant D", "Tenant C", "Tenant B", "Tenant A");
  }

  @Test
  void fourTenantsAreTooFewToBeShown() {
    DetailTable four = alerts("tn-1 low a", "tn-2 low a", "tn-3 low a", "tn-4 low a", "platform low Late");
    assertThat(anonymity.withholds(four)).isTrue();
    assertThat(anonymity.of(four).rows()).extracting(row -> text(row.get(0))).containsExactly("platform");
    assertThat(anonymity.withholds(alerts("tn-1 low a", "tn-2 low a", "tn-3 low a", "tn-4 low a", "tn-5 low a"))).isFalse();
    assertThat(anonymity.withholds(alerts("platform low a"))).isFalse();
  }

  @Test
  void aSegmentOfFewIsNotTold() {
    List<String> rows = new ArrayList<>(List.of("tn-1 pro 1", "tn-2 pro 1", "tn-3 pro 1", "tn-4 pro 1", "tn-5 pro 1"));
    rows.add("tn-6 free 1");
    DetailTable safe = anonymity.of(table(List.of("tenant_id", "segment", "title"), rows));
    assertThat(safe.columns()).extracting(Detail.Column::name).containsExactly("tenant_id", "segment", "amount");
    assertThat(safe.rows()).extracting(row -> text(row.get(1))).containsExactly("pro", "pro", "pro", "pro", "pro", "");
  }

  @Test
  void aNameIsFoundInEveryWriting() {
    assertThat(List.of("pause CASTELLAN", "tn-2", "mail.castellan-loans.example", "the media")).allMatch(anonymity::names);
    assertThat(List.of("Budget of 2027", "Meridian Mail")).noneMatch(anonymity::names);
  }

  @Test
  void theTwentySeventhTenantIsAa() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 28; i++) {
      rows.add("t" + i + " low a");
    }
    DetailTable safe = anonymity.of(table(List.of("tenant_id", "severity", "title"), rows));
    assertThat(text(safe.rows().get(25).get(0))).isEqualTo("Tenant Z");
    assertThat(text(safe.rows().get(26).get(0))).isEqualTo("Tenant AA");
    assertThat(text(safe.rows().get(27).get(0))).isEqualTo("Tenant AB");
  }

  private static DetailTable alerts(String... rows) {
    return table(List.of("tenant_id", "severity", "title"), Arrays.asList(rows));
  }

  private static DetailTable table(List<String> names, List<String> rows) {
    List<Detail.Column> columns = new ArrayList<>(names.stream().map(name -> column(name, Detail.Kind.TEXT)).toList());
    columns.add(column("amount", Detail.Kind.COUNT));
    Detail detail = new Detail("open_alerts", "open_alerts.yml", Map.of(), Set.of(Scope.PLATFORM), List.of(), columns, "",
        List.of());
    return new DetailTable(detail, columns, rows.stream().map(AnonymityTest::row).toList(), List.of());
  }

  private static List<Value> row(String cells) {
    List<Value> row = new ArrayList<>(Arrays.stream(cells.split(" ")).map(cell -> (Value) new Value.Text(cell)).toList());
    row.add(new Value.Number(BigDecimal.ONE));
    return row;
  }

  private static Detail.Column column(String name, Detail.Kind kind) {
    return new Detail.Column(name, Map.of("en", name), kind, Label.EXACT, Set.of(Scope.PLATFORM), false, Optional.empty());
  }

  private static String text(Value value) {
    return value instanceof Value.Text text ? text.text() : "";
  }
}
