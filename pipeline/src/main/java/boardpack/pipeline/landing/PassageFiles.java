package boardpack.pipeline.landing;

import static boardpack.pipeline.landing.LandingDatabase.text;

import boardpack.pipeline.landing.LandingPassage.Part;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The folder of one owner's input where a build may read what was laid there for a passage. */
final class PassageFiles {
  private final LandingDatabase database;
  private final Path folder;

  PassageFiles(LandingDatabase database, Path folder) {
    this.database = database;
    this.folder = folder;
  }

  /** Landed files as they are: the same bytes, under a second name. */
  List<Path> linked(List<Path> files) {
    List<Path> links = new ArrayList<>();
    try {
      for (Path file : files) {
        Path link = OwnerOnly.folder(folder).resolve(file.getFileName());
        if (!Files.exists(link)) {
          link(file, link);
        }
        links.add(link);
      }
      return links;
    } catch (IOException e) {
      throw Landing.unwritable(folder, e);
    }
  }

  private static void link(Path file, Path link) throws IOException {
    try {
      Files.createLink(link, file);
    } catch (FileSystemException | UnsupportedOperationException e) {
      Files.copy(file, link);
    }
  }

  /** @param own the parts that came to pass, which name the file */
  List<Path> written(String rows, Set<Part> own) {
    try {
      Path file = OwnerOnly.folder(folder).resolve("at-" + own.stream().map(Part::name)
          .collect(Collectors.joining("-")) + ".parquet");
      if (!Files.exists(file)) {
        database.run("copy (" + rows + ") to " + text(OwnerOnly.file(file).toString())
            + " (format parquet, compression zstd)");
      }
      return List.of(file);
    } catch (IOException e) {
      throw Landing.unwritable(folder, e);
    }
  }

  long rows(List<Path> files) {
    return database.number("select count(*) from read_parquet(" + LandingDatabase.files(files) + ")");
  }
}
