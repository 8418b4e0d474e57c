package boardpack.pipeline.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boardpack.pipeline.fault.Fault;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

/** Whatever the source does while it is read, in parts or whole, the marts are those of one reading at the end. */
class LosesNothingTest {
  private static final int WRITERS = 4;
  private static final int TRANSACTIONS = Boolean.getBoolean("boardpack.proof") ? 40 : 5;

  @TempDir
  Path root;

  private LandedCompany company;
  private final AtomicInteger minutes = new AtomicInteger();

  @BeforeEach
  void aCompany() {
    company = LandedCompany.in(root).with("events", LandedCompany.EVENTS);
  }

  /** Each transaction takes its time at its start; half of them end only after others were read that began later. */
  @Test
  void writersThatCommitLateWithAnEarlierTimeLoseNoRow() throws Exception {
    AtomicReference<CountDownLatch> nextRefresh = new AtomicReference<>(new CountDownLatch(1));
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    try {
      List<CompletableFuture<Void>> done = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        String name = "w" + writer;
        Random random = new Random(writer);
        done.add(CompletableFuture.runAsync(() -> write(name, random, nextRefresh), writers));
      }
      CompletableFuture<Void> all = CompletableFuture.allOf(done.toArray(CompletableFuture[]::new));
      while (!all.isDone()) {
        company.refresh();
        nextRefresh.getAndSet(new CountDownLatch(1)).countDown();
      }
      all.join();
    } finally {
      writers.shutdownNow();
    }
    company.refresh();
    assertThat(company.query("select count(*) from (" + landedEvents() + ")")).isEqualTo(
        List.of(Integer.toString(WRITERS * TRANSACTIONS * 2)));
    assertSameAsOneReading();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anyMixtureOfReadingsGivesTheSameMarts(long seed) throws Exception {
    Random random = new Random(seed);
    Deque<Connection> open = new ArrayDeque<>();
    for (int step = 0; step < 14; step++) {
      switch (random.nextInt(8)) {
        case 0, 1 -> company.source.sql(event("n" + step, "tn-a", "sent"), event("m" + step, "tn-ab", "delivered"));
        case 2 -> company.source.sql("update events set event_type = 'clicked', recorded_at = " + now()
            + " where event_id like 'n%' and hashtext(event_id) % 2 = 0");
        case 3 -> company.source.sql("insert into events select * from events limit 3");
        case 4 -> company.source.sql("delete from events where event_id = (select max(event_id) from events)");
        case 5 -> open.add(begun(event("late" + step, "tn-a", "opened"), event("bad" + step, "tn-a", "exploded")));
        case 6 -> company.refresh();
        default -> {
          company.source.select("events", "select * from events -- " + step);
          company.refresh();
        }
      }
      if (random.nextInt(3) == 0 && !open.isEmpty()) {
        company.refresh();
        commit(open.remove());
      }
    }
    while (!open.isEmpty()) {
      commit(open.remove());
    }
    company.refresh();
    assertSameAsOneReading();
  }

  /** The promise ends with the overlap, and what comes after it is told by the counts, which hold every pack. */
  @Test
  void aRowThatCommitsAfterTheOverlapIsToldByTheCounts() {
    company.source.sql("insert into events values ('1', 'tn-a', 'c', 'd', 'sent', null, '2026-03-01', '2026-04-03')");
    company.refresh();
    company.source.sql("insert into events values ('2', 'tn-a', 'c', 'd', 'sent', null, '2026-03-01', '2026-03-31')");
    company.refresh();
    assertThat(company.landing().counts()).filteredOn(count -> count.input().equals("events"))
        .extracting(count -> count.source().subtract(count.landed()).intValueExact()).contains(1);
  }

  /** The source goes away in the middle of its rows, as one does that is restarted. */
  @Test
  void aSourceThatDiesInTheMiddleLosesNothing() throws Exception {
    company.source.sql(event("1", "tn-a", "sent"));
    company.refresh();
    LandedTenant before = company.tenant("tn-a");
    company.source.sql("insert into events select 'x' || i, 'tn-a', 'c', 'd', 'sent', null, '2026-03-01', " + now()
        + " from generate_series(1, 5000) as i");
    company.source.select("events", "select * from events where event_id <> 'x4000'"
        + " or not (current_query() like 'copy (select \"event_id\", %' and pg_terminate_backend(pg_backend_pid()))");
    assertThatThrownBy(company::refresh).isInstanceOf(Fault.class);
    assertThat(company.tenant("tn-a")).isEqualTo(before);
    company.source.select("events", "select * from events");
    company.refresh();
    assertThat(company.query("select count(*) from (" + landedEvents() + ")")).containsExactly("5001");
    assertSameAsOneReading();
  }

  private void write(String name, Random random, AtomicReference<CountDownLatch> nextRefresh) {
    try (Connection connection = company.source.connect()) {
      connection.setAutoCommit(false);
      for (int i = 0; i < TRANSACTIONS; i++) {
        run(connection, event(name + "-" + i, "tn-a", "sent"));
        run(connection, event(name + "+" + i, "tn-ab", "sent"));
        if (random.nextBoolean()) {
          CountDownLatch running = nextRefresh.get();
          running.await();
          nextRefresh.get().await();
        }
        connection.commit();
      }
    } catch (SQLException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection begun(String... statements) throws SQLException {
    Connection connection = company.source.connect();
    connection.setAutoCommit(false);
    for (String statement : statements) {
      run(connection, statement);
    }
    return connection;
  }

  private static void commit(Connection connection) throws SQLException {
    connection.commit();
    connection.close();
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void assertSameAsOneReading() throws Exception {
    assertThat(company.landing().counts()).isNotEmpty()
        .allSatisfy(count -> assertThat(count.source()).isEqualByComparingTo(count.landed().add(count.putAside())));
    var inParts = MartRows.of(company);
    List<PutAside> putAside = company.landing().putAside();
    FileSystemUtils.deleteRecursively(company.source.home());
    company.refresh();
    assertThat(MartRows.of(company)).isEqualTo(inParts);
    assertThat(company.landing().putAside()).isEqualTo(putAside);
  }

  private String landedEvents() {
    return "select '1' from read_parquet('" + company.source.home() + "/landing/tn-*/events/*.parquet') group by event_id";
  }

  /** A minute after the last one asked, from 2 April on: within the overlap and before the test's own today. */
  private String now() {
    return "timestamptz '2026-04-02 00:00+00' + interval '" + minutes.incrementAndGet() + " minutes'";
  }

  private String event(String id, String tenant, String type) {
    return "insert into events values ('" + id + "', '" + tenant + "', 'c', 'd', '" + type
        + "', 'p@example.org', '2026-03-01 00:00+00', " + now() + ")";
  }
}
