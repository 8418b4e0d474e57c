package boardpack.reports.csv;

import boardpack.pipeline.label.Label;
import boardpack.reports.pack.Block;
import boardpack.reports.words.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code details/<table>.csv}: a detail table in full. A column's unit and, where it is not exact, its label stand in its
 * head; numbers are plain decimals (percentages fractions of one), dates ISO 8601, what is not known or does not apply is
 * empty. The last column holds the words that stand with the table. There is no row of totals: whoever adds the rows up
 * must not count them twice; the workbook and the figures hold them.
 */
public final class DetailCsv {
  private DetailCsv() {}

  /** @param words say of each approximation what an export must say of it */
  public static byte[] of(Block.Table table, Words words) {
    CsvText csv = new CsvText();
    List<String> heads = new ArrayList<>(table.columns().stream().map(DetailCsv::head).toList());
    heads.add("phrase");
    csv.row(heads);
    String phrase = CsvText.text(phrase(table, words));
    for (List<Block.Cell> cells : table.rows()) {
      List<String> row = new ArrayList<>();
      for (int i = 0; i < cells.size(); i++) {
        row.add(cell(table.columns().get(i), cells.get(i)));
      }
      row.add(phrase);
      csv.row(row);
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String head(Block.Column column) {
    String unit = column.kind() == Block.Kind.PERCENT ? "fraction" : column.unit();
    String label = column.label() == Label.EXACT ? "" : column.label().word();
    String marks = String.join(", ", Stream.of(unit, label).filter(mark -> !mark.isEmpty()).toList());
    return CsvText.text(marks.isEmpty() ? column.name() : column.name() + " (" + marks + ")");
  }

  private static String cell(Block.Column column, Block.Cell cell) {
    return switch (column.kind()) {
      case TEXT -> CsvText.text(cell.text());
      case DATE -> cell.date().map(Object::toString).orElse("");
      case COUNT, MONEY, PERCENT -> cell.number().map(number -> number.toPlainString()).orElse("");
    };
  }

  private static String phrase(Block.Table table, Words words) {
    boolean approximate = table.columns().stream().anyMatch(column -> column.label() == Label.APPROXIMATE);
    Stream<String> export = approximate
        ? Stream.of(words.text("phrase.cost_export"), words.text("phrase.cost_export_truth")) : Stream.empty();
    return String.join(". ", Stream.concat(table.phrases().stream(), export).toList());
  }
}
