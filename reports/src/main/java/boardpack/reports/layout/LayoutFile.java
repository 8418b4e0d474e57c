package boardpack.reports.layout;

import boardpack.pipeline.detail.Details;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.kpi.Catalogue;
import boardpack.pipeline.period.Grain;
import boardpack.pipeline.settings.Setting;
import boardpack.pipeline.settings.SettingsFile;
import boardpack.reports.pack.Pack;
import boardpack.reports.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one {@code templates/packs/<pack>.yml}; whatever it names must be there. */
final class LayoutFile {
  private static final Set<String> KNOWN =
      Set.of("pack", "title", "grain", "parts", "cover", "appendix", "in_mail", "most_figures", "sections");
  private static final int MOST_FIGURES = 10;
  private static final String GRAINS = "day, week, month, quarter, year or fiscal_year";

  private final String name;
  private final Setting file;
  private final Catalogue catalogue;
  private final Details details;
  private final Words words;

  LayoutFile(Path path, String shownAs, Catalogue catalogue, Details details, Words words) {
    this.name = path.getFileName().toString().replace(".yml", "");
    this.file = SettingsFile.read(path, shownAs, variable -> null).only(KNOWN);
    this.catalogue = catalogue;
    this.details = details;
    this.words = words;
  }

  PackLayout read() {
    Setting pack = file.at("pack", name);
    if (!pack.text(name).equals(name)) {
      throw pack.refuse("is not the file's name", name);
    }
    Grain grain = file.at("grain", "month").as(Grain::of, GRAINS);
    SectionFile sections = new SectionFile(catalogue, details, words, grain);
    List<SectionLayout> read = file.at("sections", "[{section: summary, …}]").items().stream().map(sections::read).toList();
    refuseTwice(read);
    return new PackLayout(name, SectionFile.title(file), grain, file.optional("parts").map(parts -> parts.as(Grain::of, GRAINS)),
        new Pack.Form(flag("cover", true), flag("appendix", true), flag("in_mail", false)),
        file.optional("most_figures").map(most -> most.integer("10")).orElse(MOST_FIGURES), read);
  }

  private boolean flag(String setting, boolean otherwise) {
    return file.optional(setting).map(Setting::flag).orElse(otherwise);
  }

  /** A section, a group and a table have one place in a pack, and so has a figure. */
  private void refuseTwice(List<SectionLayout> sections) {
    Map<String, String> seen = new HashMap<>();
    for (SectionLayout section : sections) {
      List<String> placed = new ArrayList<>(List.of("section " + section.id()));
      section.groups().forEach(group -> placed.add("group " + group));
      section.figures().forEach(kpi -> placed.add("figure " + kpi));
      section.tables().forEach(table -> placed.add("table " + table.id()));
      for (String one : placed) {
        String before = seen.putIfAbsent(one, section.id());
        if (before != null) {
          throw Fault.setting(file.where() + " sections", "place the " + one + " in '" + before + "' and in '" + section.id() + "'",
              "one place in a pack");
        }
      }
    }
  }
}
