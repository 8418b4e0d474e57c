package boardpack.pipeline.settings;

import boardpack.pipeline.fault.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One value of a settings file, with the place it stands at. Every refusal is a {@link Fault} naming file and line. */
public final class Setting {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)}");

  private final String file;
  private final String path;
  private final Node node;
  private final UnaryOperator<String> environment;

  Setting(String file, String path, Node node, UnaryOperator<String> environment) {
    this.file = file;
    this.path = path;
    this.node = node;
    this.environment = environment;
  }

  /** The required value {@code name} of this mapping; {@code good} is shown where it is missing. */
  public Setting at(String name, String good) {
    return optional(name)
        .orElseThrow(() -> Fault.setting(where(), "has no '" + name + "'", name + ": " + good));
  }

  public Optional<Setting> optional(String name) {
    return mapping("a mapping with '" + name + "'").getValue().stream()
        .filter(tuple -> name.equals(key(tuple)))
        .filter(tuple -> !isNull(tuple.getValueNode()))
        .map(tuple -> child(name, tuple.getValueNode()))
        .findFirst();
  }

  /** The values of this mapping in the order of the file. */
  public Map<String, Setting> entries() {
    Map<String, Setting> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping("name: value").getValue()) {
      entries.put(key(tuple), child(key(tuple), tuple.getValueNode()));
    }
    return entries;
  }

  /** The items of this list; a single value counts as a list of one. */
  public List<Setting> items() {
    if (!(node instanceof SequenceNode sequence)) {
      return List.of(this);
    }
    List<Setting> items = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      items.add(new Setting(file, path + "[" + items.size() + "]", item, environment));
    }
    return items;
  }

  public List<String> texts() {
    return items().stream().map(item -> item.text("a word")).toList();
  }

  /** This value as text, {@code ${NAME}} replaced from the environment. */
  public String text(String good) {
    if (!(node instanceof ScalarNode scalar) || isNull(node)) {
      throw refuse("is not a single value", good);
    }
    return VARIABLE.matcher(scalar.getValue()).replaceAll(match -> Matcher.quoteReplacement(variable(match.group(1))));
  }

  /** This value read by {@code reader}; whatever it throws becomes a fault that shows {@code good}. */
  public <T> T as(Function<String, T> reader, String good) {
    String text = text(good);
    try {
      return reader.apply(text);
    } catch (Fault e) {
      throw e;
    } catch (RuntimeException e) {
      throw refuse("is '" + text + "', which does not fit", good);
    }
  }

  public BigDecimal decimal(String good) {
    return as(BigDecimal::new, good);
  }

  public int integer(String good) {
    return as(Integer::valueOf, good);
  }

  public boolean flag() {
    String text = text("true or false");
    if (!text.equals("true") && !text.equals("false")) {
      throw refuse("is '" + text + "'", "true or false");
    }
    return text.equals("true");
  }

  /** Refuses names that nobody reads, so that a misspelt setting never passes in silence. */
  public Setting only(Set<String> known) {
    for (Map.Entry<String, Setting> entry : entries().entrySet()) {
      if (!known.contains(entry.getKey())) {
        throw entry.getValue().refuse("is not a setting here", String.join(", ", known.stream().sorted().toList()));
      }
    }
    return this;
  }

  public boolean isMapping() {
    return node instanceof MappingNode;
  }

  public boolean isList() {
    return node instanceof SequenceNode;
  }

  /** "boardpack.yml:12 company.zone". */
  public String where() {
    return file + ":" + (node.getStartMark().getLine() + 1) + (path.isEmpty() ? "" : " " + path);
  }

  public Fault refuse(String what, String good) {
    return Fault.setting(where(), what, good);
  }

  private String variable(String name) {
    String value = environment.apply(name);
    if (value == null) {
      throw refuse("needs the environment variable " + name + ", which is not set", "export " + name + "=…");
    }
    return value;
  }

  private MappingNode mapping(String good) {
    if (node instanceof MappingNode mapping) {
      return mapping;
    }
    throw refuse("is not a mapping", good);
  }

  private Setting child(String name, Node value) {
    return new Setting(file, path.isEmpty() ? name : path + "." + name, value, environment);
  }

  private static String key(NodeTuple tuple) {
    return ((ScalarNode) tuple.getKeyNode()).getValue();
  }

  private static boolean isNull(Node node) {
    return node instanceof ScalarNode scalar && scalar.isPlain() && Set.of("", "~", "null").contains(scalar.getValue());
  }
}
