package jp.sesshu.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.sesshu.outreach.DocumentKey;
import jp.sesshu.outreach.DocumentKind;
import jp.sesshu.outreach.Issue;
import jp.sesshu.outreach.IssueDesk;
import jp.sesshu.resident.AddresseeNumber;
import org.junit.jupiter.api.Test;

final class IssueDeskTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
  private final InMemoryIssueLog log = new InMemoryIssueLog();
  private final IssueDesk desk = new IssueDesk(log, Instant.EPOCH, "op-1");

  @Test
  void documents_are_numbered_one_after_another_and_anew_with_each_fiscal_year() {
    assertThat(desk.issue(certificate("1", "mr-1"), DAY).number()).hasToString("2025-C-000001");
    assertThat(desk.issue(certificate("2", "mr-1"), DAY).number()).hasToString("2025-C-000002");
    assertThat(desk.issue(certificate("3", "mr-1"), DAY.plusDays(1)).number())
        .hasToString("2026-C-000001");
  }

  @Test
  void the_same_document_again_is_a_reissue_under_its_number_even_in_another_year() {
    Issue first = desk.issue(certificate("1", "mr-1"), DAY);
    Issue again = desk.issue(certificate("1", "mr-1"), DAY.plusDays(1));
    assertThat(first.isReissue()).isFalse();
    assertThat(again.isReissue()).isTrue();
    assertThat(again.number()).isEqualTo(first.number());
    assertThat(log.issuesTo(new AddresseeNumber("1"))).containsExactly(first, again);
  }

  @Test
  void a_batch_of_invitations_run_twice_issues_nothing_new() {
    List<IssueDesk.Request> batch =
        List.of(certificate("1", "a"), certificate("2", "a"), certificate("1", "a"));
    assertThat(desk.issueNew(batch, DAY)).hasSize(2);
    assertThat(desk.issueNew(batch, DAY)).isEmpty();
    assertThat(log.count()).isEqualTo(2);
  }

  private static IssueDesk.Request certificate(String person, String content) {
    AddresseeNumber number = new AddresseeNumber(person);
    DocumentKey key = DocumentKey.of(DocumentKind.CERTIFICATE, number, List.of(content));
    return new IssueDesk.Request(DocumentKind.CERTIFICATE, number, key);
  }
}
