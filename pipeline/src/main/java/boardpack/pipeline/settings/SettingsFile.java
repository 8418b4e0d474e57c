package boardpack.pipeline.settings;

import boardpack.pipeline.fault.Fault;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** Reads a YAML file so that each value still knows its file and line. No type of the file's choosing is ever made. */
public final class SettingsFile {
  private SettingsFile() {}

  /**
   * @param file the file to read
   * @param shownAs its name in messages, e.g. {@code boardpack.yml}
   * @param environment looks up {@code ${NAME}} in values; answers null where the variable is not set
   * @throws Fault where the file is missing or is not a YAML mapping
   */
  public static Setting read(Path file, String shownAs, UnaryOperator<String> environment) {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      LoaderOptions options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      options.setMaxAliasesForCollections(0);
      Node root = new Yaml(options).compose(reader);
      if (!(root instanceof MappingNode)) {
        throw Fault.setting(shownAs + ":1", "is not a list of settings", "company: {name: Meridian Mail}");
      }
      return new Setting(shownAs, "", root, environment);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw Fault.setting(shownAs + ":" + line, "is not YAML: " + e.getProblem(), "name: value, two spaces a level");
    } catch (ReaderException e) {
      throw Fault.setting(shownAs, "holds a character that no YAML may hold, U+" + String.format("%04X", e.getCodePoint())
          + ", at its place " + e.getPosition(), "text; in quotes, \\u0007 stands for what cannot be written");
    } catch (IOException e) {
      throw Fault.setting(file.toString(), "cannot be read", "a readable YAML file at that place");
    }
  }
}
