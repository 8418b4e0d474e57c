package boardpack.pipeline.kpi;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The plan's values of the edition's own subject; the mart holds the newest version alone. */
final class Plans {
  private final Map<String, Figure.Plan> plans = new HashMap<>();

  static Plans read(Connection mart, EditionScope edition) throws SQLException {
    Plans plans = new Plans();
    try (PreparedStatement select = mart.prepareStatement("select kpi, period, plan_version, plan_value from "
        + edition.schema() + ".plan_values where tenant_id = ? and plan_value is not null")) {
      select.setString(1, edition.tenant().value());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          plans.plans.put(row.getString("kpi") + " " + row.getString("period"),
              new Figure.Plan(row.getBigDecimal("plan_value"), row.getString("plan_version")));
        }
      }
    }
    return plans;
  }

  Optional<Figure.Plan> of(String kpi, String period) {
    return Optional.ofNullable(plans.get(kpi + " " + period));
  }
}
