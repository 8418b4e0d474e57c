package boardpack.reports.alert;

import boardpack.pipeline.alert.AlertRules;
import boardpack.pipeline.alert.Finding;
import boardpack.pipeline.alert.RuleOutcome;
import boardpack.pipeline.alert.Severity;
import boardpack.pipeline.contract.InputContracts;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.access.Access;
import boardpack.reports.delivery.Delivery;
import boardpack.reports.delivery.MailSettings;
import boardpack.reports.delivery.Patience;
import boardpack.reports.metadata.MetadataDatabase;
import boardpack.reports.metadata.TestWorkspace;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What the tests of alert mail share: a workspace with people, a metadata database of its own, findings by hand. */
final class AlertMailing implements AutoCloseable {
  static final Instant T0 = Instant.parse("2026-11-02T14:00:00Z");

  private final Path folder;
  private final Workspace workspace;
  private final MetadataDatabase metadata;
  private final AlertRules rules;

  AlertMailing(Path folder, String people) throws IOException {
    this.folder = folder;
    this.workspace = TestWorkspace.in(folder);
    Files.writeString(folder.resolve("access.yml"), "people:\n" + people);
    this.metadata = MetadataDatabase.open(workspace);
    this.rules = AlertRules.read(workspace, InputContracts.read(workspace));
  }

  Workspace workspace() {
    return workspace;
  }

  MetadataDatabase metadata() {
    return metadata;
  }

  AlertRules rules() {
    return rules;
  }

  void find(String rule, TenantId tenant, String subject, Severity severity, Instant now) {
    judge(rule, now, finding(rule, tenant, subject, severity, new BigDecimal("0.12"), now));
  }

  void judge(String rule, Instant now, Finding... findings) {
    new AlertJudge(metadata)
        .judge(new RuleOutcome.Answered(rules.find(rule).orElseThrow(), Arrays.asList(findings), Map.of()), now);
  }

  static Finding finding(String rule, TenantId tenant, String subject, Severity severity, BigDecimal value, Instant now) {
    return new Finding(rule, tenant, subject, severity, value, T0, now);
  }

  /** @return how many messages went out */
  int tell(Instant now, int port) {
    Workspace sending = TestWorkspace.in(folder, Mailbox.setting(port));
    MailSettings settings = MailSettings.read(sending);
    return new AlertNotices(metadata, rules, new AlertLetters(sending, TenantId::value), Access.read(sending),
        new Delivery(metadata, settings, Patience.USUAL), settings.bounds()).tell(now);
  }

  List<Transition> untold() {
    return new NoticeStore(metadata).untold();
  }

  @Override
  public void close() {
    metadata.close();
  }
}
