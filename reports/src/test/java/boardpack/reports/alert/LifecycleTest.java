package boardpack.reports.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifecycleTest {
  /** Every state and every event, written out by hand; a dash is what may not happen. */
  @ParameterizedTest
  @CsvSource(useHeadersInDisplayName = true, textBlock = """
      state,        opened, repeated,  escalated, acknowledged, resolved, reopened
      none,         open,   -,         -,         -,            -,        -
      open,         -,      open,      escalated, acknowledged, resolved, -
      escalated,    -,      escalated, escalated, acknowledged, resolved, -
      acknowledged, -,      -,         escalated, -,            resolved, -
      resolved,     -,      -,         -,         -,            -,        open
      """)
  void eachEventLeadsWhereTheTableSaysOrNowhere(String state, String opened, String repeated, String escalated,
      String acknowledged, String resolved, String reopened) {
    AlertState from = AlertState.of(state);
    Map<AlertEvent, String> expected = Map.of(AlertEvent.OPENED, opened, AlertEvent.REPEATED, repeated, AlertEvent.ESCALATED,
        escalated, AlertEvent.ACKNOWLEDGED, acknowledged, AlertEvent.RESOLVED, resolved, AlertEvent.REOPENED, reopened);
    assertThat(expected.keySet()).containsExactlyInAnyOrder(AlertEvent.values());
    for (AlertEvent event : AlertEvent.values()) {
      assertThat(Lifecycle.after(from, event).map(AlertState::word).orElse("-")).as(state + " " + event.word())
          .isEqualTo(expected.get(event));
    }
  }

  @Test
  void noRowOfTheTableIsThereTwice() {
    assertThat(Lifecycle.legal().stream().map(move -> move.from() + " " + move.event())).doesNotHaveDuplicates();
  }

  @Test
  void whateverHappensInWhateverOrderAnAlertIsOpenedOnceAndIsOverOnlyWhenResolved() {
    Random random = new Random(20_261_102);
    Set<AlertState> reached = EnumSet.of(AlertState.NONE);
    for (int sequence = 0; sequence < 2_000; sequence++) {
      AlertState state = AlertState.NONE;
      int opened = 0;
      int ended = 0;
      for (int step = 0; step < 40; step++) {
        AlertEvent event = AlertEvent.values()[random.nextInt(AlertEvent.values().length)];
        AlertState before = state;
        state = Lifecycle.after(state, event).orElse(state);
        boolean moved = Lifecycle.allows(before, event);
        opened += moved && event == AlertEvent.OPENED ? 1 : 0;
        ended += moved && event == AlertEvent.RESOLVED ? 1 : moved && event == AlertEvent.REOPENED ? -1 : 0;
        reached.add(state);
      }
      assertThat(opened).isEqualTo(state == AlertState.NONE ? 0 : 1);
      assertThat(ended).isEqualTo(state == AlertState.RESOLVED ? 1 : 0);
    }
    assertThat(reached).containsExactlyInAnyOrder(AlertState.values());
  }
}
