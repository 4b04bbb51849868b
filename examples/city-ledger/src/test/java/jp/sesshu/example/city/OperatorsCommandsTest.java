package jp.sesshu.example.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.sesshu.protection.Argon2Cost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Operators with passwords, as commands. */
class OperatorsCommandsTest {
  private static final String KEEPERS = "correct horse battery staple";
  private static final String CLERKS = "さくら咲く 北九州の 春の日は";

  @TempDir private Path directory;

  @Test
  void once_a_city_has_operators_nobody_works_without_a_password() throws IOException {
    Path keepers = password("k", KEEPERS);
    Path clerks = password("c", CLERKS);
    assertThat(add("hanada", "clerk", clerks).status())
        .as("the first operator must be a keeper")
        .isEqualTo(2);
    assertThat(add("kubo", "keeper", keepers).status()).isZero();
    Run added =
        add("hanada", "clerk", clerks, "--operator", "kubo", "--password-file", keepers.toString());
    assertThat(added.out()).isEqualTo("{\"operator\":\"hanada\",\"role\":\"clerk\"}\n");

    assertThat(run("history", "1", "--operator", "clerk").status()).as("for show").isEqualTo(2);
    Run entered = as("hanada", clerks, "history", "1");
    assertThat(entered.status()).as("let in, finds nobody of that number").isIn(0, 1);
    Run wrong = as("hanada", keepers, "history", "1");
    Run unknown = as("nobody", keepers, "history", "1");
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.out() + wrong.err())
        .as("neither tells whether there is such an operator")
        .isEqualTo(unknown.out() + unknown.err())
        .contains("WRONG_CREDENTIALS");
    assertThat(as("hanada", clerks, "keys", "list", "--purpose", "immunization").status())
        .as("a clerk keeps no keys")
        .isEqualTo(2);

    assertThat(as("kubo", keepers, "operators", "remove", "kubo").status())
        .as("the last keeper stays")
        .isEqualTo(2);
    assertThat(as("kubo", keepers, "operators", "remove", "hanada").status()).isZero();
    assertThat(as("hanada", clerks, "history", "1").err()).contains("WRONG_CREDENTIALS");
    assertThat(as("kubo", keepers, "operators", "list").lines())
        .containsExactly("{\"operator\":\"kubo\",\"role\":\"keeper\"}");
    String kept = Files.readString(directory.resolve("operators.passwords"));
    assertThat(kept).matches("kubo \\$argon2id\\$v=19\\$m=7168,t=5,p=1\\$.*\n");
    assertThat(Terminal.ofProcess().passwordCost())
        .as("but for the tests, which cannot wait, it is dearer")
        .isEqualTo(Argon2Cost.RFC_9106);
  }

  @Test
  void who_lets_somebody_in_or_go_stands_in_the_trail_and_only_a_keeper_may() throws IOException {
    Path keepers = password("k", KEEPERS);
    Path auditors = password("a", CLERKS);
    String[] asKeeper = {"--operator", "kubo", "--password-file", keepers.toString()};
    assertThat(add("kubo", "keeper", keepers).status()).isZero();
    assertThat(add("mori", "auditor", auditors, asKeeper).status()).isZero();
    Run denied =
        add(
            "mori",
            "keeper",
            auditors,
            "--operator",
            "mori",
            "--password-file",
            auditors.toString());
    assertThat(denied.status()).isEqualTo(2);
    assertThat(denied.err()).contains("NO_AUTHORITY");
    assertThat(as("mori", auditors, "operators", "remove", "kubo").err()).contains("NO_AUTHORITY");
    assertThat(as("kubo", keepers, "operators", "remove", "mori").status()).isZero();

    Path export = directory.resolve("logs.jsonl");
    as("kubo", keepers, "trail", "export", "--out", export.toString());
    assertThat(Files.readString(export))
        .contains("event=operators.put", "event=operators.remove")
        .contains("mori", "auditor")
        .doesNotContain(KEEPERS, CLERKS);
  }

  @Test
  void a_short_password_and_an_unknown_role_are_refused_and_no_operator_is_made()
      throws IOException {
    assertThat(add("kubo", "keeper", password("s", "short")).status()).isEqualTo(2);
    assertThat(add("kubo", "mayor", password("k", KEEPERS)).status()).isEqualTo(2);
    assertThat(Files.exists(directory.resolve("operators"))).isFalse();
    assertThat(run("operators", "list").status()).as("the demonstration's keeper").isZero();
  }

  private Path password(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name + ".txt"), text + "\n");
  }

  private Run add(String id, String role, Path password, String... more) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "operators",
                "add",
                id,
                "--role",
                role,
                "--new-password-file",
                password.toString()));
    all.addAll(List.of(more));
    return run(all.toArray(String[]::new));
  }

  private Run as(String id, Path password, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--operator", id, "--password-file", password.toString()));
    return run(all.toArray(String[]::new));
  }

  private Run run(String... arguments) {
    return Run.in(directory, arguments);
  }
}
