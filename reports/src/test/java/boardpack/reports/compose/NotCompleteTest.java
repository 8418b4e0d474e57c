package boardpack.reports.compose;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.landing.LandedInput;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.tenant.TenantProfile;
import boardpack.reports.archive.Seal;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackFixtures;
import boardpack.reports.words.Words;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotCompleteTest {
  private static final Pack PACK = PackFixtures.tenant();
  private static final LandedInput.Connected PAYMENTS =
      new LandedInput.Connected("payments", List.of(), 1, 0, Instant.parse("2026-10-30T10:00:00Z"));

  @TempDir Path folder;

  /** Ten o'clock in UTC is eleven in Amsterdam, where summer time ended on the 25th. */
  @Test
  void itIsTheFirstThatThePackSaysAndAllElseStays() {
    Pack opened = opened(Locale.US, PAYMENTS);
    List<Block> summary = opened.sections().get(0).blocks();
    assertThat(summary.get(0)).isEqualTo(new Block.Notes("These data are not complete", List.of(
        "The input payments was last read on 30 October 2026, 11:00 (Europe/Amsterdam), before the period ended.",
        "What came in after that is missing here.")));
    assertThat(summary.subList(1, summary.size())).isEqualTo(PACK.sections().get(0).blocks());
    assertThat(opened.sections().subList(1, opened.sections().size())).isEqualTo(PACK.sections().subList(1, PACK.sections().size()));
    assertThat(opened.details()).isEqualTo(PACK.details());
  }

  @Test
  void theOthersThatWereReadTooEarlyAreCounted() {
    assertThat(opened(Locale.US, PAYMENTS, PAYMENTS).sections().get(0).blocks().get(0).toString())
        .contains("1 other input was last read before it ended too.");
    assertThat(opened(Locale.forLanguageTag("nl-NL"), PAYMENTS, PAYMENTS, PAYMENTS).sections().get(0).blocks().get(0))
        .isEqualTo(new Block.Notes("Deze gegevens zijn niet volledig", List.of(
            "De bron payments is voor het laatst gelezen op 30 oktober 2026, 11:00 (Europe/Amsterdam), voordat de periode voorbij was.",
            "Ook 2 andere bronnen zijn voor het laatst gelezen voordat zij voorbij was.",
            "Wat daarna binnenkwam, ontbreekt hier.")));
  }

  @Test
  void aPackOfCompleteDataStaysAsItIs() {
    assertThat(opened(Locale.US)).isEqualTo(PACK);
  }

  @Test
  void itIsNoPartOfTheSeal() {
    assertThat(Seal.of(opened(Locale.US, PAYMENTS))).isEqualTo(Seal.of(PACK));
  }

  private Pack opened(Locale locale, LandedInput.Connected... early) {
    return new NotComplete(Words.of(TestWorkspace.in(folder), locale), new TenantProfile(new TenantId("tn-dijkstra"),
        "Dijkstra & Zonen", "growth", Currency.getInstance("EUR"), ZoneId.of("Europe/Amsterdam"), locale)).opening(PACK, List.of(early));
  }
}
