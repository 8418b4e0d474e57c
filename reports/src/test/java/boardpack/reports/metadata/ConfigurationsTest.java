package boardpack.reports.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationsTest {

  @Test
  void eachStateOfTheFilesIsWrittenDownOnceWithTheNamesOfThoseThatDiffer(@TempDir Path folder) throws Exception {
    Workspace workspace = TestWorkspace.in(folder);
    try (MetadataDatabase metadata = MetadataDatabase.open(workspace)) {
      Configurations configurations = new Configurations(metadata);
      configurations.note(workspace, "ana");
      configurations.note(workspace, "ben");
      Files.writeString(folder.resolve("access.yml"), "people: []\n");
      Files.createDirectories(folder.resolve("sql/checks"));
      Files.writeString(folder.resolve("sql/checks/own.sql"), "select 1 where false\n");
      configurations.note(workspace, "ben");
      List<AuditLine> lines = new Audit(metadata).read(Instant.EPOCH, "configuration", "platform", 10);
      assertThat(lines).extracting(AuditLine::actor).containsExactly("ana", "ben");
      assertThat(lines.get(0).detail()).contains("all are new");
      assertThat(lines.get(1).detail()).contains("\"access.yml, sql/checks/own.sql\"");
      assertThat(lines).extracting(AuditLine::subject).doesNotHaveDuplicates().allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }
  }
}
