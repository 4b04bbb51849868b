package jp.sesshu.access;

/** Something a principal may do (権限). What is not granted is denied. */
public enum Authority {
  /** See an addressee's name, birth, sex and address. */
  ADDRESSEE_READ,
  /** See the household besides. */
  HOUSEHOLD_READ,
  /** See since when and until when someone was a resident, and former addresses, besides. */
  RESIDENCY_READ,
  /** See an address although a support measure protects it. */
  PROTECTED_ADDRESS_READ,
  /** Import the register's change feed, support measures and mailing addresses. */
  ADDRESSEE_IMPORT,
  /** See vaccination histories. */
  HISTORY_READ,
  /** Import reports and record doses. */
  RECORD,
  /** Correct and withdraw records. */
  CORRECT,
  /** Decide who an unmatched report means. */
  MATCH_DECIDE,
  /** Assess eligibility for a person or a population. */
  ASSESS,
  /** Issue certificates, extracts and request letters. */
  CERTIFY,
  /** Write recall lists and letters. */
  OUTREACH,
  /** Count. */
  STATISTICS,
  /** See personal numbers. */
  INDIVIDUAL_NUMBER_READ,
  /** Inquire of and provide to other bodies. */
  EXCHANGE,
  /** See the access trail. */
  TRAIL_READ,
  /** Erase what the law no longer lets us keep. */
  ERASE,
  /** Back up, restore, seal, rotate keys. */
  OPERATE
}
