package boardpack.reports.proofread;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.settings.Setting;
import boardpack.pipeline.settings.SettingsFile;
import boardpack.pipeline.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What no pack may say, and what each must, from {@code templates/words/banned.yml}. The file that ships counts always: a
 * workspace cannot lay a weaker one over it.
 *
 * @param everywhere banned in every document
 * @param approximations banned beside figures that are approximations
 * @param labels keys of mandated words, in which a banned one may stand
 * @param surfaces what a document must say beside the words of its figures
 */
record BannedWords(
    List<BannedPhrase> everywhere, List<BannedPhrase> approximations, List<String> labels, List<Surface> surfaces) {
  private static final String FILE = "templates/words/banned.yml";

  /** When a document has to say something. */
  enum With {
    ANYTHING,
    APPROXIMATIONS,
    COST_SECTION;

    static With of(String words) {
      return Stream.of(values()).filter(with -> with.name().equalsIgnoreCase(words.replace(' ', '_'))).findFirst()
          .orElseThrow(() -> new IllegalArgumentException(words));
    }
  }

  /**
   * @param documents a name, or {@code *} and its end
   * @param all keys of words that must all stand in it
   * @param one keys of words of which one must
   */
  record Surface(String documents, With with, List<String> all, List<String> one) {
    boolean concerns(String document) {
      return documents.startsWith("*") ? document.endsWith(documents.substring(1)) : document.equals(documents);
    }
  }

  /** @throws Fault where the file that ships is missing or does not fit */
  static BannedWords read(Workspace workspace) {
    Path file = workspace.shipped().resolve(FILE);
    if (!Files.isRegularFile(file)) {
      throw Fault.setting(FILE, "is missing", "the file as it ships");
    }
    Setting yml = SettingsFile.read(file, FILE, name -> null)
        .only(Set.of("everywhere", "approximations", "labels", "surfaces"));
    return new BannedWords(phrases(yml.at("everywhere", "{en: [real time]}")),
        phrases(yml.at("approximations", "{en: [exact]}")),
        yml.at("labels", "[phrase.cost]").texts(),
        yml.at("surfaces", "[{documents: '*.pdf', with: anything, one: [pack.view]}]").items().stream()
            .map(BannedWords::surface).toList());
  }

  /** All languages at once: a Dutch pack holds English words too. */
  private static List<BannedPhrase> phrases(Setting byLanguage) {
    return byLanguage.entries().values().stream().flatMap(words -> words.texts().stream()).map(BannedPhrase::of).toList();
  }

  private static Surface surface(Setting yml) {
    yml.only(Set.of("documents", "with", "all", "one"));
    return new Surface(yml.at("documents", "'*.pdf'").text("*.pdf"),
        yml.at("with", "approximations").as(With::of, "anything, approximations or cost section"),
        yml.optional("all").map(Setting::texts).orElse(List.of()),
        yml.optional("one").map(Setting::texts).orElse(List.of()));
  }
}
