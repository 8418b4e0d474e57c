package boardpack.reports.reference;

import boardpack.reports.run.Definitions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of the domain's catalogue of KPIs, and which KPI or table shows each: {@code numbers} in the files of
 * {@code sql/kpis} and {@code sql/details}.
 *
 * @param names by number, in the catalogue's order
 * @param covered by number, what shows it; a row that nothing shows has none
 * @param strange numbers that files name and the catalogue does not have, with the file
 */
record CatalogueRows(Map<String, String> names, Map<String, List<String>> covered, List<String> strange) {
  private static final String FILE = "/reference/catalogue.csv";

  static CatalogueRows of(Definitions definitions) {
    Map<String, String> names = read();
    Map<String, List<String>> covered = new LinkedHashMap<>();
    List<String> strange = new ArrayList<>();
    definitions.catalogue().all().forEach(kpi -> kpi.about().numbers()
        .forEach(number -> take(number, "`" + kpi.id() + "`", names, covered, strange, kpi.file())));
    definitions.details().all().forEach(detail -> detail.numbers()
        .forEach(number -> take(number, "table `" + detail.id() + "`", names, covered, strange, detail.file())));
    return new CatalogueRows(names, covered, strange);
  }

  List<String> notYet() {
    return names.keySet().stream().filter(number -> !covered.containsKey(number)).toList();
  }

  /** A KPI beyond the catalogue names the section that asks for it, such as 8.4; that is no row. */
  private static void take(String number, String by, Map<String, String> names, Map<String, List<String>> covered,
      List<String> strange, String file) {
    if (names.containsKey(number)) {
      covered.computeIfAbsent(number, row -> new ArrayList<>()).add(by);
    } else if (!number.matches("\\d\\.\\d+")) {
      strange.add(number + " in " + file);
    }
  }

  private static Map<String, String> read() {
    try (InputStream in = CatalogueRows.class.getResourceAsStream(FILE)) {
      Map<String, String> names = new LinkedHashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).forEach(line -> {
        int comma = line.indexOf(',');
        String before = names.put(line.substring(0, comma), line.substring(comma + 1).replace("\"", ""));
        if (before != null) {
          throw new IllegalStateException(FILE + " has row " + line.substring(0, comma) + " twice");
        }
      });
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
