package boardpack.reports.compose;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.pack.PackKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the owners of the figures have written to the pages of a pack: {@code comments/<pack>/<period>/<section>.md} of the
 * workspace for the platform, {@code comments/<pack>/<period>/<tenant>/<section>.md} for a tenant, so that no tenant's
 * pack can hold another's. Plain text; the first two lines name the writer and the day.
 */
final class Comments {
  static final Comments NONE = new Comments(Optional.empty(), text -> false);

  private static final Pattern FORM = Pattern.compile("name: *(?<name>\\S[^\\n]*)\\ndate: *(?<date>\\S+) *\\n\\s*(?<text>\\S.*)", Pattern.DOTALL);
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]");
  private static final String GOOD = "name: Ana Ruiz, date: 2026-11-02, an empty line, then the text";
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST = 1200;

  private final Optional<Path> folder;
  private final Predicate<String> mayBeTold;

  private Comments(Optional<Path> folder, Predicate<String> mayBeTold) {
    this.folder = folder;
    this.mayBeTold = mayBeTold;
  }

  record Comment(String name, LocalDate date, List<String> paragraphs) {}

  /** @param mayBeTold whether the readers of this cut may read a text; what they may not is left out whole */
  static Comments of(Workspace workspace, PackKey key, Predicate<String> mayBeTold) {
    Path folder = workspace.root().resolve("comments").resolve(key.pack()).resolve(key.period());
    return new Comments(Optional.of(key.tenant().isPlatform() ? folder : folder.resolve(key.tenant().value())), mayBeTold);
  }

  /** @throws Fault where the file is not in the form that a comment has, or is too long for its page */
  Optional<Comment> of(String section) {
    return folder.map(where -> where.resolve(section + ".md")).filter(Files::isRegularFile).flatMap(this::read);
  }

  private Optional<Comment> read(Path file) {
    String text = text(file);
    Matcher form = FORM.matcher(text);
    if (!form.matches() || form.group("name").length() > LONGEST_NAME) {
      throw Fault.setting(file.toString(), "does not begin with the writer's name and the day", GOOD);
    }
    if (form.group("text").length() > LONGEST) {
      throw Fault.setting(file.toString(), "is longer than " + LONGEST + " characters", "a comment that leaves the page to its figures");
    }
    return Optional.of(new Comment(form.group("name").strip(), date(file, form.group("date")), paragraphs(form.group("text"))))
        .filter(comment -> mayBeTold.test(text));
  }

  private static List<String> paragraphs(String text) {
    return Arrays.stream(text.split("\\n\\s*\\n")).map(paragraph -> paragraph.replaceAll("\\s+", " ").strip())
        .filter(paragraph -> !paragraph.isEmpty()).toList();
  }

  private static LocalDate date(Path file, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw Fault.setting(file.toString(), "has the date '" + text + "'", "date: 2026-11-02");
    }
  }

  private static String text(Path file) {
    try {
      return UNPRINTABLE.matcher(Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n")).replaceAll("");
    } catch (IOException e) {
      throw Fault.setting(file.toString(), "cannot be read as UTF-8", GOOD);
    }
  }
}
