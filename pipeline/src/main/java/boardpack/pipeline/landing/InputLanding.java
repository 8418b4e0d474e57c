package boardpack.pipeline.landing;

import static boardpack.pipeline.landing.LandingDatabase.name;

import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.contract.InputContract.Load;
import boardpack.pipeline.contract.InputContract.Rows;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.landing.Manifest.Entry;
import boardpack.pipeline.landing.Manifest.LandedFile;
import boardpack.pipeline.landing.Manifest.LastLoad;
import boardpack.pipeline.landing.Manifest.Owner;
import boardpack.pipeline.landing.Manifest.PutAsideRows;
import boardpack.pipeline.landing.Manifest.Tally;
import boardpack.pipeline.source.SourceTally;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lands one delivery: judges its rows, splits the good ones by owner, puts the bad ones aside, counts all of them. */
final class InputLanding {
  private final LandingDatabase database;
  private final LandingFolder folder;
  private final Delivery delivery;
  private final Optional<Entry> before;
  private final String load;
  private final InputContract contract;

  /**
   * @param before what the manifest says of the input
   * @param load the number of this refresh, as file names write it
   */
  InputLanding(
      LandingDatabase database, LandingFolder folder, Delivery delivery, Optional<Entry> before, String load) {
    this.database = database;
    this.folder = folder;
    this.delivery = delivery;
    this.before = before;
    this.load = load;
    this.contract = delivery.contract();
  }

  Entry land() throws IOException {
    JudgedRows rows = JudgedRows.of(database, contract, delivery.csv());
    requireAll(delivery.rows(), rows.good() + rows.bad());
    if (contract.name().equals("tenants")) {
      new TenantCheck(database, rows).check();
    }
    PutAsideFile putAside = new PutAsideFile(database, folder, contract);
    Optional<Instant> cursor = settle(rows, putAside);
    Map<String, Owner> earlier = withoutDeleted();
    if (contract.name().equals("tenants")) {
      knowTenants();
    }
    requireAll(delivery.rows(), rows.good() + rows.bad() + rows.superseded());
    LastLoad last = new LastLoad(delivery.rows(), rows.good(), rows.bad(),
        rows.superseded(), delivery.keys().isPresent() ? deleted() : 0);
    Map<String, Tally> landed = landed(rows);
    Map<String, List<LandedFile>> files = new OwnerFiles(database, folder).write(contract,
        "judged where __code is null", isIncremental() ? load + "-" : "");
    Optional<PutAsideRows> aside = putAside.write(before, delivery, load);
    return new Entry(Manifest.Contract.of(contract), delivery.select(), delivery.asOf(), cursor, last,
        owners(earlier, files, landed, tallies("select owner, count(*)" + putAsideSums() + " from put_aside group by owner")),
        aside);
  }

  /** Tells twins, and what has landed already; answers the cursor of an incremental input. */
  private Optional<Instant> settle(JudgedRows rows, PutAsideFile putAside) {
    if (!(contract.load() instanceof Load.Incremental incremental)) {
      rows.putTwinsAside();
      rows.forgetLanded();
      return Optional.empty();
    }
    if (delivery.since().isPresent()) {
      putAside.rememberKeys();
    }
    rows.dropOlderTwins(incremental);
    Optional<Instant> cursor = cursor(rows.newest(incremental));
    rows.compareWithLanded(landedBefore().values().stream().flatMap(owner -> owner.files().stream()).map(folder::path)
        .toList());
    return cursor;
  }

  /** Never after the snapshot: a row dated in the future must not hide those that come before it. */
  private Optional<Instant> cursor(Optional<Instant> newest) {
    return Stream.of(newest, delivery.since().isEmpty() ? Optional.<Instant>empty() : before.flatMap(Entry::cursor))
        .flatMap(Optional::stream)
        .map(instant -> instant.isAfter(delivery.asOf()) ? delivery.asOf() : instant)
        .max(Instant::compareTo);
  }

  private void knowTenants() {
    database.run("create or replace table known_tenants as select tenant_id, zone from judged where __code is null");
    database.run("update judged set __owner = case when tenant_id in (select tenant_id from known_tenants)"
        + " then tenant_id else 'platform' end where __code is not null");
  }

  private void requireAll(long sent, long arrived) {
    if (arrived != sent) {
      throw Fault.connection(contract.name(), "the source sent " + sent + " rows, and " + arrived
          + " arrived", "a connection and a disk that hold until all rows are over", null);
    }
  }

  /** What an incremental load adds to, less what the source has deleted. */
  private Map<String, Owner> withoutDeleted() throws IOException {
    Map<String, Owner> earlier = landedBefore();
    if (delivery.keys().isEmpty() || !(contract.load() instanceof Load.Incremental incremental)) {
      return earlier;
    }
    DeletedRows deleted = new DeletedRows(database, folder, contract, incremental, delivery.keys().get());
    deleted.find(earlier);
    Map<String, Optional<LandedFile>> changed = deleted.rewrite(earlier);
    Map<String, Tally> gone = tallies("select __owner, count(*)" + contract.control().stream()
        .map(column -> ", coalesce(sum(" + name(column) + "), 0)").collect(Collectors.joining())
        + " from deleted_rows group by __owner");
    Map<String, Owner> left = new TreeMap<>();
    earlier.forEach((name, owner) -> left.put(name, new Owner(Manifest.replaced(owner.files(), changed),
        owner.landed().minus(gone.getOrDefault(name, Tally.NOTHING)), owner.putAside(), owner.source())));
    return left;
  }

  private long deleted() {
    return database.number("select count(*) from deleted_rows");
  }

  /** What an incremental load adds to; nothing where all rows were delivered anew. */
  private Map<String, Owner> landedBefore() {
    return delivery.since().isEmpty() ? Map.of() : before.map(Entry::owners).map(Map::copyOf).orElse(Map.of());
  }

  private Map<String, Tally> landed(JudgedRows rows) {
    String sums = contract.control().stream()
        .map(column -> ", coalesce(sum(judged." + name(column) + "), 0) - coalesce(sum(landed_twins." + name(column)
            + "), 0)")
        .collect(Collectors.joining());
    return tallies("select judged.__owner, count(*) - count(landed_twins.__landed)" + sums
        + " from judged left join landed_twins on " + rows.sameKey("landed_twins")
        + " where judged.__code is null group by judged.__owner");
  }

  private SortedMap<String, Owner> owners(
      Map<String, Owner> earlier, Map<String, List<LandedFile>> files, Map<String, Tally> landed, Map<String, Tally> putAside) {
    Map<String, Tally> source = source();
    Set<String> names = new TreeSet<>(earlier.keySet());
    Stream.of(files, landed, putAside, source).map(Map::keySet).forEach(names::addAll);
    SortedMap<String, Owner> owners = new TreeMap<>();
    for (String name : names) {
      Owner old = earlier.getOrDefault(name, Owner.NOTHING);
      List<LandedFile> all = new ArrayList<>(old.files());
      all.addAll(files.getOrDefault(name, List.of()));
      owners.put(name, new Owner(List.copyOf(all), old.landed().plus(landed.getOrDefault(name, Tally.NOTHING)),
          putAside.getOrDefault(name, Tally.NOTHING), Optional.of(source.getOrDefault(name, Tally.NOTHING))));
    }
    return owners;
  }

  /** The source's own counts by owner; ids that are nobody's count with the platform, as their rows put aside do. */
  private Map<String, Tally> source() {
    Set<String> known = new HashSet<>(database.list("select tenant_id from known_tenants", row -> row.getString(1)));
    Map<String, Tally> source = new TreeMap<>();
    for (SourceTally tally : delivery.tallies()) {
      String owner = contract.rows() == Rows.SHARED ? Manifest.SHARED
          : tally.tenantId().filter(known::contains).orElse("platform");
      source.merge(owner, new Tally(tally.rows(), tally.sums()), Tally::plus);
    }
    return source;
  }

  private String putAsideSums() {
    return contract.control().stream()
        .map(column -> ", coalesce(sum(try_cast(delivered." + name(column) + " as DECIMAL(38,20))), 0)")
        .collect(Collectors.joining());
  }

  private Map<String, Tally> tallies(String query) {
    Map<String, Tally> tallies = new TreeMap<>();
    database.list(query, row -> tallies.put(row.getString(1), new Tally(row.getLong(2), sums(row))));
    return tallies;
  }

  private Map<String, BigDecimal> sums(ResultSet row) throws SQLException {
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    for (String column : contract.control()) {
      sums.put(column, row.getBigDecimal(3 + sums.size()));
    }
    return sums;
  }

  private boolean isIncremental() {
    return contract.load() instanceof Load.Incremental;
  }
}
