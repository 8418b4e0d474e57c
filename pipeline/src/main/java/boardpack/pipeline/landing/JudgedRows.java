package boardpack.pipeline.landing;

import static boardpack.pipeline.landing.LandingDatabase.name;
import static boardpack.pipeline.landing.LandingDatabase.text;

import boardpack.pipeline.contract.Column;
import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.contract.InputContract.Load;
import boardpack.pipeline.contract.InputContract.Rows;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The table {@code judged} that {@link Judging} makes, and what becomes of its rows until those left may land. */
final class JudgedRows {
  private static final long KEYS_A_PASS = 500_000;

  private final LandingDatabase database;
  private final InputContract contract;
  private long superseded;

  private JudgedRows(LandingDatabase database, InputContract contract) {
    this.database = database;
    this.contract = contract;
  }

  static JudgedRows of(LandingDatabase database, InputContract contract, Path csv) {
    database.run(new Judging(contract).of(csv));
    return new JudgedRows(database, contract);
  }

  long good() {
    return database.number("select count(*) from judged where __code is null");
  }

  long bad() {
    return database.number("select count(*) from judged where __code is not null");
  }

  /** Rows that left because a newer delivery of their key came with them, or because they had landed already. */
  long superseded() {
    return superseded;
  }

  /** Good rows for which {@code condition} holds turn bad. */
  void turnBad(String condition, String code, String column) {
    database.run("""
        update judged
        set __code = %s, __column = %s, __delivered = struct_pack(%s)
        where __code is null and (%s)
        """.formatted(text(code), text(column), columns(each ->
        name(each) + " := cast(" + name(each) + " as varchar)"), condition));
  }

  /** Of rows with one key the first in the order of all their columns stays good, the others are put aside. */
  void putTwinsAside() {
    rankTwins("where __code is null", "");
    turnBad("rowid in (select row_id from twins where place > 1)", "duplicate_key", String.join(", ", contract.key()));
  }

  /** Of deliveries of one key the newest stays, good or bad; the others are superseded and leave the table. */
  void dropOlderTwins(Load.Incremental load) {
    rankTwins("", name(load.watermark()) + " desc nulls last, ");
    superseded += database.change("delete from judged where rowid in (select row_id from twins where place > 1)");
  }

  /**
   * Holds rows of an incremental input against those that have landed with the same key: what has landed already is
   * superseded, what would move to another tenant is put aside, and the table {@code landed_twins} keeps the rows that
   * will be replaced.
   */
  void compareWithLanded(List<Path> files) {
    if (files.isEmpty()) {
      forgetLanded();
      return;
    }
    database.run("""
        create or replace table landed_twins as
        select landed.*, true as __landed
        from read_parquet(%s, filename = true) as landed
        join (select distinct %s from judged where __code is null) as judged on %s
        qualify row_number() over (partition by %s order by parse_filename(landed.filename) desc) = 1
        """.formatted(LandingDatabase.files(files), keys(LandingDatabase::name), sameKey("landed"),
        keys(key -> "landed." + name(key))));
    if (contract.rows() == Rows.TENANT) {
      turnBad("rowid in (select judged.rowid from judged join landed_twins on " + sameKey("landed_twins")
          + " where judged.tenant_id is distinct from landed_twins.tenant_id)", "moved_tenant", "tenant_id");
    }
    superseded += database.change("delete from judged where __code is null and rowid in (select judged.rowid from judged"
        + " join landed_twins on " + contract.columns().stream().map(Column::name)
        .map(column -> same("landed_twins", column)).collect(Collectors.joining(" and ")) + ")");
  }

  /** Nothing that has landed is replaced by these rows one by one. */
  void forgetLanded() {
    database.run("create or replace table landed_twins as select " + columns(LandingDatabase::name)
        + ", true as __landed from judged limit 0");
  }

  /** The newest watermark among the good rows. */
  Optional<Instant> newest(Load.Incremental load) {
    return database.list("select epoch_us(max(" + name(load.watermark()) + ")) from judged where __code is null",
        row -> Optional.ofNullable(row.getObject(1, Long.class)).map(JudgedRows::instant)).get(0);
  }

  /** SQL that is true where a row of {@code other} has the key of a judged row. */
  String sameKey(String other) {
    return contract.key().stream().map(key -> same(other, key)).collect(Collectors.joining(" and "));
  }

  /** In passes over parts of the keys, so that memory is bounded by the setting and not by the rows. */
  private void rankTwins(String which, String newestFirst) {
    database.run("create or replace table twins (row_id bigint, place bigint)");
    long parts = database.number("select count(*) from judged") / KEYS_A_PASS + 1;
    for (long part = 0; part < parts; part++) {
      String inPart = "hash(" + keys(LandingDatabase::name) + ") % " + parts + " = " + part;
      database.run("""
          insert into twins
          select judged.rowid as row_id, row_number() over (partition by %s order by %s%s) as place
          from judged
          join (select %s from judged %s group by all having count(*) > 1) as several on %s
          %s
          """.formatted(keys(key -> "judged." + name(key)), newestFirst.isEmpty() ? "" : "judged." + newestFirst,
          columns(column -> "judged." + name(column)), keys(LandingDatabase::name),
          which.isEmpty() ? "where " + inPart : which + " and " + inPart, sameKey("several"), which));
    }
  }

  private String keys(UnaryOperator<String> spelling) {
    return contract.key().stream().map(spelling).collect(Collectors.joining(", "));
  }

  private String columns(UnaryOperator<String> spelling) {
    return contract.columns().stream().map(Column::name).map(spelling).collect(Collectors.joining(", "));
  }

  private static String same(String other, String column) {
    return "judged." + name(column) + " is not distinct from " + other + "." + name(column);
  }

  private static Instant instant(long microseconds) {
    return Instant.EPOCH.plus(microseconds, ChronoUnit.MICROS);
  }
}
