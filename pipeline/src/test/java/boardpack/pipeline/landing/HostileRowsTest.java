package boardpack.pipeline.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import boardpack.pipeline.hostile.HostileStrings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows whose texts want to be files, statements or columns land as the texts they are, or are put aside. */
class HostileRowsTest {
  @TempDir
  Path root;

  @Test
  void noIdOfATenantBecomesAPath() {
    List<String> ids = everything();
    LandedCompany company = LandedCompany.in(root);
    company.source.sql("create table sent (id text)", "grant select on sent to reader", "insert into sent values " + values(ids));
    company.source.select("tenants", "select * from tenants union all select id, 'N', null, 'USD', 'UTC', null, now(), null from sent");
    company.refresh();
    assertThat(company.landing().tenants()).extracting(tenant -> tenant.tenant().value()).containsExactly("tn-a", "tn-ab");
    assertThat(company.landing().putAside()).extracting(PutAside::code, PutAside::rows)
        .containsExactly(tuple("unsafe_tenant_id", (long) ids.size()));
    assertThat(company.files()).allMatch(file -> file.startsWith(company.source.home()));
    assertThat(company.source.home().resolve("landing").toFile().list())
        .containsExactlyInAnyOrder("lock", "manifest.json", "put_aside", "shared", "tn-a", "tn-ab");
  }

  @Test
  void everyTextArrivesAsItIs() {
    List<String> titles = everything();
    LandedCompany company = LandedCompany.in(root).with("alerts", LandedCompany.ALERTS,
        "create table sent (n serial, title text)", "insert into sent (title) values " + values(titles),
        "insert into alerts select 'a' || n, 'tn-a', 'compliance', 'low', false, title, title, title, title, now(), null from sent");
    company.refresh();
    assertThat(company.values(company.tenant("tn-a"), "alerts", "title")).containsExactlyInAnyOrderElementsOf(titles);
    assertThat(company.landing().putAside()).isEmpty();
  }

  /** PostgreSQL itself refuses a NUL; here it is replaced before it is sent. */
  private static List<String> everything() {
    List<String> all = new ArrayList<>();
    for (HostileStrings kind : HostileStrings.values()) {
      assertThat(kind.all()).as(kind.toString()).hasSizeGreaterThanOrEqualTo(HostileStrings.LEAST).doesNotHaveDuplicates();
      all.addAll(kind.all());
    }
    return all.stream().map(text -> text.replace("\u0000", "\u0001")).distinct().collect(Collectors.toList());
  }

  private static String values(List<String> texts) {
    return texts.stream().map(text -> "('" + text.replace("'", "''") + "')").collect(Collectors.joining(","));
  }
}
