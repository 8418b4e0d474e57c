package boardpack.reports.alert;

import boardpack.pipeline.alert.AlertRules;
import boardpack.pipeline.alert.AlertStation;
import boardpack.pipeline.alert.RuleOutcome;
import boardpack.pipeline.contract.InputContract;
import boardpack.pipeline.contract.InputContracts;
import boardpack.pipeline.contract.RefreshClass;
import boardpack.pipeline.fault.Fault;
import boardpack.pipeline.source.Source;
import boardpack.pipeline.source.SourceAddress;
import boardpack.pipeline.tenant.TenantId;
import boardpack.pipeline.workspace.Workspace;
import boardpack.reports.access.Access;
import boardpack.reports.delivery.Delivery;
import boardpack.reports.delivery.MailSettings;
import boardpack.reports.delivery.Patience;
import boardpack.reports.demo.DemoMail;
import boardpack.reports.metadata.MetadataDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Looks for alerts in one class of data: asks its rules, moves their alerts, tells people. */
public final class AlertWatch {
  private final Workspace workspace;
  private final MetadataDatabase metadata;
  private final AlertRules rules;
  private final AlertStation station;
  private final AlertJudge judge;
  private final Function<TenantId, String> names;

  private AlertWatch(Workspace workspace, MetadataDatabase metadata, AlertRules rules, AlertStation station,
      Function<TenantId, String> names) {
    this.workspace = workspace;
    this.metadata = metadata;
    this.rules = rules;
    this.station = station;
    this.judge = new AlertJudge(metadata);
    this.names = names;
  }

  /**
   * @param addresses that stand in for those of {@code boardpack.yml}, by the source's name
   * @param names of tenants, for people; asked anew for each letter
   * @throws Fault where a rule or a source does not fit
   */
  public static AlertWatch open(Workspace workspace, MetadataDatabase metadata, Map<String, SourceAddress> addresses,
      Function<TenantId, String> names) {
    List<InputContract> contracts = InputContracts.read(workspace);
    AlertRules rules = AlertRules.read(workspace, contracts);
    AlertAudience.check(rules);
    AlertWording.check(rules, workspace);
    AlertStation station = new AlertStation(rules, Source.all(workspace, contracts, addresses), workspace.home());
    return new AlertWatch(workspace, metadata, rules, station, names);
  }

  /**
   * What one look came to.
   *
   * @param rules that were asked
   * @param findings that they made, new and known
   * @param messages that people get of it, or of what still waited to be told
   */
  public record Look(int rules, int findings, int messages) {
    @Override
    public String toString() {
      return rules + " rules asked, " + findings + " findings, " + messages + " messages";
    }
  }

  /** @throws Fault where a rule failed or mail did not go, after everything else was done */
  public Look look(RefreshClass refreshClass, Instant now) {
    List<RuleOutcome> outcomes = station.ask(refreshClass, now);
    outcomes.forEach(outcome -> judge.judge(outcome, now));
    List<Fault> faults = new ArrayList<>();
    outcomes.stream().filter(RuleOutcome.Failed.class::isInstance).map(RuleOutcome.Failed.class::cast)
        .forEach(failed -> faults.add(failed.fault()));
    int messages = tell(now, faults);
    if (!faults.isEmpty()) {
      throw faults.get(0);
    }
    List<RuleOutcome.Answered> answered = outcomes.stream().filter(RuleOutcome.Answered.class::isInstance)
        .map(RuleOutcome.Answered.class::cast).toList();
    return new Look(answered.size(), answered.stream().mapToInt(one -> one.findings().size()).sum(), messages);
  }

  private int tell(Instant now, List<Fault> faults) {
    if (new NoticeStore(metadata).untold().isEmpty()) {
      return 0;
    }
    try {
      MailSettings settings = MailSettings.read(workspace);
      try (DemoMail mail = DemoMail.where(settings, workspace)) {
        return new AlertNotices(metadata, rules, new AlertLetters(workspace, names), Access.read(workspace),
            new Delivery(metadata, mail.settings(), Patience.USUAL), settings.bounds()).tell(now);
      }
    } catch (Fault fault) {
      faults.add(fault);
      return 0;
    }
  }
}
