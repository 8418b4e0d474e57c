package boardpack.reports.demo;

import boardpack.pipeline.fault.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The scripts below {@code sql/sample}, in the order of their file names whatever folder they stand in. */
record SampleScripts(List<Script> inOrder) {
  record Script(String name, String text) {}

  static SampleScripts read(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return new SampleScripts(files
          .filter(file -> file.toString().endsWith(".sql"))
          .map(SampleScripts::script)
          .sorted(Comparator.comparing(Script::name))
          .toList());
    } catch (IOException e) {
      throw Fault.machine(folder.toString(), "cannot be listed", "the folder sql/sample", e);
    }
  }

  String sha256() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Script script : inOrder) {
        digest.update((script.name() + "\0" + script.text() + "\0").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static Script script(Path file) {
    try {
      return new Script(file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw Fault.machine(file.toString(), "cannot be read", "a readable file", e);
    }
  }
}
