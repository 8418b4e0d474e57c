package boardpack.pipeline.landing;

import boardpack.pipeline.contract.Column;
import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.settings.Setting;
import boardpack.pipeline.source.Source;
import boardpack.pipeline.source.SourceTally;
import boardpack.pipeline.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tenants that {@code boardpack.yml} lists itself, for companies whose database has no table of them. */
final class ListedTenants {
  private static final String GOOD =
      "{tenant_id: tn-a, name: Aurora, currency: USD, zone: America/New_York, created_at: 2025-01-01}";

  private final InputContract contract;
  private final Setting list;

  private ListedTenants(InputContract contract, Setting list) {
    this.contract = contract;
    this.list = list;
  }

  /** @throws boardpack.pipeline.fault.Fault where a SELECT fills the tenants as well */
  static Optional<ListedTenants> of(Workspace workspace, List<InputContract> contracts, List<Source> sources) {
    Optional<InputContract> contract = contracts.stream().filter(c -> c.name().equals(Refresh.TENANTS)).findFirst();
    Optional<Setting> list = workspace.settings().optional(Refresh.TENANTS);
    if (contract.isEmpty() || list.isEmpty()) {
      return Optional.empty();
    }
    sources.stream().flatMap(source -> source.selects().stream())
        .filter(select -> select.contract().name().equals(Refresh.TENANTS)).findFirst().ifPresent(select -> {
          throw list.get().refuse("lists tenants that " + select.shownAs() + " selects as well", "the one or the other");
        });
    return Optional.of(new ListedTenants(contract.get(), list.get()));
  }

  /** The list as if a source had sent it: its rows are checked like any. */
  Delivery delivery(Path csv, Instant asOf) throws IOException {
    List<SourceTally> tallies = new ArrayList<>();
    StringBuilder rows = new StringBuilder();
    for (Setting tenant : list.items()) {
      tenant.only(contract.columns().stream().map(Column::name).collect(Collectors.toSet()));
      rows.append(contract.columns().stream().map(column -> cell(tenant, column)).collect(Collectors.joining(","))).append('\n');
      tallies.add(new SourceTally(Optional.of(tenant.at("tenant_id", "tn-a").text("tn-a")), 1, Map.of()));
    }
    Files.writeString(csv, rows, StandardCharsets.UTF_8);
    return new Delivery(contract, Sha256.of(rows.toString()), csv, tallies.size(), tallies, Optional.empty(), Optional.empty(),
        asOf);
  }

  private static String cell(Setting tenant, Column column) {
    Optional<Setting> value = column.required()
        ? Optional.of(tenant.at(column.name(), GOOD))
        : tenant.optional(column.name());
    return value.map(setting -> '"' + setting.text(GOOD).replace("\"", "\"\"") + '"').orElse("");
  }
}
