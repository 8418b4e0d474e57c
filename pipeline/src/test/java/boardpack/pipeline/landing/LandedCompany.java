package boardpack.pipeline.landing;

import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.contract.InputContracts;
import boardpack.pipeline.progress.Progress;
import boardpack.pipeline.source.SmallCompany;
import boardpack.pipeline.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A small company whose rows land, and ways to look at what did. */
public final class LandedCompany {
  public static final String EVENTS = "event_id text, tenant_id text, campaign_id text, domain_id text, event_type text, "
      + "recipient text, occurred_at timestamptz, recorded_at timestamptz";
  public static final String PAYMENTS = "payment_id text, tenant_id text, invoice_id text, kind text, status text, "
      + "amount numeric, currency text, occurred_at timestamptz, recorded_at timestamptz";
  public static final String ALERTS = "alert_id text, tenant_id text, category text, severity text, is_incident boolean, "
      + "title text, impact text, recommended_action text, owner_role text, "
      + "opened_at timestamptz, resolved_at timestamptz, occurred_at timestamptz, first_action_at timestamptz, "
      + "is_confirmed boolean";

  public final SmallCompany source;

  private LandedCompany(SmallCompany source) {
    this.source = source;
  }

  /** Two tenants of whom the id of one begins with the id of the other. */
  public static LandedCompany in(Path root) {
    SmallCompany source = SmallCompany.in(root)
        .fills("tenants", "tenant_id text, name text, segment text, currency text, zone text, locale text, "
            + "created_at timestamptz, deleted_at timestamptz")
        .sql("insert into tenants values ('tn-a', 'A', 'growth', 'USD', 'America/New_York', null, now(), null),"
            + " ('tn-ab', 'A & B', null, 'EUR', 'Europe/Amsterdam', 'nl-NL', now(), null)");
    return new LandedCompany(source);
  }

  public LandedCompany with(String input, String columns, String... statements) {
    source.fills(input, columns).sql(statements);
    return this;
  }

  public Landing landing() {
    TokenKey key = TokenKey.of(source.home(), name -> null, new SecureRandom());
    return Landing.open(source.workspace(), source.contracts(), Map.of(), key);
  }

  /** The same with the definitions of another workspace over the same home. */
  public Landing landing(Workspace workspace) {
    TokenKey key = TokenKey.of(source.home(), name -> null, new SecureRandom());
    return Landing.open(workspace, InputContracts.read(workspace), Map.of(), key);
  }

  public LandingReport refresh() {
    return landing().refresh(Progress.silent());
  }

  LandedTenant tenant(String id) {
    return landing().tenants().stream().filter(tenant -> tenant.tenant().value().equals(id)).findFirst().orElseThrow();
  }

  static LandedInput.Connected connected(LandedTenant tenant, String input) {
    return (LandedInput.Connected) tenant.inputs().get(input);
  }

  /** One column of what counts of an input, in its order; NULL as {@code null}. */
  List<String> values(LandedTenant tenant, String input, String column) {
    LandedInput.Connected landed = connected(tenant, input);
    InputContract contract = landing().contracts().stream()
        .filter(each -> each.name().equals(input)).findFirst().orElseThrow();
    return query("select coalesce(cast(\"" + column + "\" as text), 'null') from ("
        + LandedRows.of(contract, landed.files()) + ") order by 1");
  }

  List<String> query(String sql) {
    try (LandingDatabase database = LandingDatabase.open(source.home().resolve("look"), "128MB")) {
      return database.list(sql, row -> row.getString(1));
    }
  }

  List<Path> files() {
    try (Stream<Path> files = Files.walk(source.home())) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
