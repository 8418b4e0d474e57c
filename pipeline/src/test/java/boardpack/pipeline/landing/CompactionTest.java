package boardpack.pipeline.landing;

import static boardpack.pipeline.landing.LandedCompany.connected;
import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.progress.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Many loads leave few files, the same rows, and of each row the load that it came with. */
class CompactionTest {
  @TempDir
  Path root;

  private LandedCompany company;
  private final List<String> done = new ArrayList<>();

  @Test
  void seventeenFilesBecomeOneWithTheNewestRowOfEachKey() throws Exception {
    loads(Compaction.FEW);
    assertThat(files()).hasSize(Compaction.FEW);
    assertThat(done).isEmpty();
    String manifest = Files.readString(manifest());
    load(Compaction.FEW + 1);
    assertThat(files()).hasSize(1);
    assertThat(done).containsExactly("events 18");
    assertThat(company.query("select event_id || ' ' || __load from read_parquet('" + files().get(0) + "') order by __load, 1"))
        .hasSize(18).startsWith("e1 000000001", "e2 000000002").contains("again 000000017", "e17 000000017");
    assertThat(company.values(company.tenant("tn-a"), "events", "event_id")).hasSize(18).doesNotHaveDuplicates();
    assertThat(connected(company.tenant("tn-a"), "events").rows()).isEqualTo(18);
    assertSameAsOneReading(manifest);
  }

  /** Killed before the manifest counts, the files of the one before it are all there. */
  private void assertSameAsOneReading(String manifestBefore) throws Exception {
    var compacted = MartRows.of(company);
    String now = Files.readString(manifest());
    Files.writeString(manifest(), manifestBefore);
    assertThat(company.values(company.tenant("tn-a"), "events", "event_id")).hasSize(17);
    refresh();
    assertThat(company.values(company.tenant("tn-a"), "events", "event_id")).hasSize(18).doesNotHaveDuplicates();
    assertThat(MartRows.of(company)).isEqualTo(compacted);
    Files.writeString(manifest(), now);
    refresh();
    assertThat(MartRows.of(company)).isEqualTo(compacted);
    FileSystemUtils.deleteRecursively(company.source.home());
    refresh();
    assertThat(MartRows.of(company)).isEqualTo(compacted);
  }

  @Test
  void whatIsLargerThanAllAfterItIsNotWrittenAgain() {
    company = LandedCompany.in(root).with("events", LandedCompany.EVENTS,
        "insert into events select 'old' || i, 'tn-a', 'c', 'd', 'sent', null, '2026-03-01', '2026-03-01'"
            + " from generate_series(1, 100) as i");
    refresh();
    String large = files().get(0);
    for (int load = 2; load <= Compaction.FEW + 1; load++) {
      load(load);
    }
    assertThat(files()).hasSize(2).contains(large);
    assertThat(company.values(company.tenant("tn-a"), "events", "event_id")).hasSize(100 + Compaction.FEW + 1);
    assertThat(company.landing().counts()).allSatisfy(count -> assertThat(count.source()).isEqualByComparingTo(count.landed()));
  }

  private void loads(int loads) {
    company = LandedCompany.in(root).with("events", LandedCompany.EVENTS);
    for (int load = 1; load <= loads; load++) {
      load(load);
    }
  }

  /** One new row, and one that each load brings anew. */
  private void load(int load) {
    String recorded = "timestamptz '2026-04-02 00:00+00' + interval '" + load + " minutes'";
    company.source.sql("insert into events values ('e" + load + "', 'tn-a', 'c', 'd', 'sent', null, '2026-03-01', " + recorded + ")",
        "delete from events where event_id = 'again'",
        "insert into events values ('again', 'tn-a', 'c', 'd', 'sent', null, '2026-03-01', " + recorded + ")");
    refresh();
  }

  private void refresh() {
    company.landing().refresh((station, subject, rows, took) -> {
      if (station == Progress.Station.COMPACT) {
        done.add(subject + " " + rows);
      }
    });
  }

  private List<String> files() {
    return connected(company.tenant("tn-a"), "events").files().stream().map(Path::toString).toList();
  }

  private Path manifest() {
    return company.source.home().resolve("landing/manifest.json");
  }
}
