package boardpack.reports.crash;

import boardpack.reports.archive.Archive;
import boardpack.reports.archive.SealedPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that there is in a home, every file of it read: of two homes where nothing was lost, doubled or left lying about
 * they are equal. People's tokens are left out, for each home has a key of its own.
 *
 * @param files by their paths, without hashes
 * @param landed what the landing's manifest says of each input's owners
 * @param rows of each table of each mart, how many, and a sum over all their values
 * @param packs the hash of all bytes of each
 */
record Aftermath(List<String> files, SortedMap<String, String> landed, SortedMap<String, String> rows,
    SortedMap<String, String> packs) {

  static Aftermath of(Path home) throws IOException, SQLException {
    return new Aftermath(files(home), landed(home), rows(home), packs(home));
  }

  private static List<String> files(Path home) throws IOException {
    return all(home).stream().map(Aftermath::withoutHashes).sorted().toList();
  }

  private static List<String> all(Path home) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      return files.filter(Files::isRegularFile).map(file -> home.relativize(file).toString()).sorted().toList();
    }
  }

  private static String withoutHashes(String text) {
    return text.replaceAll("[0-9a-f]{64}|(?<=landing/states/)[0-9a-f]{16}", "hash");
  }

  private static SortedMap<String, String> landed(Path home) throws IOException, SQLException {
    SortedMap<String, String> landed = new TreeMap<>();
    JsonNode inputs = JsonMapper.shared().readTree(Files.readString(home.resolve("landing/manifest.json"))).get("inputs");
    inputs.propertyStream().forEach(input -> landed.put(input.getKey(), withoutHashes(input.getValue().get("owners").toString())));
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = duckdb.createStatement()) {
      for (String file : all(home)) {
        if (file.endsWith(".parquet")) {
          landed.put(withoutHashes(file), one(statement, sum("read_parquet('" + home.resolve(file) + "')")));
        }
      }
    }
    return landed;
  }

  private static SortedMap<String, String> rows(Path home) throws IOException, SQLException {
    SortedMap<String, String> rows = new TreeMap<>();
    for (String file : all(home)) {
      if (file.endsWith(".duckdb")) {
        try (Connection mart = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = mart.createStatement()) {
          statement.execute("attach '" + home.resolve(file) + "' as mart (read_only)");
          for (String table : tables(statement)) {
            rows.put(file + " " + table, one(statement, sum(table)));
          }
        }
      }
    }
    return rows;
  }

  private static String sum(String table) {
    return "select count(*) || ' ' || coalesce(sum(cast(hash(one) as hugeint)), 0)"
        + " from (select columns(lambda name: name <> 'recipient') from " + table + ") as one";
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet names = statement.executeQuery(
        "select database_name || '.' || schema_name || '.' || table_name from duckdb_tables() where database_name = 'mart'")) {
      while (names.next()) {
        tables.add(names.getString(1));
      }
    }
    return tables;
  }

  private static String one(Statement statement, String question) throws SQLException {
    try (ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }

  private static SortedMap<String, String> packs(Path home) {
    SortedMap<String, String> packs = new TreeMap<>();
    for (SealedPack pack : new Archive(home, "test").packs()) {
      packs.put(pack.manifest().key().path(), pack.contentHash() + pack.differences());
    }
    return packs;
  }
}
