package boardpack.reports.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.hostile.HostileStrings;
import boardpack.pipeline.tenant.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a document, a pack or a tenant is called, nothing is written or found outside of its folder. */
class HostileNamesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void noDocumentLeavesItsPack(HostileStrings kind) throws IOException {
    Path pack = Files.createDirectories(folder.resolve("archive/pack"));
    for (String name : kind.all()) {
      try {
        OwnerOnly.write(pack, name, new byte[] {1});
      } catch (IOException | InvalidPathException refused) {
        // That is well.
      }
    }
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).allMatch(file -> file.startsWith(pack));
    }
    assertThat(folder.toFile().list()).containsExactly("archive");
  }

  @ParameterizedTest
  @EnumSource
  void noNameOfAPackFindsWhatIsNone(HostileStrings kind) throws IOException {
    Files.writeString(folder.resolve("manifest.json"), "{}");
    Archive archive = new Archive(folder.resolve("home"), "test");
    for (String name : kind.all()) {
      assertThatThrownBy(() -> archive.named(name)).as(name).isInstanceOf(Fault.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void noTenantIsCalledWhatWouldBeAPath(HostileStrings kind) {
    List<String> ids = kind.all().stream().filter(TenantId::isSafe).toList();
    assertThat(ids).allMatch(id -> id.matches("[A-Za-z0-9][A-Za-z0-9_-]*"));
  }
}
