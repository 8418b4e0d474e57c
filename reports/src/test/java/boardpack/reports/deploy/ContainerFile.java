package boardpack.reports.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The instructions of {@code docs/deploy/Containerfile}, in its order. */
record ContainerFile(List<Instruction> instructions) {

  /** @param words behind the name; those of a JSON list, where it is one */
  record Instruction(String name, List<String> words) {
    List<String> options() {
      return words.stream().filter(word -> word.startsWith("--")).toList();
    }

    List<String> arguments() {
      return words.stream().filter(word -> !word.startsWith("--")).toList();
    }
  }

  static ContainerFile read(Path file) throws IOException {
    List<Instruction> instructions = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split(" ", 2);
        instructions.add(new Instruction(parts[0], words(parts[1])));
      }
    }
    return new ContainerFile(List.copyOf(instructions));
  }

  private static List<String> words(String text) {
    int list = text.indexOf('[');
    if (list < 0) {
      return List.of(text.split(" +"));
    }
    List<String> before = Stream.of(text.substring(0, list).split(" +")).filter(word -> !word.isBlank()).toList();
    List<?> inList = JsonMapper.shared().readValue(text.substring(list), List.class);
    return Stream.concat(before.stream(), inList.stream().map(String::valueOf)).toList();
  }

  List<Instruction> all(String name) {
    return instructions.stream().filter(one -> one.name().equals(name)).toList();
  }

  Instruction one(String name) {
    List<Instruction> found = all(name);
    if (found.size() != 1) {
      throw new AssertionError(name + " stands there " + found.size() + " times");
    }
    return found.get(0);
  }

  /** The instructions of the second stage: from its FROM on. */
  List<Instruction> image() {
    int from = instructions.lastIndexOf(all("FROM").get(all("FROM").size() - 1));
    return instructions.subList(from, instructions.size());
  }
}
