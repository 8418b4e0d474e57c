package boardpack.reports.access;

import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What is asked of each value of a person's entry, wherever the entry stands. */
final class PersonChecks {
  private static final Pattern UNSAFE_NAME = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}<>@,;:\"\\\\]");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

  /** Where a value stands. */
  interface Place {
    Fault refuse(String what, String good);
  }

  private final Workspace workspace;

  /** @param workspace whose packs and languages there are */
  PersonChecks(Workspace workspace) {
    this.workspace = workspace;
  }

  String name(String text, Place place) {
    if (text.isBlank() || text.length() > 100 || UNSAFE_NAME.matcher(text).find()) {
      throw place.refuse("holds a character that could change the letter's address, or is too long", "Ana Ruiz");
    }
    return text;
  }

  EmailAddress email(String text, Place place) {
    try {
      return new EmailAddress(text);
    } catch (IllegalArgumentException e) {
      throw place.refuse(e.getMessage(), "ana.ruiz@company.example");
    }
  }

  String language(String text, Place place) {
    if (!LANGUAGE.matcher(text).matches() || workspace.file("templates/messages_" + text + ".properties").isEmpty()) {
      throw place.refuse("is a language without words in templates", "en");
    }
    return text;
  }

  Role role(String text, Place place) {
    return fitting(text, Role::of, "one of " + Role.words(), place);
  }

  TenantId tenant(String text, Place place) {
    return fitting(text, TenantId::new, "all, or [tn-aurora, platform]", place);
  }

  String pack(String text, Place place) {
    if (workspace.file("templates/packs/" + text + ".yml").isEmpty()) {
      throw place.refuse("is a pack without a file in templates/packs: " + text, "[daily, weekly, monthly]");
    }
    return text;
  }

  private static <T> T fitting(String text, Function<String, T> reader, String good, Place place) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException e) {
      throw place.refuse("is '" + text + "', which does not fit", good);
    }
  }
}
