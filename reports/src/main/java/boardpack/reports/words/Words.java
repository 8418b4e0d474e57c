package boardpack.reports.words;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.workspace.Workspace;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** The fixed words of one language, from {@code templates/messages_<language>.properties}. */
public final class Words {
  private final Locale locale;
  private final String file;
  private final Map<String, String> texts;

  private Words(Locale locale, String file, Map<String, String> texts) {
    this.locale = locale;
    this.file = file;
    this.texts = texts;
  }

  /**
   * @param locale its language picks the file, its country the number formats of the arguments
   * @throws Fault where there is no file for the language
   */
  public static Words of(Workspace workspace, Locale locale) {
    String name = "templates/messages_" + locale.getLanguage() + ".properties";
    Path file = workspace.file(name)
        .orElseThrow(() -> Fault.setting(name, "is missing", "a bundle for '" + locale.getLanguage() + "', or locale: en-US"));
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw Fault.machine(file.toString(), "cannot be read", "a file its owner can read", e);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.forEach((key, value) -> texts.put((String) key, (String) value));
    return new Words(locale, name, texts);
  }

  /** The words under {@code key}, {@code {0}} … filled in; an apostrophe is written twice where there are arguments. */
  public String text(String key, Object... arguments) {
    String text = texts.get(key);
    if (text == null) {
      throw Fault.setting(file, "has no '" + key + "'", key + "=…");
    }
    return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
  }

  /** The words under {@code key}, where the bundle has any. */
  public Optional<String> find(String key) {
    return Optional.ofNullable(texts.get(key));
  }

  /** A count or a sum as the source has it: as many decimals as it has, and never just one. */
  public String number(BigDecimal number) {
    int scale = Math.max(0, number.stripTrailingZeros().scale());
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(scale == 1 ? 2 : scale);
    format.setMaximumFractionDigits(Math.max(2, scale));
    return format.format(number);
  }

  public Locale locale() {
    return locale;
  }
}
