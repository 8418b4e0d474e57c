package boardpack.reports.compose;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.kpi.Unit;
import boardpack.pipeline.label.Label;
import boardpack.pipeline.workspace.Company;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.words.Words;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Month;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {
  @ParameterizedTest
  @CsvSource({
    "SECONDS, 1.0, '1.0 s', '1,0 s'",
    "SECONDS, 119.9, '119.9 s', '119,9 s'",
    "SECONDS, 1200.0, '20 min', '20 min'",
    "SECONDS, 200.4, '3 min 20 s', '3 min 20 s'",
    "SECONDS, 7199.6, '2 h', '2 h'",
    "SECONDS, 9000.0, '2 h 30 min', '2 h 30 min'",
    "MINUTES, 30, '30 min', '30 min'",
    "MINUTES, 119.9, '119.9 min', '119,9 min'",
    "MINUTES, 2528.3, '42 h 8 min', '42 h 8 min'",
    "HOURS, 71.9, '71.9 h', '71,9 h'",
    "HOURS, 72.0, '3 days', '3 dagen'",
    "HOURS, 398.0, '16 days 14 h', '16 dagen 14 h'",
    "HOURS, 30000.0, '1,250 days', '1.250 dagen'"
  })
  void aLengthOfTimeIsSaidAsAPersonSaysIt(Unit unit, BigDecimal value, String english, String dutch) {
    assertThat(numbers("en-US").text(value, unit, Label.EXACT, List.of())).isEqualTo(english.replace(' ', '\u00A0'));
    assertThat(numbers("nl-NL").text(value, unit, Label.EXACT, List.of())).isEqualTo(dutch.replace(' ', '\u00A0'));
  }

  @Test
  void aDifferenceIsSaidAlikeAndAnEstimateKeepsItsMark() {
    NumberTexts numbers = numbers("en-US");
    assertThat(numbers.difference(new BigDecimal("-727"), Unit.MINUTES, Label.EXACT, "points")).isEqualTo("−12\u00A0h\u00A07\u00A0min");
    assertThat(numbers.text(new BigDecimal("2528.3"), Unit.MINUTES, Label.DIRECTIONAL, List.of())).startsWith("≈\u00A042");
  }

  @Test
  void whoSubtractsTwoThatArePrintedFindsTheThird() {
    BigDecimal october = Durations.shown(new BigDecimal("2528.4"), Unit.MINUTES);
    BigDecimal september = Durations.shown(new BigDecimal("3255.5"), Unit.MINUTES);
    assertThat(numbers("en-US").difference(october.subtract(september), Unit.MINUTES, Label.EXACT, "points"))
        .as("54 h 16 min less 42 h 8 min").isEqualTo("−12\u00A0h\u00A08\u00A0min");
  }

  private static NumberTexts numbers(String language) {
    Path root = Path.of(System.getProperty("boardpack.root"));
    Company company = new Company(
        "Meridian Mail", Currency.getInstance("USD"), ZoneId.of("America/New_York"), Locale.US, Month.JANUARY);
    Locale locale = Locale.forLanguageTag(language);
    Words words = Words.of(new Workspace(root, root, root, company, List.of(), null, Clock.systemUTC()), locale);
    return new NumberTexts(locale, company.currency(), new Dates(words, company.zone()));
  }
}
