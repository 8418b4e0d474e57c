package boardpack.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import boardpack.pipeline.kpi.FigureStatus;
import boardpack.reports.archive.Archive;
import boardpack.reports.pack.Pack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A user's own database, with other tables and columns, becomes packs; what no source fills says "not connected". */
@ExtendWith(Nordlicht.class)
class ForeignWorkspaceTest {
  @TempDir Path folder;

  @Test
  void otherTablesAndColumnsBecomePacks(Nordlicht.Database database) {
    Path workspace = Nordlicht.workspaceIn(folder);
    Command run = Command.run(workspace, database.environment(), "run", "--pack", "monthly", "--period", "2026-10");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("sealed").contains("platform/monthly/2026-10/full-en/r1");

    Archive archive = new Archive(workspace.resolve("var"), "test");
    assertThat(archive.packs()).hasSize(3);
    Pack platform = archive.named("platform/monthly/2026-10/full-en").pack();
    assertThat(platform.subject().name()).isEqualTo("Nordlicht GmbH");
    assertThat(platform.figure("send_volume").status()).isEqualTo(FigureStatus.OK);
    assertThat(platform.figure("net_payments").status()).isEqualTo(FigureStatus.NOT_CONNECTED);
    assertThat(platform.figure("net_payments").text()).isEqualTo("not connected");
    assertThat(platform.figure("approximate_infra_cost").text()).isEqualTo("not connected");

    Command verify = Command.run(workspace, database.environment(), "verify", "platform/monthly/2026-10/full-en");
    assertThat(verify.exitCode()).isZero();
    Command values = Command.run(workspace, database.environment(), "kpi", "values", "--period", "2026-10", "--format", "csv");
    assertThat(values.out()).startsWith("tenant,kpi,grain,period,value,numerator,denominator,unit,label,status,as_of\r\n");
  }

  @Test
  void tenantsMayBeListedWhereNoTableHasThem(Nordlicht.Database database) throws IOException {
    Path workspace = Nordlicht.workspaceIn(folder);
    Files.delete(workspace.resolve("sql/sources/lager/tenants.sql"));
    Files.writeString(workspace.resolve("boardpack.yml"), Files.readString(workspace.resolve("boardpack.yml")) + """
        tenants:
          - {tenant_id: "7001", name: 'Kern "Ost" & Co, Berlin', currency: EUR, zone: Europe/Berlin, created_at: 2024-01-01}
          - {tenant_id: "7002", name: Fjord, currency: EUR, zone: Europe/Oslo, created_at: 2024-01-01}
        """);
    Command refresh = Command.run(workspace, database.environment(), "refresh", "--format", "csv");
    assertThat(refresh.out()).as(refresh.err()).contains("tenants,2,2,0,0");
    Command values = Command.run(workspace, database.environment(), "kpi", "values", "--period", "2026-10",
        "--tenant", "platform", "--format", "csv");
    assertThat(values.out()).contains("platform,total_tenants,month,2026-10,2,");
  }

  /** Something lies where the platform's mart is to be built. */
  @Test
  void aRunOfOneCustomerSaysThatThePlatformHasNoMart(Nordlicht.Database database) throws IOException {
    Path workspace = Nordlicht.workspaceIn(folder);
    Files.writeString(Files.createDirectories(workspace.resolve("var/marts")).resolve("platform"), "in the way");
    Command run = Command.run(workspace, database.environment(), "run", "--pack", "monthly", "--period", "2026-10", "--tenant", "7001");
    assertThat(run.out()).as(run.err()).contains("sealed", "7001/monthly/2026-10/full-en/r1");
    assertThat(run.err()).contains("MARTS     of platform, which was not asked for, cannot be built: ");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void theDoctorFindsNothingWrong(Nordlicht.Database database) {
    Command doctor = Command.run(Nordlicht.workspaceIn(folder), database.environment(), "doctor", "--format", "csv");
    assertThat(doctor.out()).contains("sql/sources/lager/events.sql,ok,");
    assertThat(doctor.out()).contains("mail,FAULT,");
  }
}
