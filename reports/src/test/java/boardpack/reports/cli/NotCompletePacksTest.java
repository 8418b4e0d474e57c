package boardpack.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.reports.archive.Archive;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.pack.Block;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The company was read in the middle of the 31st of October; two days on, its database cannot be read and only the alerts are new. */
@ExtendWith(Nordlicht.class)
class NotCompletePacksTest {
  private static final String TITLE = "These data are not complete";

  @TempDir Path folder;

  @Test
  void aPackOfDataThatWereReadTooEarlyOpensWithItInEveryDocument(Nordlicht.Database database) throws Exception {
    Path root = Nordlicht.workspaceIn(folder);
    Path settings = root.resolve("boardpack.yml");
    String said = Files.readString(settings) + "  boardpack: {kind: postgresql, embedded: metadata}\n";
    Files.writeString(settings, said.replaceFirst("(?m)^clock: .*$", "clock: \"2026-10-31T12:00:00Z\""));
    assertThat(Command.run(root, database.environment(), "refresh").exitCode()).isZero();
    Files.writeString(settings, said);
    Path tenants = root.resolve("sql/sources/lager/tenants.sql");
    Files.writeString(tenants, "select * from moved_away\n");

    Command run = Command.run(root, database.environment(), "run", "--pack", "monthly", "--period", "2026-10", "--tenant", "platform");

    assertThat(run.out() + run.err()).contains("moved_away");
    Archive archive = new Archive(root.resolve("var"), "boardpack test");
    SealedPack october = archive.named("platform/monthly/2026-10/full-en");
    assertThat(((Block.Notes) october.pack().sections().get(0).blocks().get(0)).sentences()).first().asString()
        .endsWith("was last read on 31 October 2026, 13:00 (Europe/Berlin), before the period ended.");
    for (String document : new String[] {"overview/index.html", "mail.txt", "mail.html"}) {
      assertThat(text(october, document)).as(document).contains(TITLE, "31 October 2026, 13:00 (Europe/Berlin), before the period ended.");
    }
    try (PDDocument pdf = Loader.loadPDF(october.read("board-pack.pdf"))) {
      assertThat(new PDFTextStripper().getText(pdf)).contains(TITLE);
    }
  }

  private static String text(SealedPack sealed, String document) {
    return new String(sealed.read(document), StandardCharsets.UTF_8);
  }
}
