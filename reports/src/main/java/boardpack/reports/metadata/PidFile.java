package boardpack.reports.metadata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** PostgreSQL's {@code postmaster.pid}: its process on the first line, its port on the fourth. */
record PidFile(long process, int port) {
  static Optional<PidFile> read(Path data) {
    try {
      List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
      return Optional.of(new PidFile(Long.parseLong(lines.get(0).strip()), Integer.parseInt(lines.get(3).strip())));
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /** Empty where the process is gone, or its number belongs to another program since the machine restarted. */
  Optional<ProcessHandle> postgres() {
    return ProcessHandle.of(process)
        .filter(handle -> handle.info().command().filter(command -> command.contains("postgres")).isPresent());
  }
}
