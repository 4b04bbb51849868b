package jp.sesshu.access;

import static jp.sesshu.access.Purpose.ADDRESSEE_SERVICE;
import static jp.sesshu.access.Purpose.BENEFIT;
import static jp.sesshu.access.Purpose.COST_COLLECTION;
import static jp.sesshu.access.Purpose.DISCLOSURE_TO_PERSON;
import static jp.sesshu.access.Purpose.IMMUNIZATION;
import static jp.sesshu.access.Purpose.OPERATION;
import static jp.sesshu.access.Purpose.SPECIAL_MEASURES_IMMUNIZATION;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of acts that leave a trail (操作の種類): for each, the authority it needs, the purposes
 * for which it may be done, and the subjects its attempt must name.
 */
public enum AuditEvent {
  /** Someone began a session. */
  LOG_IN("session.log-in", null, EnumSet.allOf(Purpose.class)),
  /** Someone came in without a password, by the signer's key, to set one anew. */
  RECOVER("session.recover", Authority.OPERATE, EnumSet.of(OPERATION), "why"),
  /** The residents' file was imported. */
  RESIDENTS_IMPORT("residents.import", Authority.ADDRESSEE_IMPORT, vaccinating(), "source"),
  /** A support measure was recorded. */
  SUPPORT_MEASURE("residents.support-measure", Authority.ADDRESSEE_IMPORT, work(), "addressee"),
  /** A mailing address was recorded. */
  MAILING_ADDRESS("residents.mailing-address", Authority.ADDRESSEE_IMPORT, work(), "addressee"),
  /** An addressee's name and address were looked at. */
  ADDRESSEE_READ("addressee.read", Authority.ADDRESSEE_READ, workAndService(), "addressee"),
  /** Reports were imported. */
  REPORTS_IMPORT("reports.import", Authority.RECORD, vaccinating(), "source"),
  /** Reports were matched without recording them. */
  REPORTS_MATCH("reports.match", Authority.RECORD, vaccinating(), "source"),
  /** A dose proven from elsewhere was recorded. */
  DOSE_PROVEN("ledger.record-proven", Authority.RECORD, vaccinating(), "addressee"),
  /** A record was corrected. */
  CORRECT("ledger.correct", Authority.CORRECT, vaccinating(), "addressee", "record"),
  /** A record was withdrawn. */
  WITHDRAW("ledger.withdraw", Authority.CORRECT, vaccinating(), "addressee", "record"),
  /** The worklist of unmatched reports was looked at. */
  WORKLIST_READ("worklist.read", Authority.MATCH_DECIDE, vaccinating()),
  /** A report was assigned to a person, or dismissed. */
  WORKLIST_SETTLE("worklist.settle", Authority.MATCH_DECIDE, vaccinating(), "item"),
  /** A history was looked at. */
  HISTORY_READ("history.read", Authority.HISTORY_READ, work(), "addressee"),
  /** A person's eligibility was assessed. */
  ASSESS("eligibility.assess", Authority.ASSESS, vaccinating(), "addressee"),
  /** The eligibility of everyone was assessed. */
  ASSESS_ALL("eligibility.assess-all", Authority.ASSESS, vaccinating(), "asOf"),
  /** A recall list was drawn. */
  RECALL_LIST("outreach.recall-list", Authority.OUTREACH, vaccinating(), "programme", "asOf"),
  /** A document was issued. */
  CERTIFY("certificate.issue", Authority.CERTIFY, work(), "addressee", "kind"),
  /** A personal number was disclosed. */
  NUMBER_DISCLOSED(
      "identity.disclose", Authority.INDIVIDUAL_NUMBER_READ, vaccinating(), "addressee"),
  /** The trail was looked at. */
  TRAIL_READ("trail.read", Authority.TRAIL_READ, EnumSet.of(OPERATION, DISCLOSURE_TO_PERSON)),
  /** Both logs were audited. */
  LOGS_AUDIT("logs.audit", Authority.TRAIL_READ, EnumSet.of(OPERATION)),
  /** Both logs were exported, contents and all. */
  LOGS_EXPORT("logs.export", Authority.OPERATE, EnumSet.of(OPERATION), "to"),
  /** What may no longer be kept was listed. */
  RETENTION_LIST("retention.list", Authority.ERASE, EnumSet.of(OPERATION), "asOf"),
  /** What may no longer be kept was destroyed. */
  RETENTION_ERASE("retention.erase", Authority.ERASE, EnumSet.of(OPERATION), "asOf"),
  /** A copy of everything was made. */
  BACK_UP("storage.back-up", Authority.OPERATE, EnumSet.of(OPERATION), "to"),
  /** A copy was taken into use in place of what was lost. */
  RESTORE("storage.restore", Authority.OPERATE, EnumSet.of(OPERATION), "from"),
  /** It was asked which keys are in use. */
  KEYS_LIST("keys.list", Authority.OPERATE, EnumSet.of(OPERATION)),
  /** Keys were made, and everything protected anew under them. */
  KEYS_ROTATE("keys.rotate", Authority.OPERATE, EnumSet.of(OPERATION), "purposes"),
  /** Older keys were destroyed. */
  KEYS_RETIRE("keys.retire", Authority.OPERATE, EnumSet.of(OPERATION)),
  /** Somebody was let in, or given another role or password. */
  OPERATOR_PUT("operators.put", Authority.OPERATE, EnumSet.of(OPERATION), "operator", "role"),
  /** Somebody was let go. */
  OPERATOR_REMOVE("operators.remove", Authority.OPERATE, EnumSet.of(OPERATION), "operator"),
  /** A role of the database was let erase. */
  ERASER_ADMIT("operators.admit-eraser", Authority.OPERATE, EnumSet.of(OPERATION), "role"),
  /** A role of the database was let erase no more. */
  ERASER_DISMISS("operators.dismiss-eraser", Authority.OPERATE, EnumSet.of(OPERATION), "role");

  private final String code;
  private final @Nullable Authority authority;

  @SuppressWarnings("ImmutableEnumChecker") // never handed out, never changed
  private final Set<Purpose> purposes;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<String> subjects;

  AuditEvent(
      String code, @Nullable Authority authority, Set<Purpose> purposes, String... subjects) {
    this.code = code;
    this.authority = authority;
    this.purposes = purposes;
    this.subjects = List.of(subjects);
  }

  private static Set<Purpose> vaccinating() {
    return EnumSet.of(IMMUNIZATION, SPECIAL_MEASURES_IMMUNIZATION);
  }

  private static Set<Purpose> work() {
    return EnumSet.of(
        IMMUNIZATION,
        SPECIAL_MEASURES_IMMUNIZATION,
        BENEFIT,
        COST_COLLECTION,
        DISCLOSURE_TO_PERSON);
  }

  private static Set<Purpose> workAndService() {
    Set<Purpose> purposes = work();
    purposes.add(ADDRESSEE_SERVICE);
    return purposes;
  }

  /** The name in the trail. */
  public String code() {
    return code;
  }

  /** The subjects an attempt must name. */
  public List<String> subjects() {
    return subjects;
  }

  /** Why a principal may not do this for a purpose; none if they may. */
  public Optional<Denial> denial(Principal principal, Purpose purpose) {
    if (!principal.purposes().contains(purpose)) {
      return Optional.of(Denial.PURPOSE_NOT_GRANTED);
    }
    if (!purposes.contains(purpose)) {
      return Optional.of(Denial.OUTSIDE_PURPOSE);
    }
    return authority == null || principal.authorities().contains(authority)
        ? Optional.empty()
        : Optional.of(Denial.NO_AUTHORITY);
  }

  /** Why an act is denied. */
  public enum Denial {
    /** The principal may not act for this purpose at all. */
    PURPOSE_NOT_GRANTED,
    /** The act is not one for this purpose (目的外). */
    OUTSIDE_PURPOSE,
    /** The principal lacks the authority. */
    NO_AUTHORITY,
    /** There is no such principal. */
    UNKNOWN_PRINCIPAL,
    /** Identifier and password do not belong together; which of them is wrong, nobody is told. */
    WRONG_CREDENTIALS,
    /** Passwords were tried too often; this one was not examined. */
    TOO_MANY_GUESSES
  }
}
