package boardpack.pipeline.kpi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** KPI files that a workspace lays beside, or over, those that ship. */
final class OwnKpis {
  /** Where {@code of:} stands in the files made here. */
  static final int LINE_OF_OF = 11;

  private static final String HEAD = """
      kpi: %s
      numbers: [0]
      group: performance
      title: {en: Title, nl: Titel}
      question: {en: "What?", nl: "Wat?"}
      formula: {en: So., nl: Zo.}
      unit: %s
      direction: higher
      label: %s
      %s
      """;
  private static final String TAIL = """
      grains: [month, quarter, year]
      scopes: [tenant, platform]
      source_of_record: somebody
      audience: [ceo]
      owner: CEO
      """;

  private final Path root;

  OwnKpis(Path root) {
    this.root = root;
  }

  Catalogue catalogue() {
    return Catalogue.read(MartFixture.workspace(root), MartFixture.definitions(), MartFixture.labels());
  }

  void composite(String id, String label, String of, String numerator) throws IOException {
    String phrase = label.equals("exact") ? "# exact figures bring no words" : "phrase: directional";
    write("performance/" + id + ".yml", HEAD.formatted(id, "score", label, phrase)
        + "of: " + of + "\nnumerator: " + numerator + "\nthresholds: {critical: 0}\n" + TAIL);
  }

  void trend(String id, String kpi, int periods) throws IOException {
    write("performance/" + id + ".yml", HEAD.formatted(id, "word", "approximate", "phrase: cost")
        + "trend: {kpi: " + kpi + ", periods: " + periods + "}\n" + TAIL);
  }

  /** A file that ships, with other words in it. */
  void shipped(String kpi, String right, String other) throws IOException {
    String text = Files.readString(MartFixture.ROOT.resolve("sql/kpis").resolve(kpi));
    if (!text.contains(right)) {
      throw new IllegalArgumentException(kpi + " has no '" + right + "'");
    }
    write(kpi, text.replace(right, other));
  }

  private void write(String kpi, String text) throws IOException {
    Path file = root.resolve("sql/kpis").resolve(kpi);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
