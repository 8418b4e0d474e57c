package boardpack.reports.pack;

import boardpack.pipeline.label.Label;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a section is made of. Each block carries the mandated words of the figures in it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Block.Figures.class, name = "figures"),
  @JsonSubTypes.Type(value = Block.Trend.class, name = "trend"),
  @JsonSubTypes.Type(value = Block.Bars.class, name = "bars"),
  @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
  @JsonSubTypes.Type(value = Block.Notes.class, name = "notes")
})
public sealed interface Block {

  /** Figures side by side: value, change to the previous period, prior year, plan, target, verdict. */
  record Figures(String title, List<String> kpis, List<String> phrases) implements Block {}

  /**
   * A figure over time, drawn from its history, with its plan where it has one.
   *
   * @param caption "Delivery rate, %, November 2025 to October 2026"
   * @param alternativeText what the picture shows, in words, with the same rounded numbers
   */
  record Trend(String kpi, String caption, String alternativeText, List<String> phrases) implements Block {}

  /** Parts of a whole, largest first, as horizontal bars that share one scale. */
  record Bars(String caption, String alternativeText, Label label, List<Bar> bars, String total, List<String> phrases)
      implements Block {}

  /** @param value rounded as its label bears; {@code text} says the same for people */
  record Bar(String name, BigDecimal value, String text) {}

  /**
   * A table that never stops early.
   *
   * @param id {@code open_alerts}: unique in the pack; names the workbook's sheet, the CSV and the HTML anchor
   * @param totals a cell a column, or empty where nothing adds up
   * @param countLine "12 rows", with the rounding line where parts were rounded
   * @param sums what each row adds up to, so that a workbook can check it before its readers' eyes
   * @param chart what the workbook draws of it
   */
  record Table(
      String id, String title, List<Column> columns, List<List<Cell>> rows, List<Cell> totals, String countLine,
      List<String> phrases, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Sum> sums,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Chart> chart) implements Block {

    /** A table sealed before tables had sums and charts has none. */
    public Table {
      sums = Objects.requireNonNullElse(sums, List.of());
      chart = Objects.requireNonNullElse(chart, Optional.empty());
    }

    public Table(String id, String title, List<Column> columns, List<List<Cell>> rows, List<Cell> totals, String countLine,
        List<String> phrases) {
      this(id, title, columns, rows, totals, countLine, phrases, List.of(), Optional.empty());
    }
  }

  /** The columns {@code parts} of a row, counted from 0, make its column {@code total}, but for rounding. */
  record Sum(int total, List<Integer> parts) {}

  /** The columns {@code of}, counted from 0, over the days of column {@code over}: on top of each other, or as lines. */
  record Chart(int over, List<Integer> of, boolean isStacked) {}

  /** @param unit empty, or an ISO currency code, or a word such as "%" that stands in the column's head */
  record Column(String name, Kind kind, String unit, Label label) {}

  /** What a column's cells are, for alignment and number format. */
  enum Kind {
    TEXT,
    COUNT,
    MONEY,
    PERCENT,
    DATE
  }

  /** @param text as people read it; number and date are the same thing for machines */
  record Cell(String text, Optional<BigDecimal> number, Optional<LocalDate> date) {
    public static Cell of(String text) {
      return new Cell(text, Optional.empty(), Optional.empty());
    }

    public static Cell of(String text, BigDecimal number) {
      return new Cell(text, Optional.of(number), Optional.empty());
    }

    public static Cell of(String text, LocalDate date) {
      return new Cell(text, Optional.empty(), Optional.of(date));
    }
  }

  /**
   * Sentences that must be read beside the figures: mandated words, rows put aside, what is not connected.
   *
   * @param writer who wrote them to this pack; then they are sealed with its figures
   */
  record Notes(String title, List<String> sentences, Optional<String> writer) implements Block {
    /** Packs sealed before people wrote to them name no writer. */
    public Notes {
      writer = Objects.requireNonNullElse(writer, Optional.empty());
    }

    public Notes(String title, List<String> sentences) {
      this(title, sentences, Optional.empty());
    }
  }
}
