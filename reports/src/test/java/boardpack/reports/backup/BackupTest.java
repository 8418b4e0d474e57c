package boardpack.reports.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.archive.Archive;
import boardpack.reports.archive.Document;
import boardpack.reports.archive.Seal;
import boardpack.reports.archive.SealedPack;
import boardpack.reports.hold.Hold;
import boardpack.reports.hold.Holds;
import boardpack.reports.metadata.Audit;
import boardpack.reports.metadata.AuditLine;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.metadata.TestWorkspace;
import boardpack.reports.pack.PackFixtures;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The restore drill: a home is lost, its backup comes back into an empty one, and everything is as it was. */
class BackupTest {
  @TempDir private Path folder;

  @Test
  void whatComesBackVerifiesAndTheLedgersGoOnWhereTheyStopped() throws Exception {
    Path file = folder.resolve("boardpack.zip");
    Workspace lost = lived(file);
    Workspace found = TestWorkspace.in(folder.resolve("found"));
    try (MetadataDatabase metadata = MetadataDatabase.open(found)) {
      assertThat(Restore.read(found, metadata, file)).isGreaterThan(5);
      List<SealedPack> packs = new Archive(found.home(), "test").packs();
      assertThat(packs).singleElement().satisfies(pack -> assertThat(pack.differences()).isEmpty());
      assertThat(new Holds(metadata).of(packs.get(0)).orElseThrow().state()).isEqualTo(Hold.State.HELD);
      Audit audit = new Audit(metadata);
      audit.write(Instant.EPOCH, "ben", "open", "pack", TenantId.PLATFORM, Audit.Outcome.DONE, Map.of());
      assertThat(audit.read(Instant.EPOCH, "", "", 10)).extracting(AuditLine::id, AuditLine::actor, AuditLine::detail)
          .containsExactly(tuple(1L, "ana", "{\"words\": \"a,\\\"b\\\"\\nc\"}"),
              tuple(2L, "ben", "{}"));
      try (Connection connection = metadata.dataSource().getConnection()) {
        assertThatThrownBy(() -> connection.createStatement().execute("delete from audit")).hasMessageContaining("permission denied");
      }
      assertThat(found.home().resolve("landing/shared/plans.parquet")).hasSameBinaryContentAs(lost.home().resolve("landing/shared/plans.parquet"));
      assertThat(found.home().resolve("token.key")).hasContent("key");
      assertThat(found.home().resolve("landing/.half.parquet")).doesNotExist();
      assertThat(found.home().resolve(".restoring")).doesNotExist();
      try (Stream<Path> files = Stream.of("archive", "landing", "token.key").map(found.home()::resolve)) {
        assertThat(files).allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).endsWith("------"));
      }
      assertThatThrownBy(() -> Restore.read(found, metadata, file)).isInstanceOf(Fault.class).hasMessageContaining("which would be lost");
    }
  }

  @Test
  void aBackupWithOneChangedByteBringsNothingBack() throws Exception {
    Path file = folder.resolve("boardpack.zip");
    lived(file);
    Path spoilt = folder.resolve("spoilt.zip");
    try (ZipFile zip = new ZipFile(file.toFile()); OutputStream out = Files.newOutputStream(spoilt);
        ZipOutputStream copy = new ZipOutputStream(out)) {
      for (ZipEntry entry : zip.stream().toList()) {
        copy.putNextEntry(new ZipEntry(entry.getName()));
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        copy.write(entry.getName().equals("metadata/audit.csv")
            ? new String(bytes, StandardCharsets.UTF_8).replace("ana", "eve").getBytes(StandardCharsets.UTF_8) : bytes);
      }
    }
    Workspace found = TestWorkspace.in(folder.resolve("found"));
    try (MetadataDatabase metadata = MetadataDatabase.open(found)) {
      assertThatThrownBy(() -> Restore.read(found, metadata, spoilt)).isInstanceOf(Fault.class)
          .hasMessageContaining("metadata/audit.csv differs");
      assertThat(new Audit(metadata).read(Instant.EPOCH, "", "", 10)).isEmpty();
      assertThat(found.home().resolve("archive")).doesNotExist();
    }
  }

  /** A home with a pack, ledgers, landed rows and one half-written file; its backup in {@code file}. */
  private Workspace lived(Path file) throws Exception {
    Workspace workspace = TestWorkspace.in(folder.resolve("lost"));
    try (MetadataDatabase metadata = MetadataDatabase.open(workspace)) {
      SealedPack pack = new Archive(workspace.home(), "test").seal(PackFixtures.tenant(), Seal.of(PackFixtures.tenant()),
          List.of(new Document("board-pack.pdf", new byte[] {1, 2, 3})));
      new Holds(metadata).hold(pack, "ana", "look", Instant.EPOCH);
      new Audit(metadata).write(Instant.EPOCH, "ana", "make", "pack", TenantId.PLATFORM, Audit.Outcome.DONE, Map.of("words", "a,\"b\"\nc"));
      Files.createDirectories(workspace.home().resolve("landing/shared"));
      Files.write(workspace.home().resolve("landing/shared/plans.parquet"), new byte[] {7, 0, -1});
      Files.write(workspace.home().resolve("landing/.half.parquet"), new byte[] {7});
      Files.writeString(workspace.home().resolve("token.key"), "key");
      Backup.write(workspace, metadata, file);
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    return workspace;
  }
}
