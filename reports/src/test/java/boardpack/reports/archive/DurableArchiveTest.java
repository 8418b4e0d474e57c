package boardpack.reports.archive;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.reports.pack.Pack;
import boardpack.reports.pack.PackFixtures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a power cut must not part: no pack has its name before every name in it is on the disk. */
class DurableArchiveTest {
  @TempDir Path home;

  private final List<String> calls = new ArrayList<>();

  private final Durable recorded = new Durable() {
    @Override
    public void sync(Path folder) throws IOException {
      calls.add("sync " + folder.getFileName());
      DISK.sync(folder);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
      calls.add("move to " + to.getFileName());
      DISK.move(from, to);
    }
  };

  @Test
  void everyFolderOfAPackIsDurableBeforeThePackHasItsName() {
    Pack pack = PackFixtures.tenant();
    new Archive(home, "test", recorded).seal(pack, Seal.of(pack), List.of(
        new Document("a.txt", new byte[] {1}), new Document("details/b.csv", new byte[] {2}),
        new Document("overview/pages/c.html", new byte[] {3})));

    int moved = calls.indexOf("move to r" + pack.key().revision());
    String cut = pack.key().cut() + "-" + pack.key().language();
    assertThat(calls.subList(0, moved)).containsExactlyInAnyOrder("sync " + home.getFileName(), "sync archive",
        "sync " + pack.key().tenant(), "sync " + pack.key().pack(), "sync " + pack.key().period(),
        "sync .r" + pack.key().revision() + ".aside", "sync details", "sync overview", "sync pages");
    assertThat(calls.subList(moved + 1, calls.size())).containsExactly("sync " + cut);
  }
}
