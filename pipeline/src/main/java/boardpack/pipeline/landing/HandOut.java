package boardpack.pipeline.landing;

import static boardpack.pipeline.landing.LandingDatabase.text;

import boardpack.pipeline.allocation.Allocation;
import boardpack.pipeline.contract.Column;
import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.landing.Manifest.Entry;
import boardpack.pipeline.landing.Manifest.LandedFile;
import boardpack.pipeline.landing.Manifest.LastLoad;
import boardpack.pipeline.landing.Manifest.Owner;
import boardpack.pipeline.landing.Manifest.Tally;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Gives each tenant and the platform their part of what lies in {@code landing/shared}, and nothing else of it. */
final class HandOut {
  static final String RATES = "exchange_rates";

  private final LandingDatabase database;
  private final LandingFolder folder;
  private final Map<String, InputContract> contracts;
  private final SortedMap<String, Entry> inputs;

  /** @param inputs what has landed; what is handed out is added to it */
  HandOut(LandingDatabase database, LandingFolder folder, List<InputContract> contracts,
      SortedMap<String, Entry> inputs) {
    this.database = database;
    this.folder = folder;
    this.contracts = contracts.stream().collect(Collectors.toMap(InputContract::name, contract -> contract));
    this.inputs = inputs;
  }

  /** @return how many rows were allocated; 0 where an input that allocation needs is not connected */
  long costs(Allocation allocation, ZoneId zone) throws IOException {
    if (!inputs.keySet().containsAll(Allocation.NEEDS)) {
      return 0;
    }
    List<Entry> read = Allocation.READS.stream().map(inputs::get).filter(Objects::nonNull).toList();
    Instant asOf = read.stream().map(Entry::asOf).min(Instant::compareTo).orElseThrow();
    database.run("create schema if not exists inputs");
    Allocation.READS.forEach(input -> database.run(
        "create or replace view inputs." + input + " as " + LandedRows.of(contracts.get(input), files(input))));
    try {
      allocation.run(database.connection(), LocalDate.ofInstant(asOf, zone));
    } catch (SQLException e) {
      throw new IllegalStateException("allocation: " + e.getMessage(), e);
    }
    Map<String, List<LandedFile>> files = new OwnerFiles(database, folder)
        .write(allocation.contract(), "(select *, tenant_id as __owner from allocated_costs)", "");
    long putAside = read.stream().flatMap(entry -> entry.owners().values().stream())
        .mapToLong(owner -> owner.putAside().rows()).sum();
    inputs.put(allocation.contract().name(), entry(allocation, asOf, files, putAside));
    return database.number("select count(*) from allocated_costs");
  }

  /** Rates between currencies that somebody's rows or edition use, the same for everybody. */
  void rates(String reportingCurrency) throws IOException {
    Entry rates = inputs.get(RATES);
    if (rates == null || files(RATES).isEmpty()) {
      return;
    }
    database.run("create or replace table currencies as select " + text(reportingCurrency) + " as currency");
    inputs.keySet().forEach(this::collectCurrencies);
    SortedMap<String, Owner> owners = new TreeMap<>(rates.owners());
    owners.values().removeIf(owner -> owner.source().isEmpty());
    database.run("create or replace table rates as " + LandedRows.of(contracts.get(RATES), files(RATES))
        + " where base_currency in (select currency from currencies)"
        + " and quote_currency in (select currency from currencies)");
    Map<String, List<LandedFile>> files = new OwnerFiles(database, folder).write(contracts.get(RATES),
        "(select rates.*, owners.__owner from rates cross join"
            + " (select tenant_id as __owner from known_tenants union all select 'platform') as owners)", "");
    files.forEach((owner, own) -> owners.put(owner, new Owner(own, tally(own), Tally.NOTHING, Optional.empty())));
    inputs.put(RATES, new Entry(rates.contract(), rates.select(), rates.asOf(), rates.cursor(), rates.lastLoad(),
        owners, rates.putAside()));
  }

  private void collectCurrencies(String input) {
    List<Path> files = files(input);
    if (!contracts.containsKey(input) || files.isEmpty()) {
      return;
    }
    for (Column column : contracts.get(input).columns()) {
      if (column.name().equals("currency") || column.name().equals("BillingCurrency")) {
        database.run("insert into currencies select distinct " + column.name() + " from read_parquet("
            + LandingDatabase.files(files) + ")");
      }
    }
  }

  private List<Path> files(String input) {
    return Optional.ofNullable(inputs.get(input)).stream()
        .flatMap(entry -> entry.owners().values().stream())
        .filter(owner -> owner.source().isPresent())
        .flatMap(owner -> owner.files().stream())
        .map(folder::path)
        .toList();
  }

  private static Entry entry(
      Allocation allocation, Instant asOf, Map<String, List<LandedFile>> files, long putAside) {
    SortedMap<String, Owner> owners = new TreeMap<>();
    files.forEach((owner, own) ->
        owners.put(owner, new Owner(own, tally(own), new Tally(putAside, Map.of()), Optional.empty())));
    long rows = owners.values().stream().mapToLong(owner -> owner.landed().rows()).sum();
    return new Entry(Manifest.Contract.of(allocation.contract()), Sha256.of(allocation.sql()), asOf, Optional.empty(),
        new LastLoad(rows, rows, 0, 0, 0), owners, Optional.empty());
  }

  private static Tally tally(List<LandedFile> files) {
    return new Tally(files.stream().mapToLong(LandedFile::rows).sum(), Map.of());
  }
}
