package boardpack.reports.access;

import boardpack.pipeline.settings.Setting;
import boardpack.pipeline.settings.SettingsFile;
import boardpack.pipeline.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code access.yml} of the workspace itself: the people of the sample never stand in for a company's own. */
final class AccessFile {
  private static final Set<String> KNOWN = Set.of("name", "email", "language", "roles", "tenants", "packs");

  private final PersonChecks checks;

  private AccessFile(PersonChecks checks) {
    this.checks = checks;
  }

  /** The people; those of a source as it answers now. */
  static Access read(Workspace workspace) {
    return setting(workspace).map(people -> new Access(isSource(people)
        ? AccessSelect.of(workspace, people).people() : listed(workspace, people))).orElse(new Access(List.of()));
  }

  /** Refuses what {@link #read} would refuse, and asks no source. */
  static void check(Workspace workspace) {
    setting(workspace).ifPresent(people -> {
      if (isSource(people)) {
        AccessSelect.of(workspace, people);
      } else {
        listed(workspace, people);
      }
    });
  }

  /** One person may stand there without a list too. */
  private static boolean isSource(Setting people) {
    return people.isMapping() && people.optional("source").isPresent();
  }

  private static Optional<Setting> setting(Workspace workspace) {
    Path file = workspace.root().resolve("access.yml");
    return Files.exists(file)
        ? Optional.of(SettingsFile.read(file, "access.yml", name -> null).only(Set.of("people"))
            .at("people", "[{name: Ana Ruiz, email: ana.ruiz@company.example, …}], or {source: crm}"))
        : Optional.empty();
  }

  private static List<Person> listed(Workspace workspace, Setting people) {
    return new AccessFile(new PersonChecks(workspace)).people(people);
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
    Setting name = item.at("name", "Ana Ruiz");
    Setting email = item.at("email", "ana.ruiz@company.example");
    return new Person(
        checks.name(name.text("Ana Ruiz"), name::refuse),
        checks.email(email.text("ana.ruiz@company.example"), email::refuse),
        item.optional("language").map(language -> checks.language(language.text("en"), language::refuse)).orElse("en"),
        item.at("roles", "[cfo]").items().stream()
            .map(role -> checks.role(role.text("one of " + Role.words()), role::refuse)).collect(Collectors.toUnmodifiableSet()),
        tenants(item.at("tenants", "all, or [tn-aurora, platform]")),
        item.at("packs", "[monthly]").items().stream()
            .map(pack -> checks.pack(pack.text("monthly"), pack::refuse)).collect(Collectors.toUnmodifiableSet()));
  }

  private Person.Tenants tenants(Setting setting) {
    if (!setting.isList() && setting.text("all").equals("all")) {
      return new Person.Tenants.All();
    }
    return new Person.Tenants.Only(setting.items().stream()
        .map(item -> checks.tenant(item.text("all, or [tn-aurora, platform]"), item::refuse))
        .collect(Collectors.toUnmodifiableSet()));
  }
}
