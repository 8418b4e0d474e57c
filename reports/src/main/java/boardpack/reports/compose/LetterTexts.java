package boardpack.reports.compose;

import boardpack.pipeline.kpi.Precision;
import boardpack.pipeline.kpi.Unit;
import boardpack.pipeline.label.Label;
import boardpack.pipeline.workspace.Company;
import boardpack.reports.words.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Numbers and times of a letter that brings no pack, written as a pack writes them: rounded to what the label bears. */
public final class LetterTexts {
  private final NumberTexts numbers;
  private final Dates dates;

  /** @param words those of the reader's language */
  public LetterTexts(Company company, Words words) {
    Locale locale = new Locale.Builder().setLocale(company.locale()).setLanguage(words.locale().getLanguage()).build();
    this.dates = new Dates(words, company.zone());
    this.numbers = new NumberTexts(locale, company.currency(), dates);
  }

  /** "≈ $ 12,000", "15.2 %": with the mark of what is not exact. */
  public String value(BigDecimal value, Unit unit, Label label) {
    return numbers.text(Precision.round(value, unit, label), unit, label, List.of());
  }

  /** Day and time in the company's zone. */
  public String moment(Instant instant) {
    return dates.moment(instant);
  }
}
