package boardpack.reports.run;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.label.Label;
import boardpack.reports.archive.Document;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.pack.Block;
import boardpack.reports.pack.Pack;
import boardpack.reports.proofread.Proofreader;
import boardpack.reports.proofread.RawDigits;
import boardpack.reports.run.SampleFigures.Full;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every document of the sample run's packs, read again from its sealed bytes; the run itself has proofread each of them
 * before it was sealed, and in a build {@link SamplePacks} stand for all.
 */
@ExtendWith(SampleRun.class)
class SampleProofTest {
  /** Fewer digits than a run dares to call raw: here a number that is another by chance can be looked into. */
  private static final int SIX_DIGITS = 6;

  @Test
  void everyPackSaysWhatItMustAndNothingItMayNot(SampleRun.Result run, SampleFigures sample) {
    assertThat(run.first().editions()).as("what stopped a pack").noneMatch(became -> became.outcome().startsWith("Failed"));
    Proofreader proofreader = new Proofreader(run.workspace());
    for (SealedPack sealed : SamplePacks.of(run)) {
      Full full = sample.full(sealed.manifest().key().tenant());
      List<Document> documents = sealed.manifest().files().stream()
          .map(file -> new Document(file.name(), sealed.read(file.name()))).toList();
      assertThat(proofreader.breaches(sealed.pack(), documents, RawDigits.of(full.figures(), full.details(), SIX_DIGITS)))
          .as(sealed.manifest().key().path()).isEmpty();
    }
  }

  /** Parts and totals are each rounded from the truth, so a table of rounded parts says that they may not add up. */
  @Test
  void whereRoundedPartsStandWithTheirTotalItIsSaid(SampleRun.Result run) {
    for (SealedPack sealed : SamplePacks.all(run.workspace())) {
      Pack pack = sealed.pack();
      if (!pack.key().language().equals("en")) {
        continue;
      }
      tables(pack).filter(SampleProofTest::hasRoundedTotal).forEach(table ->
          assertThat(table.countLine()).as(pack.key().path() + " " + table.id()).contains("each rounded from the full figures"));
      assertThat(pack.sections().stream().flatMap(section -> section.blocks().stream())
          .filter(Block.Bars.class::isInstance).map(Block.Bars.class::cast)
          .filter(bars -> bars.label() != Label.EXACT && !bars.total().isEmpty()))
          .allSatisfy(bars -> assertThat(bars.phrases()).anySatisfy(phrase ->
              assertThat(phrase).contains("each rounded from the full figures")));
    }
  }

  private static boolean hasRoundedTotal(Block.Table table) {
    return !table.rows().isEmpty() && IntStream.range(0, table.totals().size()).anyMatch(column ->
        table.totals().get(column).number().isPresent() && table.columns().get(column).label() != Label.EXACT);
  }

  private static Stream<Block.Table> tables(Pack pack) {
    return Stream.concat(pack.details().stream(), pack.sections().stream().flatMap(section -> section.blocks().stream())
        .filter(Block.Table.class::isInstance).map(Block.Table.class::cast));
  }
}
