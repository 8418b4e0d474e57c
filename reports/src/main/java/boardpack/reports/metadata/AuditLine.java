package boardpack.reports.metadata;

import java.time.Instant;

/**
 * One row of the audit.
 *
 * @param actor a person's address, a login of the machine, or {@code schedule monthly}
 * @param tenant whom it concerns; {@code platform} is the company itself
 * @param detail what more there is to know, as JSON
 */
public record AuditLine(
    long id, Instant at, String actor, String action, String subject, String tenant, String outcome, String detail) {}
