package boardpack.pipeline.restate;

/** What made a figure another one than it was, in the order in which the differences are measured. */
public enum Cause {
  /** The SQL, a contract or a setting of the company that the figure is made with. */
  DEFINITION,
  /** The data were read on a later day, and some recipes reach to that day. */
  DAY_OF_READING,
  /** The edition's part of a cost that several share: somebody else's part, or the shared cost, is another one now. */
  SHARED_ALLOCATION,
  /** Rows with the same key and other values. */
  CORRECTED_ROWS,
  /** Rows that had been put aside for breaking their contract and are accepted now. */
  RESTORED_ROWS,
  /** Rows whose key was not there. */
  LATE_ROWS,
  /** Rows whose key is not there any more. */
  REMOVED_ROWS,
  /** What only the changed definition and the changed data together explain. */
  TOGETHER
}
