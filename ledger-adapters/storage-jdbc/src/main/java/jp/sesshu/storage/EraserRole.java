package jp.sesshu.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.sesshu.storage.UnfitRoleException.Flaw;

/** A role of the database that erases, beside the one of daily work, which removes nothing. */
final class EraserRole {
  /** What an eraser may beside what the runtime role may. */
  private static final List<Right> RIGHTS =
      List.of(
          new Right("INSERT", "erasure, erasing"),
          new Right(
              "DELETE",
              "ledger_entry, addressee_version, addressee_reading, support_measure,"
                  + " mailing_address, individual_number, worklist_item, worklist_settlement,"
                  + " erasing"),
          new Right(
              "UPDATE (kind, recorded_at, recorded_by, content_key, content, reason, salt)",
              "ledger_entry"),
          new Right("UPDATE (addressee, document_key)", "issue"));

  /** Each flaw's question; the first that is answered with true is the one that is told. */
  private static final String FLAWS =
      "SELECT CASE"
          + " WHEN NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = r.name) THEN 'UNKNOWN'"
          + " WHEN (SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = r.name)"
          + "   OR pg_has_role(r.name, t.relowner, 'MEMBER') THEN 'UNFENCED'"
          + " WHEN EXISTS (SELECT 1 FROM aclexplode(t.relacl) a WHERE a.privilege_type = 'SELECT'"
          + "   AND a.grantee <> 0 AND a.grantee <> t.relowner"
          + "   AND pg_has_role(a.grantee, (SELECT oid FROM pg_roles WHERE rolname = r.name),"
          + "     'MEMBER')) THEN 'RUNTIME'"
          + " WHEN NOT has_table_privilege(r.name, t.oid, 'SELECT') THEN 'NO_MEMBER' END"
          + " FROM pg_class t, (SELECT ?::name AS name) r WHERE t.oid = 'ledger_entry'::regclass";

  private static final String ERASERS =
      "SELECT DISTINCT g.rolname FROM pg_class t, aclexplode(t.relacl) a"
          + " JOIN pg_roles g ON g.oid = a.grantee WHERE t.oid = 'ledger_entry'::regclass"
          + " AND a.privilege_type = 'DELETE' AND a.grantee <> t.relowner ORDER BY 1";

  /** A privilege, and the tables on which it is granted; both as SQL has them. */
  private record Right(String privilege, String tables) {
    String grant(String role) {
      return "GRANT " + privilege + " ON " + tables + " TO " + role;
    }

    String revoke(String role) {
      return "REVOKE " + privilege + " ON " + tables + " FROM " + role;
    }
  }

  private final String name;

  EraserRole(String name) {
    this.name = name;
  }

  void admit(Connection owner) throws SQLException {
    Optional<Flaw> flaw = flaw(owner);
    if (flaw.isPresent()) {
      throw new UnfitRoleException(flaw.get());
    }
    execute(owner, right -> right.grant(name));
  }

  void dismiss(Connection owner) throws SQLException {
    Optional<Flaw> flaw = flaw(owner);
    if (flaw.isPresent() && flaw.get() == Flaw.UNKNOWN) {
      throw new UnfitRoleException(Flaw.UNKNOWN);
    }
    execute(owner, right -> right.revoke(name));
  }

  /** All of it or nothing. */
  private static void execute(Connection owner, Function<Right, String> sql) throws SQLException {
    owner.setAutoCommit(false);
    try (Statement statement = owner.createStatement()) {
      for (Right right : RIGHTS) {
        statement.execute(sql.apply(right));
      }
    }
    owner.commit();
  }

  private Optional<Flaw> flaw(Connection owner) throws SQLException {
    try (PreparedStatement question = owner.prepareStatement(FLAWS)) {
      question.setString(1, name);
      try (ResultSet answer = question.executeQuery()) {
        answer.next();
        return Optional.ofNullable(answer.getString(1)).map(Flaw::valueOf);
      }
    }
  }

  /** The roles that may erase now. */
  static List<String> all(Connection owner) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = owner.createStatement();
        ResultSet rows = statement.executeQuery(ERASERS)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return List.copyOf(names);
  }
}
