package boardpack.reports.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** What outlives a power cut, and in which order: the names in a folder before the folder has its own name. */
interface Durable {
  Durable DISK = new Durable() {
    @Override
    public void sync(Path folder) throws IOException {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }

    @Override
    public void move(Path from, Path to) throws IOException {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
  };

  /** Makes the names in a folder durable. */
  void sync(Path folder) throws IOException;

  /** Gives a file or folder another name, whole or not at all. */
  void move(Path from, Path to) throws IOException;

  /** Makes the folders that are missing, for their owner alone; their names are durable when it returns. */
  default void create(Path folder) throws IOException {
    List<Path> missing =
        Stream.iterate(folder, path -> !Files.isDirectory(path), Path::getParent).toList();
    OwnerOnly.createFolders(folder);
    for (Path made : missing) {
      sync(made.getParent());
    }
  }

  /** Gives a folder that is whole its name: all names below it are durable before, its own after. */
  default void place(Path whole, Path target) throws IOException {
    List<Path> folders;
    try (Stream<Path> paths = Files.walk(whole)) {
      folders = paths.filter(Files::isDirectory).toList();
    }
    for (Path folder : folders) {
      sync(folder);
    }
    move(whole, target);
    sync(target.getParent());
  }
}
