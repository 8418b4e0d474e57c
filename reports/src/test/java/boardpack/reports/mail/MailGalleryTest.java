package boardpack.reports.mail;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.pack.PackFixtures;
import boardpack.reports.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Leaves an invented mail under {@code target/mail}, to be looked at. */
class MailGalleryTest {
  @TempDir
  Path folder;

  @Test
  void aMailStandsAsAPageAndAsPlainText() throws IOException {
    Workspace workspace = TestWorkspace.in(folder);
    MailBody body = new MailRenderer(workspace).render(PackFixtures.tenant(), PackFixtures.SEAL,
        Words.of(workspace, Locale.US), List.of("board-pack.pdf", "finance.xlsx"));
    Path mail = Files.createDirectories(Path.of("target", "mail"));
    Files.writeString(mail.resolve("mail.html"), body.html());
    Files.writeString(mail.resolve("mail.txt"), body.text());
    assertThat(mail.resolve("mail.html")).isNotEmptyFile();
  }
}
