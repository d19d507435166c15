package org.jalon.certification;

/** What the report of an issue comes to, without anybody looking at it. */
public enum IssueEffect {
  /** The item is neutralized. */
  NEUTRALIZE,
  /** The answer counts as right. */
  COUNT_AS_CORRECT,
  /** The report is settled and changes nothing. */
  NOTHING,
  /** Somebody must look at it. */
  LEFT_TO_PEOPLE
}
