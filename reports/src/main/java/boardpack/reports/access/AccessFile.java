package boardpack.reports.access;

import boardpack.pipeline.settings.Setting;
import boardpack.pipeline.settings.SettingsFile;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads {@code access.yml} of the workspace itself: the people of the sample never stand in for a company's own. */
final class AccessFile {
  private static final Set<String> KNOWN = Set.of("name", "email", "language", "roles", "tenants", "packs");
  private static final Pattern UNSAFE_NAME = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}<>@,;:\"\\\\]");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

  private final Workspace workspace;

  private AccessFile(Workspace workspace) {
    this.workspace = workspace;
  }

  static Access read(Workspace workspace) {
    Path file = workspace.root().resolve("access.yml");
    if (!Files.exists(file)) {
      return new Access(List.of());
    }
    Setting people = SettingsFile.read(file, "access.yml", name -> null).only(Set.of("people"))
        .at("people", "[{name: Ana Ruiz, email: ana.ruiz@company.example, …}]");
    return new Access(new AccessFile(workspace).people(people));
  }

  private List<Person> people(Setting list) {
    List<Person> people = new ArrayList<>();
    Set<EmailAddress> known = new HashSet<>();
    for (Setting item : list.items()) {
      Person person = person(item.only(KNOWN));
      if (!known.add(person.email())) {
        throw item.at("email", "an address").refuse("stands here a second time", "one entry a person");
      }
      people.add(person);
    }
    return List.copyOf(people);
  }

  private Person person(Setting item) {
    return new Person(
        name(item.at("name", "Ana Ruiz")),
        email(item.at("email", "ana.ruiz@company.example")),
        item.optional("language").map(this::language).orElse("en"),
        roles(item.at("roles", "[cfo]")),
        tenants(item.at("tenants", "all, or [tn-aurora, platform]")),
        packs(item.at("packs", "[monthly]")));
  }

  private Set<String> packs(Setting setting) {
    for (Setting pack : setting.items()) {
      if (workspace.file("templates/packs/" + pack.text("monthly") + ".yml").isEmpty()) {
        throw pack.refuse("is a pack without a file in templates/packs: " + pack.text("monthly"), "[daily, weekly, monthly]");
      }
    }
    return Set.copyOf(setting.texts());
  }

  private static String name(Setting setting) {
    String name = setting.text("Ana Ruiz");
    if (name.isBlank() || name.length() > 100 || UNSAFE_NAME.matcher(name).find()) {
      throw setting.refuse("holds a character that could change the letter's address, or is too long", "Ana Ruiz");
    }
    return name;
  }

  private static EmailAddress email(Setting setting) {
    try {
      return new EmailAddress(setting.text("ana.ruiz@company.example"));
    } catch (IllegalArgumentException e) {
      throw setting.refuse(e.getMessage(), "ana.ruiz@company.example");
    }
  }

  private String language(Setting setting) {
    String language = setting.text("en");
    if (!LANGUAGE.matcher(language).matches()
        || workspace.file("templates/messages_" + language + ".properties").isEmpty()) {
      throw setting.refuse("is a language without words in templates", "en");
    }
    return language;
  }

  private static Set<Role> roles(Setting setting) {
    return setting.items().stream()
        .map(item -> item.as(Role::of, "one of " + Role.words()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Person.Tenants tenants(Setting setting) {
    if (!setting.isList() && setting.text("all").equals("all")) {
      return new Person.Tenants.All();
    }
    return new Person.Tenants.Only(setting.items().stream()
        .map(item -> item.as(TenantId::new, "all, or [tn-aurora, platform]"))
        .collect(Collectors.toUnmodifiableSet()));
  }
}
