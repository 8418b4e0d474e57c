package boardpack.reports.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.tenant.TenantId;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.pack.PackKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentsTest {
  private static final TenantId AURORA = new TenantId("tn-aurora");

  @TempDir Path folder;

  @Test
  void aCommentHasAWriterADayAndParagraphs() throws Exception {
    write("cost.md", "name: Tobias Renard\ndate: 2026-11-02\n\nThe new host\ncosts less.\n\n<b>From December</b> on.\n");
    assertThat(comments(TenantId.PLATFORM).of("cost")).contains(new Comments.Comment("Tobias Renard",
        LocalDate.parse("2026-11-02"), List.of("The new host costs less.", "<b>From December</b> on.")));
    assertThat(comments(TenantId.PLATFORM).of("revenue")).isEmpty();
  }

  @Test
  void aTenantsPackHoldsItsOwnCommentsAndNoOthers() throws Exception {
    write("cost.md", "name: Tobias Renard\ndate: 2026-11-02\n\nAbout the company.");
    write("tn-aurora/revenue.md", "name: Marcus Bellweather\ndate: 2026-11-02\n\nAbout Aurora.");
    assertThat(comments(AURORA).of("cost")).isEmpty();
    assertThat(comments(AURORA).of("revenue")).isPresent();
    assertThat(comments(TenantId.PLATFORM).of("revenue")).isEmpty();
    assertThat(comments(new TenantId("tn-dijkstra")).of("revenue")).isEmpty();
  }

  @Test
  void whatTheReadersMayNotReadIsLeftOutWhole() throws Exception {
    write("cost.md", "name: Tobias Renard\ndate: 2026-11-02\n\nCastellan moves.");
    assertThat(Comments.of(TestWorkspace.in(folder), key(TenantId.PLATFORM), text -> !text.contains("Castellan")).of("cost"))
        .isEmpty();
    assertThat(comments(TenantId.PLATFORM).of("cost")).isPresent();
  }

  @Test
  void charactersThatTurnTheTextRoundAreTakenOut() throws Exception {
    write("cost.md", "name: Tobias\u202e Renard\ndate: 2026-11-02\n\nLess\u0000 cost\u202e.");
    assertThat(comments(TenantId.PLATFORM).of("cost")).contains(
        new Comments.Comment("Tobias Renard", LocalDate.parse("2026-11-02"), List.of("Less cost.")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"No writer.", "name: Ana\n\nNo day.", "name: Ana\ndate: 2 November\n\nText.",
      "name: Ana\ndate: 2026-13-02\n\nText.", "name: Ana\ndate: 2026-11-02\n", "LONG"})
  void whatIsNoCommentOrTooLongIsRefused(String text) throws Exception {
    write("cost.md", text.equals("LONG") ? "name: Ana\ndate: 2026-11-02\n\n" + "x".repeat(1201) : text);
    assertThatThrownBy(() -> comments(TenantId.PLATFORM).of("cost")).isInstanceOf(Fault.class)
        .hasMessageContaining("cost.md").hasMessageContaining("good:");
  }

  private Comments comments(TenantId tenant) {
    return Comments.of(TestWorkspace.in(folder), key(tenant), text -> true);
  }

  private static PackKey key(TenantId tenant) {
    return new PackKey(tenant, "monthly", "2026-10", "full", "en", 1);
  }

  private void write(String name, String text) throws Exception {
    Path file = folder.resolve("comments/monthly/2026-10").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
