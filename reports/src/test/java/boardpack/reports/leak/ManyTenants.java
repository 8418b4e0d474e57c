package boardpack.reports.leak;

import boardpack.pipeline.contract.Column;
import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.contract.InputContract.Rows;
import boardpack.pipeline.source.SmallCompany;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A company whose every input is filled for every tenant: each text column holds a canary of its owner, each number is
 * one that tells its owner, and whatever stands for a person tells that it should not be there at all.
 */
final class ManyTenants {
  private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\((\\d+),(\\d+)\\)");
  private static final Pattern OVER = Pattern.compile(
      ".*(_to|_end|deleted|released|decommissioned|retired|revoked|closed|End).*");
  private static final Pattern BEGUN = Pattern.compile(".*(_from|_start|started|created|active|Start).*");

  private final SmallCompany company;
  private final List<Owner> tenants;

  private ManyTenants(SmallCompany company, List<Owner> tenants) {
    this.company = company;
    this.tenants = tenants;
  }

  /** @param root an empty folder of its own */
  static SmallCompany in(Path root, List<Owner> tenants) {
    SmallCompany company = SmallCompany.in(root).settings("crm", "mail: {from: packs@company.example, host: demo, documents: attached}\n");
    company.write("access.yml", tenants.stream().map(ManyTenants::reader).collect(Collectors.joining("", "people:\n", "")));
    company.contracts().forEach(new ManyTenants(company, tenants)::fill);
    return company;
  }

  private static String reader(Owner owner) {
    return "  - {name: Reader, email: %s@reader.example, roles: [cfo, finance], tenants: [%s], packs: [monthly]}\n"
        .formatted(owner.stem(), owner.id());
  }

  private void fill(InputContract contract) {
    company.fills(contract.name(), contract.columns().stream()
        .map(column -> '"' + column.name() + "\" " + column.type().duckdb()).collect(Collectors.joining(", ")));
    List<Owner> owners = contract.rows() == Rows.PLATFORM ? List.of(Owner.COMPANY) : tenants;
    List<String> rows = new ArrayList<>();
    for (Owner owner : owners) {
      for (int row = 0; row < rowsOf(contract); row++) {
        rows.add(row(contract, owner, row));
      }
    }
    company.sql("insert into " + contract.name() + " values " + String.join(",\n", rows) + " on conflict do nothing");
  }

  private static String row(InputContract contract, Owner owner, int row) {
    return contract.columns().stream().map(column -> value(contract, column, owner, row))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  /** One for each word that one of its columns may hold; enough are sent for what becomes of them. */
  private static int rowsOf(InputContract contract) {
    int words = contract.columns().stream().mapToInt(column -> column.oneOf().size()).max().orElse(0);
    return contract.name().equals("events") ? 2 * words : contract.name().equals("tenants") ? 1 : Math.max(1, words);
  }

  private static String value(InputContract contract, Column column, Owner owner, int row) {
    String name = column.name();
    boolean isKey = contract.key().contains(name) && !name.equals("tenant_id");
    if (!column.oneOf().isEmpty()) {
      int word = contract.name().equals("events") ? Math.max(0, row - column.oneOf().size()) : row;
      return quoted(column.oneOf().get(word % column.oneOf().size()));
    }
    return switch (column.type().duckdb()) {
      case "VARCHAR" -> quoted(text(contract, column, owner) + (isKey && row > 0 && !isMoneyName(name) ? "-" + row : ""));
      case "BOOLEAN" -> "true";
      case "BIGINT" -> owner.number(8, 0).toBigInteger().toString();
      case "DATE", "TIMESTAMPTZ" -> day(contract, column, isKey ? row : 0);
      default -> decimal(column, owner);
    };
  }

  private static String text(InputContract contract, Column column, Owner owner) {
    return switch (column.name()) {
      case "tenant_id" -> owner.id();
      case "currency", "BillingCurrency", "base_currency" -> "USD";
      case "quote_currency" -> "EUR";
      case "zone" -> "America/New_York";
      case "locale" -> "en-US";
      case "rate_source" -> "a public table";
      default -> column.personal() ? owner.person(column.name())
          : owner.text(contract.key().contains(column.name()) || column.name().endsWith("_id") ? column.name()
              : contract.name() + "." + column.name());
    };
  }

  private static boolean isMoneyName(String name) {
    return name.endsWith("urrency");
  }

  private static String decimal(Column column, Owner owner) {
    Matcher type = DECIMAL.matcher(column.type().duckdb());
    if (!type.matches()) {
      throw new IllegalStateException("no telling number for " + column);
    }
    return owner.number(Integer.parseInt(type.group(1)), Integer.parseInt(type.group(2))).toPlainString();
  }

  private static String day(InputContract contract, Column column, int row) {
    String name = column.name();
    if (OVER.matcher(name).matches()) {
      return column.required() ? "'2026-04-01'" : "null";
    }
    return BEGUN.matcher(name).matches() ? "'2026-03-%02d'".formatted(1 + row) : "'2026-03-%02d'".formatted(10 + row);
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
