package jp.sesshu.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jp.sesshu.storage.UnfitRoleException.Flaw;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which roles of a database may become erasers, and that they may be dismissed. */
class PostgresErasersTest {
  private static final PostgresServer.Database DATABASE =
      PostgresServer.newDatabase(PostgresSchema.Layout.PARTITIONED);
  private final PostgresSchema schema = new PostgresSchema(DATABASE.owner());

  @BeforeEach
  void roles_of_all_kinds() {
    for (String sql :
        new String[] {
          "CREATE ROLE try_fit LOGIN IN ROLE " + PostgresServer.RUNTIME_ROLE,
          "CREATE ROLE try_super LOGIN SUPERUSER",
          "CREATE ROLE try_bypass LOGIN BYPASSRLS IN ROLE " + PostgresServer.RUNTIME_ROLE,
          "CREATE ROLE try_owner LOGIN IN ROLE " + PostgresServer.OWNER_ROLE,
          "CREATE ROLE try_stranger LOGIN",
          "CREATE ROLE try_above",
          "CREATE ROLE try_second_runtime LOGIN IN ROLE try_above",
          "GRANT SELECT ON ledger_entry TO try_second_runtime"
        }) {
      PostgresServer.execute(DATABASE.superuser(), sql);
    }
  }

  @AfterEach
  void and_none_of_them_stays() {
    for (String role :
        List.of(
            "try_fit",
            "try_super",
            "try_bypass",
            "try_owner",
            "try_stranger",
            "try_second_runtime",
            "try_above")) {
      PostgresServer.execute(DATABASE.superuser(), "DROP OWNED BY " + role);
      PostgresServer.execute(DATABASE.superuser(), "DROP ROLE " + role);
    }
  }

  @Test
  void a_member_of_the_runtime_role_is_admitted_and_dismissed_again() {
    assertThat(schema.erasers()).containsExactly(PostgresServer.ERASER_ROLE);
    schema.admitEraser("try_fit");
    schema.admitEraser("try_fit");
    assertThat(schema.erasers()).containsExactly(PostgresServer.ERASER_ROLE, "try_fit");
    schema.dismissEraser("try_fit");
    assertThat(schema.erasers()).containsExactly(PostgresServer.ERASER_ROLE);
  }

  @ParameterizedTest
  @CsvSource({
    "nobody_of_that_name, UNKNOWN",
    "try_super, UNFENCED",
    "try_bypass, UNFENCED",
    "try_owner, UNFENCED",
    PostgresServer.OWNER_ROLE + ", UNFENCED",
    PostgresServer.RUNTIME_ROLE + ", RUNTIME",
    "try_above, RUNTIME",
    "try_stranger, NO_MEMBER"
  })
  void any_other_role_is_refused_with_its_reason_and_granted_nothing(String role, Flaw flaw) {
    assertThatThrownBy(() -> schema.admitEraser(role))
        .isInstanceOfSatisfying(
            UnfitRoleException.class, unfit -> assertThat(unfit.flaw()).isEqualTo(flaw));
    assertThat(schema.erasers()).containsExactly(PostgresServer.ERASER_ROLE);
  }

  @Test
  void a_name_that_is_no_name_never_reaches_the_database() {
    for (String role : new String[] {"x; DROP TABLE ledger_entry", "Upper", "", "a-b", "\"q\""}) {
      assertThatThrownBy(() -> schema.admitEraser(role))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> schema.dismissEraser(role))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> schema.dismissEraser("nobody_of_that_name"))
        .isInstanceOf(UnfitRoleException.class);
  }
}
