package boardpack.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.label.Label;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackFixtures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class ChartsTest {
  private static final Pack PACK = PackFixtures.tenant();

  @Test
  void trendSaysItsTitleItsAlternativeTextAndItsLastValue() {
    String svg = trend("delivery_rate", "d");
    assertThat(svg).contains("role=\"img\"", "aria-labelledby=\"d-title d-desc\"",
        "<title id=\"d-title\">Delivery rate, %</title>", "<desc id=\"d-desc\">It fell to 96.8 %.</desc>",
        ">96.8\u00A0%</text>",
        ">2026 budget v2</text>", ">97.5\u00A0%</text>", ">Aug 25</text>", ">Oct 26</text>");
  }

  @Test
  void monthWithoutAValueIsAGapAndNotAZero() {
    assertThat(Pattern.compile("<rect ").matcher(trend("modelled_revenue_at_risk", "r")).results()).hasSize(14);
    assertThat(Pattern.compile("<line ").matcher(trend("bounce_rate", "b")).results())
        .as("base and 12 stretches").hasSize(13);
  }

  @Test
  void figureWithoutAnyValueIsItsStatusInWords() {
    assertThat(trend("workflow_success", "w")).contains(">not connected</text>").doesNotContain("<line", "<rect");
  }

  @Test
  void coloursAreVariablesWithTheBrandBehindThem() {
    String svg = trend("delivery_rate", "d");
    assertThat(svg).contains("var(--chart-ink,#1b2a41)", "var(--chart-previous,#b4bcc8)").doesNotContain("rgb(");
  }

  @Test
  void sameChartIsTheSameTextInAnyLocale() {
    String here = trend("infra_cost", "c");
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(trend("infra_cost", "c")).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
    }
  }

  @Test
  void barsKeepTheirScaleAndHostileNamesStayText() {
    Block.Bars bars = new Block.Bars("Costs <b>", "a & b", Label.APPROXIMATE,
        List.of(new Block.Bar(PackFixtures.HOSTILE, new BigDecimal("200"), "≈ 200"),
            new Block.Bar("half", new BigDecimal("100"), "≈ 100")), "≈ 300 in all", List.of());
    String svg = Charts.barsSvg(bars, PACK.brand(), "x");
    List<Double> widths = Jsoup.parse(svg, "", Parser.xmlParser()).select("rect").stream()
        .map(rect -> Double.valueOf(rect.attr("width"))).toList();
    assertThat(widths.get(0)).isCloseTo(2 * widths.get(1), org.assertj.core.data.Offset.offset(0.02));
    assertThat(Jsoup.parse(svg, "", Parser.xmlParser()).select("text").eachText()).contains(PackFixtures.HOSTILE);
  }

  @Test
  void sparklineIsSilentBesideItsFigure() {
    assertThat(Charts.sparklineSvg(PACK.figure("mrr"), PACK.brand(), "s"))
        .contains("aria-hidden=\"true\"").doesNotContain("<text");
  }

  @Test
  void idThatWouldBreakThePageIsRefused() {
    assertThatThrownBy(() -> trend("mrr", "a\" onload=\"x")).isInstanceOf(IllegalArgumentException.class);
  }

  private static String trend(String kpi, String id) {
    return Charts.trendSvg(PACK.figure(kpi), new Block.Trend(kpi, "Delivery rate, %", "It fell to 96.8 %.", List.of()),
        PACK.brand(), id);
  }
}
