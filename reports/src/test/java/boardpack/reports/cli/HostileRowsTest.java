package boardpack.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.hostile.HostileStrings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** What a command prints of the data acts neither on a terminal nor in a spreadsheet. */
class HostileRowsTest {
  @ParameterizedTest
  @EnumSource
  void noTextActsOnATerminalOrInASpreadsheet(HostileStrings kind) {
    for (String text : kind.all()) {
      String table = printed(Rows.Format.table, text);
      assertThat(table.replace("\n", "")).as(text).doesNotContainPattern("\\p{Cntrl}");
      assertThat(table.lines()).as(text).hasSize(2);
      String cell = printed(Rows.Format.csv, text).substring("a,b\r\n".length());
      assertThat(cell).as(text).doesNotContainPattern("^\"?[=+@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20-]");
      assertThat(JsonMapper.shared().readTree(printed(Rows.Format.json, text)).get(0).get("a").asString()).isEqualTo(text);
    }
  }

  @Test
  void aNumberStaysOne() {
    for (String number : List.of("-12.50", "+3", "-1E-7")) {
      assertThat(printed(Rows.Format.csv, number)).isEqualTo("a,b\r\n" + number + ",x\r\n");
    }
  }

  private static String printed(Rows.Format format, String text) {
    StringWriter out = new StringWriter();
    new Rows("a", "b").add(text, "x").print(format, new PrintWriter(out));
    return out.toString();
  }
}
