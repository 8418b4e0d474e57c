package boardpack.pipeline.landing;

import boardpack.pipeline.allocation.Allocation;
import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.contract.InputContract.Load;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.landing.Manifest.Entry;
import boardpack.pipeline.progress.Progress;
import boardpack.pipeline.progress.Progress.Station;
import boardpack.pipeline.source.Calendars;
import boardpack.pipeline.source.InputSelect;
import boardpack.pipeline.source.Source;
import boardpack.pipeline.source.SourceReading;
import boardpack.pipeline.source.SourceTally;
import boardpack.pipeline.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One refresh: from the sources to a manifest that counts. Tenants land first, because all other rows are held against
 * them. A source that fails leaves its inputs as they were; the others go on.
 */
final class Refresh {
  static final String TENANTS = "tenants";

  private final Workspace workspace;
  private final LandingFolder folder;
  private final LandingDatabase database;
  private final Manifest before;
  private final Wanted wanted;
  private final Progress progress;
  private final MonthCounts counts;
  private final SortedMap<String, Entry> inputs = new TreeMap<>();
  private final List<LandingReport.InputLoad> loads = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  Refresh(Workspace workspace, LandingFolder folder, LandingDatabase database, Manifest before, Wanted wanted,
      Progress progress) {
    this.workspace = workspace;
    this.folder = folder;
    this.database = database;
    this.before = before;
    this.wanted = wanted;
    this.progress = progress;
    this.counts = new MonthCounts(database, folder);
  }

  LandingReport run(List<Source> all, Optional<ListedTenants> listed, Allocation allocation,
      HandOutFactory handOuts) throws IOException {
    knowTenantsOf(before);
    List<Source> sources = wanted.of(all);
    inputs.putAll(wanted.kept(all, sources, Set.of(allocation.contract().name())));
    if (listed.isPresent()) {
      land(listed.get().delivery(OwnerOnly.file(folder.temp().resolve(TENANTS + ".csv")), workspace.clock().instant()));
    }
    sources.stream().sorted(Comparator.comparing(source -> fills(source, TENANTS) ? 0 : 1)).forEach(this::land);
    if (loads.isEmpty() && !faults.isEmpty()) {
      throw faults.get(0);
    }
    if (!inputs.containsKey(TENANTS)) {
      throw faults.stream().findFirst().orElseGet(() -> Fault.setting("sql/sources/<source>/tenants.sql",
          "is missing, and boardpack.yml lists no tenants: nobody can tell whose the rows are",
          "select … as tenant_id, … from …"));
    }
    if (wanted.changesWhatIsHandedOut(loads.stream().map(LandingReport.InputLoad::input).collect(Collectors.toSet()))) {
      handOut(allocation, handOuts.over(inputs));
    }
    Set<String> kept = new TreeSet<>(inputs.keySet());
    loads.forEach(load -> kept.remove(load.input()));
    Manifest manifest = new Manifest(
        Manifest.FORMAT, before.load() + 1, inputs, Optional.of(counts.write(before.monthCounts(), kept)));
    folder.write(manifest);
    folder.sweep(manifest, before);
    return new LandingReport(List.copyOf(loads), List.copyOf(faults));
  }

  interface HandOutFactory {
    HandOut over(SortedMap<String, Entry> inputs);
  }

  private void handOut(Allocation allocation, HandOut handOut) throws IOException {
    long start = System.nanoTime();
    handOut.rates(workspace.company().currency().getCurrencyCode());
    long rows = handOut.costs(allocation, workspace.company().zone());
    progress.done(Station.ALLOCATE, allocation.contract().name(), rows, since(start));
  }

  private void land(Source source) {
    List<Delivery> deliveries = new ArrayList<>();
    Instant asOf = workspace.clock().instant();
    try (SourceReading reading = source.read()) {
      source.selects().forEach(reading::check);
      for (InputSelect select : tenantsFirst(source)) {
        Delivery delivery = extract(reading, select, asOf);
        if (select.contract().name().equals(TENANTS)) {
          land(delivery);
        } else {
          deliveries.add(delivery);
        }
      }
    } catch (Fault e) {
      keepOld(source, e);
      return;
    }
    deliveries.forEach(this::land);
  }

  private void keepOld(Source source, Fault fault) {
    if (fault.kind() == Fault.Kind.MACHINE) {
      throw fault;
    }
    faults.add(fault);
    for (InputSelect select : source.selects()) {
      String name = select.contract().name();
      inputs.remove(name);
      loads.removeIf(load -> load.input().equals(name));
      counts.drop(name);
      before.input(name).ifPresent(entry -> inputs.put(name, entry));
    }
    if (fills(source, TENANTS)) {
      knowTenantsOf(before);
    }
  }

  private Delivery extract(SourceReading reading, InputSelect select, Instant asOf) {
    long start = System.nanoTime();
    String name = select.contract().name();
    String hash = Sha256.of(select.text());
    Optional<Instant> since = since(select, hash);
    List<SourceTally> tallies = reading.tally(select, calendars());
    try {
      Path csv = OwnerOnly.file(folder.temp().resolve(name + ".csv"));
      long rows = reading.copy(select, since, csv);
      progress.done(Station.EXTRACT, name, rows, since(start));
      Optional<Delivery.Keys> keys = since.isPresent() ? keys(reading, select, asOf) : Optional.empty();
      return new Delivery(select.contract(), hash, csv, rows, tallies, since, keys, asOf);
    } catch (IOException e) {
      throw Landing.unwritable(folder.temp(), e);
    }
  }

  private Optional<Delivery.Keys> keys(SourceReading reading, InputSelect select, Instant asOf) throws IOException {
    if (!(select.contract().load() instanceof Load.Incremental load) || load.deletes().isEmpty()) {
      return Optional.empty();
    }
    Instant from = asOf.minus(load.deletes().get());
    Path csv = OwnerOnly.file(folder.temp().resolve(select.contract().name() + "-keys.csv"));
    return Optional.of(new Delivery.Keys(csv, reading.copyKeys(select, from, csv), from));
  }

  private void land(Delivery delivery) {
    long start = System.nanoTime();
    String name = delivery.contract().name();
    try {
      Entry entry = new InputLanding(database, folder, delivery, before.input(name),
          String.format(Locale.ROOT, "%09d", before.load() + 1)).land();
      new InputMonths(database, folder, delivery.contract(), calendars()).count(delivery.tallies(), entry, counts);
      Files.delete(delivery.csv());
      inputs.put(name, entry);
      loads.add(new LandingReport.InputLoad(name, entry.lastLoad().read(), entry.lastLoad().loaded(),
          entry.lastLoad().putAside(), entry.lastLoad().superseded(), entry.lastLoad().deleted()));
      progress.done(Station.LAND, name, entry.lastLoad().loaded(), since(start));
      compact(delivery.contract(), entry);
    } catch (IOException e) {
      throw Landing.unwritable(folder.temp(), e);
    }
  }

  private void compact(InputContract contract, Entry landed) throws IOException {
    long start = System.nanoTime();
    Compaction.Compacted compacted = new Compaction(database, folder, contract).of(landed);
    if (compacted.rows() > 0) {
      inputs.put(contract.name(), compacted.entry());
      progress.done(Station.COMPACT, contract.name(), compacted.rows(), since(start));
    }
  }

  /** From where on an incremental input is read; all of it where its contract, its SELECT or its tenants changed. */
  private Optional<Instant> since(InputSelect select, String hash) {
    if (!(select.contract().load() instanceof Load.Incremental incremental)) {
      return Optional.empty();
    }
    return before.input(select.contract().name())
        .filter(entry -> entry.select().equals(hash))
        .filter(entry -> entry.contract().equals(Manifest.Contract.of(select.contract())))
        .filter(entry -> !waitsForTenants(entry))
        .flatMap(Entry::cursor)
        .map(cursor -> cursor.minus(incremental.overlap()));
  }

  /** True where rows were put aside for want of a tenant, and tenants are there now that were not. */
  private boolean waitsForTenants(Entry entry) {
    Set<String> known = new HashSet<>(database.list("select tenant_id from known_tenants", row -> row.getString(1)));
    return hasUnknownTenants(entry) && !Landing.tenantIds(before).containsAll(known);
  }

  static boolean hasUnknownTenants(Entry entry) {
    return entry.putAside().stream().flatMap(rows -> rows.reasons().stream())
        .anyMatch(reason -> reason.code().equals("unknown_tenant"));
  }

  private void knowTenantsOf(Manifest manifest) {
    List<Path> files = manifest.input(TENANTS).stream().flatMap(entry -> entry.owners().values().stream())
        .flatMap(owner -> owner.files().stream()).map(folder::path).toList();
    database.run("create or replace table known_tenants as " + (files.isEmpty()
        ? "select '' as tenant_id, '' as zone where false"
        : "select tenant_id, zone from read_parquet(" + LandingDatabase.files(files) + ")"));
  }

  private Calendars calendars() {
    Map<String, ZoneId> zones = new TreeMap<>();
    database.list("select tenant_id, zone from known_tenants",
        row -> zones.put(row.getString(1), ZoneId.of(row.getString(2))));
    return new Calendars(workspace.company().zone(), zones);
  }

  private static List<InputSelect> tenantsFirst(Source source) {
    return source.selects().stream()
        .sorted(Comparator.comparing(select -> select.contract().name().equals(TENANTS) ? 0 : 1)).toList();
  }

  private static boolean fills(Source source, String input) {
    return source.selects().stream().anyMatch(select -> select.contract().name().equals(input));
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
