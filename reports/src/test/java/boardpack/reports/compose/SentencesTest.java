package boardpack.reports.compose;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.kpi.FigureStatus;
import boardpack.pipeline.kpi.Unit;
import boardpack.pipeline.kpi.Verdict;
import boardpack.pipeline.label.Label;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.pack.PrintedFigure;
import boardpack.reports.pack.PrintedFigure.Comparison;
import boardpack.reports.words.Words;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sentences worked out by hand for every case a figure can be in. */
class SentencesTest {
  @TempDir Path folder;
  private Sentences sentences;

  @BeforeEach
  void readWords() {
    sentences = new Sentences(Words.of(TestWorkspace.in(folder), Locale.US));
  }

  @Test
  void aRateThatRoseSaysByHowMuchAndWhereItStands() {
    PrintedFigure bounces = figure("Bounce rate", Unit.PERCENT, "0.061", "6.1 %", Verdict.MEDIUM, "below 5 %",
        Optional.of(new Comparison(new BigDecimal("0.049"), "4.9 %", "+1.2 points", -1, "September 2026")));
    assertThat(sentences.message(bounces, "October 2026"))
        .isEqualTo("Bounce rate rose by 1.2 points to 6.1 %, medium: the target is below 5 %.");
  }

  @Test
  void aFallOnTargetSaysSo() {
    PrintedFigure delivery = figure("Delivery rate", Unit.PERCENT, "0.968", "96.8 %", Verdict.ON_TARGET, "above 95 %",
        Optional.of(new Comparison(new BigDecimal("0.980"), "98.0 %", "−1.2 points", -1, "September 2026")));
    assertThat(sentences.message(delivery, "October 2026"))
        .isEqualTo("Delivery rate fell by 1.2 points to 96.8 %, on target (above 95 %).");
  }

  @Test
  void aPlanAndWhatDroveTheChangeFollow() {
    PrintedFigure delivery = planned("0.968", new Comparison(new BigDecimal("0.975"), "97.5 %", "−0.7 points", -1, "2026 budget"));
    assertThat(sentences.message(delivery, "October 2026", "; no single driver")).isEqualTo(
        "Delivery rate fell by 1.2 points to 96.8 %, on target (above 95 %), 0.7 points below the plan of 97.5 %; no single driver.");
    PrintedFigure met = planned("0.975", new Comparison(new BigDecimal("0.975"), "97.5 %", "±0.0 points", 0, "2026 budget"));
    assertThat(sentences.message(met, "October 2026")).endsWith(", as planned (97.5 %).");
    PrintedFigure above = planned("0.976", new Comparison(new BigDecimal("0.975"), "97.5 %", "+0.1 points", 1, "2026 budget"));
    assertThat(sentences.message(above, "October 2026")).endsWith(", 0.1 points above the plan of 97.5 %.");
  }

  @Test
  void aPageThatListsWhatAlarmsSaysOnlyHowMany() {
    PrintedFigure calm = figure("Delivery rate", Unit.PERCENT, "0.97", "97 %", Verdict.ON_TARGET, "", Optional.empty());
    PrintedFigure critical = figure("Open issues", Unit.COUNT, "3", "3", Verdict.CRITICAL, "", Optional.empty());
    PrintedFigure unrated = figure("Send volume", Unit.COUNT, "9", "9", Verdict.NOT_RATED, "", Optional.empty());
    assertThat(sentences.brief(List.of(calm, critical, critical, unrated))).isEqualTo("2 of 3 rated figures need attention.");
    assertThat(sentences.brief(List.of(calm, critical))).isEqualTo("One of 2 rated figures needs attention.");
    assertThat(sentences.brief(List.of(calm))).isEqualTo("None of 1 rated figures stands at or over a threshold.");
    assertThat(sentences.brief(List.of(unrated))).isEqualTo("No figure can be rated yet.");
  }

  @Test
  void sevenAlarmsAreThreeAndFourMore() {
    PrintedFigure critical = figure("Open issues", Unit.COUNT, "3", "3", Verdict.CRITICAL, "", Optional.empty());
    assertThat(sentences.attention(Collections.nCopies(7, critical)).sentences()).hasSize(4)
        .startsWith("Open issues: 3 (critical)").endsWith("And 4 more, on the pages of their sections.");
  }

  private static PrintedFigure planned(String value, Comparison plan) {
    return new PrintedFigure("kpi", "Delivery rate", "", "", "", "group", Unit.PERCENT, Label.EXACT, "exact", "", FigureStatus.OK,
        "ok", Optional.of(new BigDecimal(value)), "96.8 %", "", "", Verdict.ON_TARGET, "on target", "above 95 %", Optional.of(plan),
        Optional.of(new Comparison(new BigDecimal("0.980"), "98.0 %", "−1.2 points", -1, "September 2026")), Optional.empty(),
        List.of(), Optional.empty());
  }

  @Test
  void fromNothingThereIsNoShareToTell() {
    PrintedFigure alerts = figure("Active alerts", Unit.COUNT, "7", "7", Verdict.NOT_RATED, "",
        Optional.of(new Comparison(BigDecimal.ZERO, "0", "+7", -1, "September 2026")));
    assertThat(sentences.message(alerts, "October 2026")).isEqualTo("Active alerts rose from 0 to 7.");
  }

  @Test
  void whatDidNotChangeStayed() {
    PrintedFigure cost = figure("Infrastructure cost", Unit.MONEY, "270", "≈ $270", Verdict.NOT_RATED, "",
        Optional.of(new Comparison(new BigDecimal("270"), "≈ $270", "±0.0 %", 0, "September 2026")));
    assertThat(sentences.message(cost, "October 2026"))
        .isEqualTo("Infrastructure cost stayed at ≈ $270, as in September 2026.");
  }

  @Test
  void aWordThatChangedNamesBoth() {
    PrintedFigure state = figure("Payment state", Unit.WORD, "2", "past due", Verdict.MEDIUM, "at most trialing",
        Optional.of(new Comparison(BigDecimal.ZERO, "active", "▲", -1, "September 2026")));
    assertThat(sentences.message(state, "October 2026"))
        .isEqualTo("Payment state is past due, was active in September 2026, medium: the target is at most trialing.");
  }

  @Test
  void withoutAnEarlierPeriodItSaysWhatIs() {
    PrintedFigure sent = figure("Send volume", Unit.COUNT, "350", "350", Verdict.NOT_RATED, "", Optional.empty());
    assertThat(sentences.message(sent, "October 2026")).isEqualTo("Send volume: 350.");
  }

  @Test
  void withoutAValueItSaysWhyNotAndForWhen() {
    PrintedFigure cost = figure("Infrastructure cost", Unit.MONEY, null, "no data", Verdict.NOT_RATED, "", Optional.empty());
    assertThat(sentences.message(cost, "October 2026")).isEqualTo("Infrastructure cost: no data for October 2026.");
  }

  @Test
  void theHeadlineNamesTheWorstFirstAndCountsWhatIsRated() {
    PrintedFigure calm = figure("Delivery rate", Unit.PERCENT, "0.97", "97 %", Verdict.ON_TARGET, "", Optional.empty());
    PrintedFigure medium = figure("Complaint rate", Unit.PERCENT, "0.01", "1 %", Verdict.MEDIUM, "", Optional.empty());
    PrintedFigure critical = figure("Open issues", Unit.COUNT, "3", "3", Verdict.CRITICAL, "", Optional.empty());
    PrintedFigure unrated = figure("Send volume", Unit.COUNT, "9", "9", Verdict.NOT_RATED, "", Optional.empty());
    assertThat(sentences.headline(List.of(calm, medium, critical, unrated), "Aurora", "October 2026"))
        .isEqualTo("Aurora, October 2026: 2 of 3 rated figures need attention, first Open issues 3 (critical) and Complaint rate 1 % (medium).");
    assertThat(sentences.headline(List.of(calm, critical), "Aurora", "October 2026"))
        .isEqualTo("Aurora, October 2026: one of 2 rated figures needs attention: Open issues 3 (critical).");
    assertThat(sentences.headline(List.of(calm), "Aurora", "October 2026"))
        .isEqualTo("Aurora, October 2026: the one rated figure is below every threshold.");
    assertThat(sentences.headline(List.of(unrated), "Aurora", "October 2026"))
        .isEqualTo("Aurora, October 2026: no figure can be rated yet.");
  }

  private static PrintedFigure figure(String title, Unit unit, String value, String text, Verdict verdict, String target,
      Optional<Comparison> previous) {
    return new PrintedFigure("kpi", title, "", "", "", "group", unit, Label.EXACT, "exact", "", FigureStatus.OK, text,
        Optional.ofNullable(value).map(BigDecimal::new), text, "", "", verdict, verdict.word(), target, Optional.empty(), previous,
        Optional.empty(), List.of(), Optional.empty());
  }
}
