package boardpack.pipeline.kpi;

import boardpack.pipeline.label.Label;
import boardpack.pipeline.period.Grain;
import boardpack.pipeline.settings.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** Reads the figures of other KPIs that a KPI is made of, and holds its claims against theirs. */
final class ComponentReader {
  private static final Set<String> KNOWN = Set.of("kpi", "at", "take", "optional");

  private final Function<Setting, Kpi> others;
  private final Claims claims;

  /** What the KPI says of itself; each component must bear it. */
  record Claims(Label label, Set<Scope> scopes, Set<Grain> grains) {}

  /** @param others the KPI that a setting names, read by then */
  ComponentReader(Function<Setting, Kpi> others, Claims claims) {
    this.others = others;
    this.claims = claims;
  }

  List<Component> read(Setting of) {
    List<Component> components = new ArrayList<>();
    of.entries().forEach((name, yml) -> components.add(component(name, yml.only(KNOWN))));
    return components;
  }

  private Component component(String name, Setting yml) {
    return new Component(name, fitting(yml.at("kpi", "delivery_rate")),
        yml.optional("at").map(at -> at.as(Component.At::of, "this, previous or prior_year")).orElse(Component.At.THIS),
        yml.optional("take").map(take -> take.as(word -> Component.Take.valueOf(word.toUpperCase(Locale.ROOT)),
            "value, numerator, denominator or verdict")).orElse(Component.Take.VALUE),
        yml.optional("optional").map(Setting::flag).orElse(false));
  }

  /** The KPI that the setting names, where it may be part of what claims this much. */
  Kpi fitting(Setting named) {
    Kpi kpi = others.apply(named);
    if (claims.label().isStrongerThan(kpi.label())) {
      throw named.refuse("cannot be part of a figure labelled " + claims.label().word() + ": " + kpi.id() + " ("
          + kpi.file() + ") is " + kpi.label().word(), "label: " + kpi.label().word());
    }
    if (!kpi.scopes().containsAll(claims.scopes())) {
      throw named.refuse("is not known for each of the scopes claimed here: " + kpi.id() + " has "
          + words(kpi.scopes().stream().map(Scope::word).toList()), "scopes: [platform]");
    }
    if (!kpi.grains().containsAll(claims.grains())) {
      throw named.refuse("is not known for each of the grains claimed here: " + kpi.id() + " has "
          + words(kpi.grains().stream().map(Grain::word).toList()), "grains: [month]");
    }
    return kpi;
  }

  private static String words(List<String> words) {
    return String.join(", ", words.stream().sorted().toList());
  }
}
