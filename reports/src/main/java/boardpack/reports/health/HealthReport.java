package boardpack.reports.health;

import java.util.List;

/**
 * How a serving program stands. It names schedules, tenants and packs by their ids, and holds no figure and no address.
 *
 * @param status {@code ok}; {@code attention}: something waits for a person; {@code failing}: it cannot do its work
 * @param troubles periods of the last seven days that failed, were missed, or are tried again; and whether a lane stands still
 * @param held packs that wait for a person
 * @param unknown messages of which nobody knows whether they arrived
 * @param waiting messages that a server put off, or that none was there to take for a minute; they are tried again
 * @param refused messages of the last seven days that no server took
 * @param paused schedules that pause
 * @param secondsSinceWake since this program looked for work, or ended some; another program may do it meanwhile
 */
public record HealthReport(
    String status, List<String> troubles, List<String> held, long unknown, long waiting, long refused,
    List<String> paused,
    long secondsSinceWake, boolean busy, String failure) {

  static HealthReport failing(String failure) {
    return new HealthReport("failing", List.of(), List.of(), 0, 0, 0, List.of(), 0, false, failure);
  }

  boolean isFailing() {
    return status.equals("failing");
  }
}
