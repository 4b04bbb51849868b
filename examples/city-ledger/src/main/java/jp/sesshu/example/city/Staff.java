package jp.sesshu.example.city;

import static jp.sesshu.access.Authority.ADDRESSEE_IMPORT;
import static jp.sesshu.access.Authority.ADDRESSEE_READ;
import static jp.sesshu.access.Authority.ASSESS;
import static jp.sesshu.access.Authority.CERTIFY;
import static jp.sesshu.access.Authority.CORRECT;
import static jp.sesshu.access.Authority.ERASE;
import static jp.sesshu.access.Authority.HISTORY_READ;
import static jp.sesshu.access.Authority.MATCH_DECIDE;
import static jp.sesshu.access.Authority.OPERATE;
import static jp.sesshu.access.Authority.OUTREACH;
import static jp.sesshu.access.Authority.RECORD;
import static jp.sesshu.access.Authority.TRAIL_READ;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.sesshu.access.Authority;
import jp.sesshu.access.Principal;
import jp.sesshu.access.Principal.Operator;
import jp.sesshu.access.PrincipalId;
import jp.sesshu.access.Purpose;

/**
 * The people of the example city: {@code clerk} keeps the ledger, {@code counter} answers people at
 * the counter, {@code auditor} reads the trail, {@code keeper} exports, backs up and erases. A real
 * city asks its own directory.
 */
final class Staff {
  private static final String OFFICE = "保健所";

  private static final Map<PrincipalId, Principal> STAFF =
      Map.of(
          new PrincipalId("clerk"),
          operator(
              "clerk",
              Set.of(
                  ADDRESSEE_IMPORT,
                  ADDRESSEE_READ,
                  RECORD,
                  CORRECT,
                  MATCH_DECIDE,
                  HISTORY_READ,
                  ASSESS,
                  CERTIFY,
                  OUTREACH),
              Set.of(Purpose.IMMUNIZATION, Purpose.SPECIAL_MEASURES_IMMUNIZATION)),
          new PrincipalId("counter"),
          operator(
              "counter",
              Set.of(ADDRESSEE_READ, HISTORY_READ, CERTIFY),
              Set.of(Purpose.IMMUNIZATION, Purpose.DISCLOSURE_TO_PERSON)),
          new PrincipalId("auditor"),
          operator("auditor", Set.of(TRAIL_READ), Set.of(Purpose.OPERATION)),
          new PrincipalId("keeper"),
          operator("keeper", Set.of(OPERATE, ERASE), Set.of(Purpose.OPERATION)));

  private Staff() {}

  /** What a command is for: who does it and why, unless somebody else is named. */
  enum Duty {
    /** Keeping and using the records. */
    VACCINATING("clerk", Purpose.IMMUNIZATION),
    /** Looking over what was done. */
    AUDITING("auditor", Purpose.OPERATION),
    /** Keeping the ledger itself. */
    KEEPING("keeper", Purpose.OPERATION);

    private final String operator;
    private final Purpose purpose;

    Duty(String operator, Purpose purpose) {
      this.operator = operator;
      this.purpose = purpose;
    }

    PrincipalId operator() {
      return new PrincipalId(operator);
    }

    Purpose purpose() {
      return purpose;
    }
  }

  private static Operator operator(String id, Set<Authority> authorities, Set<Purpose> purposes) {
    return new Operator(new PrincipalId(id), OFFICE, authorities, purposes);
  }

  /** Somebody in a role: that of clerk, counter, auditor or keeper. */
  static Optional<Principal> inRole(PrincipalId id, String role) {
    return Optional.ofNullable(STAFF.get(new PrincipalId(role)))
        .map(model -> new Operator(id, OFFICE, model.authorities(), model.purposes()));
  }

  static Optional<Principal> find(PrincipalId id) {
    return Optional.ofNullable(STAFF.get(id));
  }
}
