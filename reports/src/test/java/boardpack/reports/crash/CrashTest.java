package boardpack.reports.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small full run, from an empty home and empty ledgers to two mails, meets trouble at one of its calls. Then the same
 * command is given once more, and all is as if nothing had been.
 */
class CrashTest {
  private static final Map<String, String> RECIPIENTS = Map.of("ana@nordlicht.example", "", "ben@nordlicht.example", "");
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
  private static final int KILLED = 137;
  private static final int PART_FAILED = 1;
  private static final int SOURCE_LOST = 3;
  /** The exit code of a program that has met something nobody thought of. */
  private static final int UNEXPECTED = 70;
  private static final int RESTARTS = 8;
  private static final int KILLS = 5;

  @TempDir private static Path folder;
  private static CrashCompany company;
  private static Aftermath undisturbed;

  @BeforeAll
  static void runsUndisturbed() throws Exception {
    company = new CrashCompany(folder);
    try (CrashedHome home = company.home()) {
      assertThat(home.run(Trouble.none()).exitCode()).isZero();
      undisturbed = Aftermath.of(home.home());
    }
  }

  @AfterAll
  static void close() throws Exception {
    if (company != null) {
      company.close();
    }
  }

  /**
   * One home meets trouble on its way again and again, at another station and of another kind each time; first where the
   * ledgers get their tables.
   */
  @Test
  void killedAtOneStationAfterTheOtherItEndsAsIfNothingHadBeen() throws Exception {
    try (CrashedHome home = company.home()) {
      Map<Trouble, Integer> troubles = new LinkedHashMap<>();
      troubles.put(Trouble.torn(113), KILLED);
      troubles.put(Trouble.command(3, company.sourceRestart()).on("port " + company.sourcePort()), SOURCE_LOST);
      troubles.put(Trouble.killed(1).on("landing/manifest.json"), KILLED);
      troubles.put(Trouble.full(9).on("marts/7001/"), PART_FAILED);
      troubles.put(Trouble.torn(9).on("marts/platform/"), KILLED);
      troubles.put(Trouble.killed(1).on("/monthly/2026-10/full-en/r1"), KILLED);
      troubles.put(Trouble.torn(12).on("port " + home.mail().port()), KILLED);
      for (Map.Entry<Trouble, Integer> trouble : troubles.entrySet()) {
        CrashedHome.Ended ended = home.run(trouble.getKey());
        assertThat(ended.exitCode()).as(trouble.getKey().name() + ended.said()).isEqualTo(trouble.getValue());
      }
      assertEndsWell(home);
    }
  }

  /** Restarted as if it had been killed, while the program is at work; the ledgers' server as well as the source's. */
  @Test
  @EnabledIfSystemProperty(named = "boardpack.proof", matches = "true")
  void aDatabaseThatIsRestartedIsToldOrNotEvenNoticed() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (long place = 1; place <= RESTARTS; place++) {
      for (Trouble trouble : List.of(
          Trouble.command(place * 3, company.sourceRestart()).on("port " + company.sourcePort()),
          Trouble.command(place * 20, company.ledgersRestart()).on("port " + company.ledgersPort()))) {
        try (CrashedHome home = company.home()) {
          CrashedHome.Ended disturbed = home.run(trouble);
          endsBadly(home, disturbed).ifPresent(how -> wrong.add(trouble.name() + ": " + how));
          System.out.println(trouble.name() + ": exit code " + disturbed.exitCode() + "; ended badly: " + wrong);
          home.delete();
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  @EnabledIfSystemProperty(named = "boardpack.proof", matches = "true")
  void killedAtEachCallItEndsAsIfNothingHadBeen() throws Exception {
    sweep("kills", at -> at % 2 == 0 ? Trouble.killed(at) : Trouble.torn(at));
  }

  /** What a killed program left is taken up by one that is killed in its turn, five times, earlier and earlier. */
  @Test
  @EnabledIfSystemProperty(named = "boardpack.proof", matches = "true")
  void killedAgainAndAgainItEndsAsIfNothingHadBeen() throws Exception {
    long calls = calls();
    long homes = Long.getLong("boardpack.homes", 100);
    List<String> wrong = new ArrayList<>();
    Map<Integer, Integer> ended = new TreeMap<>();
    for (int one = 1; one <= homes; one++) {
      List<String> troubles = new ArrayList<>();
      try (CrashedHome home = company.home()) {
        CrashedHome.Ended disturbed = null;
        for (int kill = 0; kill < KILLS; kill++) {
          long at = 1 + (long) ((one * KILLS + kill) * GOLDEN % 1 * calls * 2 / (2 + kill));
          Trouble trouble = kill % 2 == 0 ? Trouble.torn(at) : Trouble.killed(at);
          disturbed = home.run(trouble);
          ended.merge(disturbed.exitCode(), 1, Integer::sum);
          troubles.add(trouble.name());
        }
        endsBadly(home, disturbed).ifPresent(how -> wrong.add(troubles + ": " + how));
        home.delete();
      }
      System.out.println(one + " of " + homes + " homes; exit codes " + ended + "; ended badly: " + wrong);
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  @EnabledIfSystemProperty(named = "boardpack.proof", matches = "true")
  void aDiskThatIsFullOrFailsFromAnyCallOnIsToldAndDoesNoHarm() throws Exception {
    sweep("faults", at -> switch ((int) (at % 3)) {
      case 0 -> Trouble.full(at);
      case 1 -> Trouble.broken(at, 1);
      default -> Trouble.broken(at, Long.MAX_VALUE);
    });
  }

  /**
   * One home for each place; all of them, or so many as {@code boardpack.kills} says, in an order of which every part is
   * spread evenly.
   */
  private static void sweep(String name, LongFunction<Trouble> troubles) throws Exception {
    long calls = calls();
    long places = Math.min(calls, Long.getLong("boardpack." + name, calls));
    List<String> wrong = new ArrayList<>();
    Map<Integer, Integer> ended = new TreeMap<>();
    for (long place = 1; place <= places; place++) {
      long at = places == calls ? place : 1 + (long) (place * GOLDEN % 1 * calls);
      try (CrashedHome home = company.home()) {
        CrashedHome.Ended disturbed = home.run(troubles.apply(at));
        ended.merge(disturbed.exitCode(), 1, Integer::sum);
        endsBadly(home, disturbed).ifPresent(how -> wrong.add(troubles.apply(at).name() + ": " + how));
        home.delete();
      }
      System.out.println(place + " of " + places + " places among " + calls + " calls; exit codes " + ended + "; ended badly: " + wrong);
    }
    assertThat(wrong).isEmpty();
  }

  private static Optional<String> endsBadly(CrashedHome home, CrashedHome.Ended disturbed) {
    try {
      assertThat(disturbed.exitCode()).as(disturbed.said()).isNotEqualTo(UNEXPECTED);
      assertEndsWell(home);
      return Optional.empty();
    } catch (AssertionError | Exception e) {
      return Optional.of(e.toString());
    }
  }

  private static long calls() throws Exception {
    Path log = folder.resolve("calls.txt");
    try (CrashedHome home = company.home()) {
      assertThat(home.run(Trouble.counted(log)).exitCode()).isZero();
      assertThat(Aftermath.of(home.home())).isEqualTo(undisturbed);
    }
    return Files.readAllLines(log).size();
  }

  private static void assertEndsWell(CrashedHome home) throws IOException, InterruptedException, SQLException {
    CrashedHome.Ended ended = home.run(Trouble.none());
    Map<String, String> states = states(home);
    assertThat(ended.exitCode()).as(ended.said()).isEqualTo(states.containsValue("unknown") ? 1 : 0);
    Aftermath aftermath = Aftermath.of(home.home());
    assertThat(aftermath.files()).isEqualTo(undisturbed.files());
    assertThat(aftermath.landed()).isEqualTo(undisturbed.landed());
    assertThat(aftermath.rows()).isEqualTo(undisturbed.rows());
    assertThat(aftermath.packs()).isEqualTo(undisturbed.packs());
    assertThat(states.keySet()).isEqualTo(RECIPIENTS.keySet());
    assertThat(states.values()).isSubsetOf("accepted", "unknown");
    assertThat(home.mail().taken()).doesNotHaveDuplicates()
        .hasSizeGreaterThanOrEqualTo((int) states.values().stream().filter("accepted"::equals).count());
  }

  /** What became of each recipient's message; there is one. */
  private static Map<String, String> states(CrashedHome home) throws SQLException {
    Map<String, String> states = new TreeMap<>();
    try (Connection ledgers = home.ledgers(); Statement statement = ledgers.createStatement();
        ResultSet lines = statement.executeQuery("select recipient, state from deliveries")) {
      while (lines.next()) {
        assertThat(states.put(lines.getString(1), lines.getString(2))).isNull();
      }
    }
    return states;
  }
}
