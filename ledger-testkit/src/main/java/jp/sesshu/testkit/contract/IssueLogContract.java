package jp.sesshu.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.outreach.DocumentKey;
import jp.sesshu.outreach.DocumentKind;
import jp.sesshu.outreach.Issue;
import jp.sesshu.outreach.IssueLog;
import jp.sesshu.outreach.IssueNumber;
import jp.sesshu.outreach.StaleIssueException;
import jp.sesshu.programme.FiscalYear;
import jp.sesshu.resident.AddresseeNumber;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link IssueLog}: extend it, answer the one question, and every rule of the port
 * is tested against your log.
 */
public abstract class IssueLogContract {

  private static final MunicipalityCode KITAKYUSHU = new MunicipalityCode("401005");
  private static final MunicipalityCode FUKUOKA = new MunicipalityCode("401307");
  private static final AddresseeNumber HANAKO = new AddresseeNumber("000000000000017");
  private static final AddresseeNumber TARO = new AddresseeNumber("000000000000025");
  private static final LocalDate DAY = LocalDate.of(2025, 6, 2);
  private static final FiscalYear YEAR = new FiscalYear(2025);
  private static final Instant NOW = Instant.parse("2025-06-02T01:23:45.678Z");

  /**
   * Runs work against the log of a municipality in one transaction of its own; the log starts empty
   * with each test.
   */
  protected abstract <T> T inTransaction(MunicipalityCode municipality, Function<IssueLog, T> work);

  @Test
  void il1_an_issue_is_read_again_to_the_last_field_in_a_later_transaction() {
    Issue issue = certificate(1, HANAKO, "mr-1");
    append(issue);
    assertThat(issuesTo(HANAKO)).as("IL1: issues are kept as they were").containsExactly(issue);
  }

  @Test
  void il2_the_next_number_of_the_kind_and_year_is_accepted_and_a_gap_is_not() {
    append(certificate(1, HANAKO, "mr-1"));
    refused("IL2: a gap in the sequence", certificate(3, TARO, "mr-1"));
    append(certificate(2, TARO, "mr-1"));
    assertThat(count(KITAKYUSHU)).isEqualTo(2);
  }

  @Test
  void il2_two_documents_never_bear_one_number() {
    append(certificate(1, HANAKO, "mr-1"));
    refused("IL2: a number given twice", certificate(1, TARO, "mr-1"));
  }

  @Test
  void il2_nothing_of_a_refused_call_is_kept() {
    refused(
        "IL2: a good issue before a bad one",
        certificate(1, HANAKO, "mr-1"),
        certificate(9, TARO, "mr-1"));
    assertThat(count(KITAKYUSHU)).as("IL2: all or none").isZero();
    assertThat(issuesTo(HANAKO)).isEmpty();
  }

  @Test
  void il2_every_kind_and_every_year_counts_for_itself() {
    append(certificate(1, HANAKO, "mr-1"));
    append(issue(new IssueNumber(YEAR, DocumentKind.REMINDER, 1), 1, HANAKO, "mr-1"));
    append(issue(new IssueNumber(new FiscalYear(2026), DocumentKind.CERTIFICATE, 1), 1, TARO, "a"));
    assertThat(count(KITAKYUSHU)).isEqualTo(3);
  }

  @Test
  void il3_a_reissue_is_the_next_copy_under_the_same_number() {
    Issue first = certificate(1, HANAKO, "mr-1");
    Issue again = first.again(DAY.plusDays(40), NOW.plusSeconds(9), "op-2");
    append(first);
    append(again);
    assertThat(issuesTo(HANAKO)).containsExactly(first, again);
  }

  @Test
  void il3_a_copy_that_does_not_follow_is_refused() {
    Issue first = certificate(1, HANAKO, "mr-1");
    append(first);
    Issue second = first.again(DAY, NOW, "op-1");
    refused("IL3: copy 3 before copy 2", second.again(DAY, NOW, "op-1"));
    refused(
        "IL3: a copy for somebody else",
        new Issue(first.number(), 2, TARO, first.key(), DAY, NOW, "op-1"));
    refused(
        "IL3: a copy with another content",
        new Issue(first.number(), 2, HANAKO, key(HANAKO, "mr-2"), DAY, NOW, "op-1"));
  }

  @Test
  void il3_a_copy_may_follow_its_first_in_one_call() {
    Issue first = certificate(1, HANAKO, "mr-1");
    append(first, first.again(DAY, NOW, "op-1"));
    assertThat(count(KITAKYUSHU)).isEqualTo(2);
  }

  @Test
  void il4_a_known_document_gets_no_second_number() {
    Issue first = certificate(1, HANAKO, "mr-1");
    append(first);
    refused(
        "IL4: a second number for one document",
        new Issue(number(2), 1, HANAKO, first.key(), DAY, NOW, "op-1"));
  }

  @Test
  void il5_the_issues_of_a_person_are_hers_alone_and_in_order() {
    Issue one = certificate(1, HANAKO, "mr-1");
    Issue other = certificate(2, TARO, "mr-1");
    Issue two = certificate(3, HANAKO, "mr-2");
    append(one, other, two);
    append(one.again(DAY, NOW, "op-1"));
    assertThat(issuesTo(HANAKO))
        .as("IL5: hers, in the order appended")
        .containsExactly(one, two, one.again(DAY, NOW, "op-1"));
  }

  @Test
  void il6_the_newest_copy_of_each_known_key_is_answered_and_no_other() {
    Issue one = certificate(1, HANAKO, "mr-1");
    Issue again = one.again(DAY, NOW, "op-1");
    Issue other = certificate(2, TARO, "mr-1");
    append(one, again, other);
    DocumentKey unknown = key(TARO, "never issued");
    assertThat(newest(KITAKYUSHU, one.key(), unknown))
        .as("IL6: only what was asked for")
        .containsOnlyKeys(one.key())
        .as("IL6: the newest copy")
        .containsEntry(one.key(), again);
  }

  @Test
  void il7_the_last_sequence_is_that_of_its_kind_and_year() {
    append(certificate(1, HANAKO, "mr-1"), certificate(2, TARO, "mr-1"));
    assertThat(last(YEAR, DocumentKind.CERTIFICATE)).as("IL7").isEqualTo(2);
    assertThat(last(YEAR, DocumentKind.INVITATION)).as("IL7: another kind").isZero();
    assertThat(last(new FiscalYear(2024), DocumentKind.CERTIFICATE)).as("IL7: a year").isZero();
  }

  @Test
  void il8_another_municipality_is_neither_seen_nor_collided_with() {
    Issue issue = certificate(1, HANAKO, "mr-1");
    append(issue);
    List<Issue> seen = inTransaction(FUKUOKA, log -> log.issuesTo(HANAKO));
    assertThat(seen).as("IL8: seen").isEmpty();
    assertThat(count(FUKUOKA)).as("IL8: counted").isZero();
    assertThat(newest(FUKUOKA, issue.key())).as("IL8: found by key").isEmpty();
    inTransaction(FUKUOKA, doing(log -> log.appendAll(List.of(issue))));
    assertThat(count(FUKUOKA)).as("IL8: collided with").isEqualTo(1);
  }

  private void append(Issue... issues) {
    inTransaction(KITAKYUSHU, doing(log -> log.appendAll(List.of(issues))));
  }

  private void refused(String what, Issue... issues) {
    assertThat(catchThrowable(() -> append(issues)))
        .as(what)
        .isInstanceOf(StaleIssueException.class);
  }

  private List<Issue> issuesTo(AddresseeNumber number) {
    return inTransaction(KITAKYUSHU, log -> log.issuesTo(number));
  }

  private long count(MunicipalityCode municipality) {
    return inTransaction(municipality, IssueLog::count);
  }

  private Map<DocumentKey, Issue> newest(MunicipalityCode municipality, DocumentKey... keys) {
    return inTransaction(municipality, log -> log.newest(List.of(keys)));
  }

  private long last(FiscalYear year, DocumentKind kind) {
    return inTransaction(KITAKYUSHU, log -> log.lastSequence(year, kind));
  }

  private static Function<IssueLog, Boolean> doing(Consumer<IssueLog> work) {
    return log -> {
      work.accept(log);
      return true;
    };
  }

  private static Issue certificate(long sequence, AddresseeNumber to, String content) {
    return issue(number(sequence), 1, to, content);
  }

  private static IssueNumber number(long sequence) {
    return new IssueNumber(YEAR, DocumentKind.CERTIFICATE, sequence);
  }

  private static Issue issue(IssueNumber number, int copy, AddresseeNumber to, String content) {
    DocumentKey key = DocumentKey.of(number.kind(), to, List.of(content));
    return new Issue(number, copy, to, key, DAY, NOW, "op-1");
  }

  private static DocumentKey key(AddresseeNumber to, String content) {
    return DocumentKey.of(DocumentKind.CERTIFICATE, to, List.of(content));
  }
}
