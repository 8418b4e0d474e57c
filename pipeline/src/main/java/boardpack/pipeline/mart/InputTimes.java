package boardpack.pipeline.mart;

import boardpack.pipeline.landing.LandedInput;
import boardpack.pipeline.landing.LandedTenant;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;

/** The as-of times in {@code input_state} of a file whose rows stay as they are. */
final class InputTimes {
  private final MartDatabase database;

  InputTimes(MartDatabase database) {
    this.database = database;
  }

  void replace(LandedTenant landed) throws SQLException {
    database.run("update input_state set as_of = null");
    try (PreparedStatement update =
        database.connection().prepareStatement("update input_state set as_of = ? where input = ?")) {
      for (LandedInput input : landed.inputs().values()) {
        if (input instanceof LandedInput.Connected connected) {
          update.setObject(1, connected.asOf().atOffset(ZoneOffset.UTC));
          update.setString(2, connected.input());
          update.execute();
        }
      }
    }
  }

  /** An input is as old on the platform as where it is oldest. */
  void addFrom(TenantMart part) throws SQLException {
    database.run("attach " + Quoted.text(part.file()) + " as part (read_only)");
    database.run("""
        update input_state set as_of = least(input_state.as_of, part_state.as_of)
        from part.main.input_state as part_state
        where part_state.input = input_state.input
        """);
    database.run("detach part");
  }
}
