package jp.sesshu.example.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.protection.FileSigner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How operators come back who were shut out, as commands. */
class OperatorsRecoveryTest {
  private static final String OLD = "correct horse battery staple";
  private static final String NEW = "another staple for the battery";
  private static final String WHY = "the only keeper was shut out";
  private static final Instant LAST_WEEK = Instant.parse("2026-11-10T00:00:00Z");

  @TempDir private static Path model;
  @TempDir private Path directory;
  private Path old;
  private Path fresh;

  @BeforeAll
  static void a_city_with_a_keeper_and_a_clerk() throws IOException {
    String password = Files.writeString(model.resolve("old.txt"), OLD + "\n").toString();
    List<String> common =
        List.of("--new-password-file", password, "--dir", model + "", "--today", "2026-11-01");
    assertThat(call(common, "operators", "add", "kubo", "--role", "keeper").status()).isZero();
    String[] clerk = {
      "operators", "add", "hanada", "--role", "clerk", "--operator", "kubo", "--password-file"
    };
    List<String> byKubo = new ArrayList<>(List.of(password));
    byKubo.addAll(common);
    assertThat(call(byKubo, clerk).status()).isZero();
  }

  @BeforeEach
  void a_copy_of_it() throws IOException {
    ModelCity.copy(model, directory);
    old = directory.resolve("old.txt");
    fresh = password("fresh", NEW);
  }

  /** A hundred guesses in vain, an hour apart. */
  private void shutOut(String id) {
    Guesses.inVain(directory, id, 100, LAST_WEEK, Duration.ofHours(1));
  }

  @Test
  void a_keeper_readmits_a_clerk_who_was_shut_out_in_the_same_role() throws IOException {
    shutOut("hanada");
    Run refused = as("hanada", old, "history", "1");
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err())
        .contains("TOO_MANY_GUESSES", "operators readmit", "operators recover")
        .doesNotContain("hanada");
    assertThat(as("hanada", old, "history", "1", "--lang", "ja").err())
        .contains("TOO_MANY_GUESSES", "新しいパスワードが設定されるまで");

    assertThat(
            as("kubo", old, "operators", "readmit", "nobody", "--new-password-file", fresh + "")
                .err())
        .contains("nobody");
    assertThat(
            as("kubo", old, "operators", "readmit", "hanada", "--new-password-file", fresh + "")
                .out())
        .isEqualTo("{\"operator\":\"hanada\",\"role\":\"clerk\"}\n");
    assertThat(as("hanada", old, "history", "1").err()).contains("WRONG_CREDENTIALS");
    assertThat(as("hanada", fresh, "history", "1").err()).doesNotContain("denied", "GUESSES");
    assertThat(
            as("hanada", fresh, "operators", "readmit", "kubo", "--new-password-file", fresh + "")
                .status())
        .as("a clerk readmits nobody")
        .isEqualTo(2);
  }

  @Test
  void the_last_keeper_comes_back_by_the_signers_key_and_the_trail_says_why() throws IOException {
    shutOut("kubo");
    assertThat(as("kubo", old, "operators", "list").err()).contains("TOO_MANY_GUESSES");
    Run recovered = recover("kubo");
    assertThat(recovered.status()).as(recovered.err()).isZero();
    assertThat(recovered.out()).isEqualTo("{\"operator\":\"kubo\",\"role\":\"keeper\"}\n");
    assertThat(as("kubo", old, "operators", "list").err()).contains("WRONG_CREDENTIALS");

    Path export = directory.resolve("logs.jsonl");
    assertThat(as("kubo", fresh, "trail", "export", "--out", export.toString()).status()).isZero();
    assertThat(Files.readString(export))
        .contains("event=session.recover", WHY)
        .doesNotContain(OLD, NEW);
  }

  @Test
  void nobody_but_a_keeper_of_this_city_is_recovered_and_nobody_without_a_reason()
      throws IOException {
    assertThat(recover("hanada").err()).contains("PURPOSE_NOT_GRANTED");
    assertThat(recover("nobody").err()).contains("UNKNOWN_PRINCIPAL");
    assertThat(recover("kubo", "--operator", "kubo").err()).contains("--operator");
    assertThat(run("operators", "recover", "kubo").err()).contains("--why");
    Run noReason =
        run("operators", "recover", "kubo", "--why", " ", "--new-password-file", fresh + "");
    assertThat(noReason.status()).isEqualTo(2);
    assertThat(noReason.err()).contains("--why");
    Path tooShort = password("short", "short");
    assertThat(
            run("operators", "recover", "kubo", "--why", WHY, "--new-password-file", tooShort + "")
                .status())
        .isEqualTo(2);
    assertThat(as("kubo", old, "operators", "list").status()).as("as before").isZero();
  }

  @Test
  void without_the_signers_key_or_by_another_nobody_is_recovered() throws IOException {
    as("kubo", old, "trail", "seal");
    Path signer = directory.resolve(OpenCity.SIGNER);
    Path away = directory.resolve("away");
    Files.move(signer, away);
    Run without = recover("kubo");
    assertThat(without.status()).isEqualTo(2);
    assertThat(without.err()).contains(OpenCity.SIGNER);
    assertThat(signer).as("and makes none").doesNotExist();

    FileSigner.in(signer, "sesshu/401005");
    Run another = recover("kubo");
    assertThat(another.status()).isEqualTo(1);
    assertThat(another.err()).contains("sesshu/401005/trail").doesNotContain("Exception");
    Files.move(signer, directory.resolve("anothers"));
    Files.move(away, signer);
    assertThat(as("kubo", old, "operators", "list").status()).as("as before").isZero();
  }

  @Test
  void whoever_removes_the_list_of_operators_does_not_work_without_a_password() throws IOException {
    Path list = directory.resolve("operators");
    Path away = directory.resolve("away");
    Files.move(list, away);
    for (Run refused :
        List.of(
            run("operators", "list"),
            run("history", "1"),
            recover("kubo"),
            run("demo", "--residents", "100"))) {
      assertThat(refused.status()).isEqualTo(2);
      assertThat(refused.err()).contains("operators", "put it back");
    }
    Files.move(away, list);
    assertThat(as("kubo", old, "operators", "list").lines()).hasSize(2);
  }

  @Test
  void nor_where_the_ledger_went_back_to_a_copy_from_before_anybody_was_added() throws IOException {
    for (String rest : new String[] {"", "-wal", "-shm"}) {
      Files.deleteIfExists(directory.resolve(OpenCity.DATABASE + rest));
    }
    // as an old copy has it: nothing in its trail tells of operators
    Protected.open(directory, new MunicipalityCode(ModelCity.MUNICIPALITY)).close();
    assertThat(as("kubo", old, "operators", "list").lines()).hasSize(2);
    Files.delete(directory.resolve("operators"));
    Run refused = run("history", "1");
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains("operators", "put it back");
  }

  @Test
  void nobody_is_recovered_where_nobody_was_added_and_nobody_let_go_who_is_not_there() {
    String other = directory.resolve("other").toString();
    Run.of("residents", "import", fresh.toString(), "--dir", other);
    Run none =
        Run.of(
            "operators",
            "recover",
            "keeper",
            "--why",
            WHY,
            "--new-password-file",
            fresh.toString(),
            "--dir",
            other);
    assertThat(none.status()).isEqualTo(2);
    assertThat(as("kubo", old, "operators", "remove", "nobody").err()).contains("nobody");
  }

  private Path password(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name + ".txt"), text + "\n");
  }

  private Run recover(String id, String... more) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "operators", "recover", id, "--why", WHY, "--new-password-file", fresh.toString()));
    all.addAll(List.of(more));
    return run(all.toArray(String[]::new));
  }

  private Run as(String id, Path password, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--operator", id, "--password-file", password.toString()));
    return run(all.toArray(String[]::new));
  }

  private Run run(String... arguments) {
    return call(List.of("--dir", directory.toString()), arguments);
  }

  private static Run call(List<String> more, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(more);
    return Run.of(all.toArray(String[]::new));
  }
}
