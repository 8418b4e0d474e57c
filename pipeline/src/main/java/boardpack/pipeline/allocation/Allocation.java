package boardpack.pipeline.allocation;

import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.contract.InputContracts;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;

/**
 * The one station that sees whose domains send from which host. It works out what each tenant's sending costs a day and
 * hands on that alone; no row says which host or address it came from.
 *
 * @param contract of the input that it derives, {@code allocated_costs}
 * @param sql the rule, from {@code sql/allocation/allocated_costs.sql}
 */
public record Allocation(InputContract contract, String sql) {
  /** Inputs without which nothing can be allocated. */
  public static final List<String> NEEDS = List.of("hosts", "ips", "ip_assignments", "domains");

  /** Inputs that the rule reads, where they are connected. */
  public static final List<String> READS = List.of("hosts", "ips", "ip_assignments", "domains", "price_lists");

  private static final String RULE = "sql/allocation/allocated_costs.sql";
  private static final int MONTHS_BACK = 36;

  public static Allocation of(Workspace workspace) {
    Path file = workspace.file(RULE)
        .orElseThrow(() -> Fault.setting(RULE, "is missing", "the file that ships under that name"));
    try {
      return new Allocation(InputContracts.derived(workspace, "allocation", "allocated_costs"), Files.readString(file));
    } catch (IOException e) {
      throw Fault.machine(RULE, "cannot be read", "a file its owner can read", e);
    }
  }

  /**
   * Makes the table {@code allocated_costs}.
   *
   * @param connection has a view {@code inputs.<name>} for each of {@link #READS}, over the rows of all tenants
   * @param lastDay the last day to allocate; the first is that of the first host or address, at most 36 months before
   */
  public void run(Connection connection, LocalDate lastDay) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("""
          create or replace table allocation_span as
          select greatest(coalesce(min(active_from), date '%1$s'), cast(date '%1$s' - interval %2$d month as date))
            as first_day, date '%1$s' as last_day
          from (select active_from from inputs.hosts union all select active_from from inputs.ips)
          """.formatted(lastDay, MONTHS_BACK));
      statement.execute("create or replace table allocated_costs as " + sql);
    }
  }
}
