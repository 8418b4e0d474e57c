package boardpack.pipeline.label;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What names mean at one place of a query.
 *
 * @param ctes by name in lower case
 * @param from the relations of the FROM clause around
 * @param aliases what the SELECT list has named so far
 * @param locals parameters of the lambda around; they stand for parts of a list that is followed elsewhere
 * @param outer what a subquery sees beyond its own FROM
 */
record Scope(
    Map<String, Relation> ctes, From from, Map<String, Trace> aliases, Set<String> locals, Optional<Scope> outer) {

  static Scope ofNothing() {
    return new Scope(Map.of(), From.NOTHING, Map.of(), Set.of(), Optional.empty());
  }

  /** A query inside this one: it sees the CTEs, and the columns around it. */
  Scope inner() {
    return new Scope(ctes, From.NOTHING, Map.of(), Set.of(), Optional.of(this));
  }

  Scope withCte(String name, Relation relation) {
    Map<String, Relation> more = new HashMap<>(ctes);
    more.put(lower(name), relation);
    return new Scope(Map.copyOf(more), from, aliases, locals, outer);
  }

  Scope withFrom(From relations) {
    return new Scope(ctes, relations, aliases, locals, outer);
  }

  Scope withAlias(String name, Trace trace) {
    Map<String, Trace> more = new HashMap<>(aliases);
    more.merge(lower(name), trace, Trace::weakest);
    return new Scope(ctes, from, Map.copyOf(more), locals, outer);
  }

  Scope withLocals(Set<String> names) {
    Set<String> more = new HashSet<>(locals);
    names.forEach(name -> more.add(lower(name)));
    return new Scope(ctes, from, aliases, Set.copyOf(more), outer);
  }

  Optional<Relation> cte(String name) {
    return Optional.ofNullable(ctes.get(lower(name)));
  }

  /**
   * The column that {@code names} spell: {@code x}, {@code t.x}, {@code s.t.x}, or a field of a struct behind it.
   *
   * @throws Untraceable where nothing in sight has that name
   */
  Trace column(List<String> names) {
    if (locals.contains(lower(names.get(0)))) {
      return Trace.NOTHING;
    }
    return own(names)
        .or(() -> outer.map(around -> around.column(names)))
        .orElseThrow(() -> new Untraceable("'" + String.join(".", names) + "' is no column in sight"));
  }

  private Optional<Trace> own(List<String> names) {
    if (names.size() > 2) {
      Optional<Trace> withSchema = in(bindings(names.get(0), names.get(1)), names.get(2));
      if (withSchema.isPresent()) {
        return withSchema;
      }
    }
    if (names.size() > 1) {
      Optional<Trace> qualified = in(bindings("", names.get(0)), names.get(1));
      if (qualified.isPresent()) {
        return qualified;
      }
    }
    Optional<Trace> column = from.column(names.get(0));
    Optional<Trace> alias = Optional.ofNullable(aliases.get(lower(names.get(0))));
    if (column.isPresent() && alias.isPresent()) {
      return Optional.of(column.get().weakest(alias.get()));
    }
    return column.or(() -> alias).or(() -> wholeRow(names.get(0)));
  }

  /** A relation's name alone stands for its whole row. */
  private Optional<Trace> wholeRow(String name) {
    return bindings("", name).stream().map(binding -> binding.relation().all()).reduce(Trace::weakest);
  }

  /** @throws Untraceable where no relation in sight has that name */
  List<Relation.Column> starOf(String relation) {
    List<From.Binding> named = bindings("", relation);
    if (named.isEmpty()) {
      throw new Untraceable("'" + relation + ".*' is no relation in sight");
    }
    return named.get(0).relation().columns();
  }

  private List<From.Binding> bindings(String schema, String alias) {
    return from.bindings().stream()
        .filter(binding -> binding.alias().equalsIgnoreCase(alias))
        .filter(binding -> schema.isEmpty() || binding.schema().equalsIgnoreCase(schema))
        .collect(Collectors.toList());
  }

  private static Optional<Trace> in(List<From.Binding> bindings, String column) {
    return bindings.stream().flatMap(binding -> binding.relation().column(column).stream()).reduce(Trace::weakest);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
