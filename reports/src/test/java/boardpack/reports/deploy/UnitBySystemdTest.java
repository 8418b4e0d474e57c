package boardpack.reports.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import boardpack.reports.metadata.TestWorkspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What systemd itself says of the unit, where it is there to be asked. */
class UnitBySystemdTest {
  private static final Path SYSTEMD = Path.of("/usr/bin/systemd-analyze");

  @TempDir Path folder;

  @Test
  void systemdFindsNothingToSayOfTheUnit() throws Exception {
    assumeTrue(Files.isExecutable(SYSTEMD), "no systemd-analyze here, so systemd is not asked about the unit");
    String unit = Files.readString(TestWorkspace.shipped().resolve("docs/deploy/boardpack.service"))
        .replace("/opt/boardpack", folder.toString()).replace("/srv/boardpack", folder.toString()).replace("User=boardpack", "User=root");
    Path program = Files.writeString(folder.resolve("boardpack"), "#!/bin/sh\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    assertThat(said(unit)).isEmpty();
    assertThat(said(unit.replace("KillMode=mixed", "KillMode=mixt"))).as("it does look").contains("mixt");
  }

  private String said(String unit) throws Exception {
    Path file = Files.writeString(folder.resolve("boardpack.service"), unit);
    Process systemd = new ProcessBuilder(SYSTEMD.toString(), "verify", file.toString()).redirectErrorStream(true).start();
    String said = new String(systemd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    systemd.waitFor();
    return said;
  }
}
