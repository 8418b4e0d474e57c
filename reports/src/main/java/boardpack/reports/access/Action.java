package boardpack.reports.access;

/** What somebody may be allowed to do with a pack. */
public enum Action {
  /** Receive it by mail, or open its page, PDF or mail. */
  READ,
  /** Take its figures away as a workbook or CSV. */
  EXPORT,
  /** Have it made, or made again as a new revision. */
  MAKE,
  /** Let a pack go that was held, or keep it. */
  APPROVE,
  /** Decide about a delivery nobody is sure of. */
  RESEND,
  /** Read who did what with it. */
  READ_AUDIT,
  /** Be told of alerts, acknowledge and resolve them. */
  ALERTS
}
