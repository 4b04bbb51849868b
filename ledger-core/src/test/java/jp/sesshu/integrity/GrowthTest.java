package jp.sesshu.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrowthTest {

  private static final byte[] SALT = new byte[Commitment.SALT_LENGTH];

  private static LogRecord entry(long index) {
    byte[] payload = ("entry\ncontent=" + index).getBytes(StandardCharsets.UTF_8);
    return LogRecord.Kept.ofUtf8(index, SALT, () -> payload);
  }

  @Test
  void a_tree_grown_by_another_thread_is_the_tree_of_the_entries_in_their_order() {
    SealedTree tree = new SealedTree(Frontier.EMPTY);
    GrowingTree expected = new GrowingTree();
    List<byte[]> commitments = new ArrayList<>();
    Commitment commitment = new Commitment();
    try (Growth growth = new Growth(tree)) {
      for (int first = 0; first < 1_000; first += 10) {
        List<LogRecord> some = new ArrayList<>();
        for (int index = first; index < first + 10; index++) {
          some.add(entry(index));
          byte[] leaf = ((LogRecord.Kept) entry(index)).commitment(commitment);
          commitments.add(leaf);
          expected.add(leaf);
        }
        growth.add(some);
      }
      assertThat(growth.commitments()).containsExactlyElementsOf(commitments);
    }
    assertThat(tree.head()).isEqualTo(expected.head());
  }

  @Test
  void what_goes_wrong_in_the_other_thread_goes_wrong_here() {
    LogRecord unreadable =
        LogRecord.Kept.ofUtf8(
            0,
            SALT,
            () -> {
              throw new IllegalStateException("torn");
            });
    try (Growth growth = new Growth(new SealedTree(Frontier.EMPTY))) {
      growth.add(List.of(unreadable));
      assertThatThrownBy(growth::commitments)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("torn");
    }
  }
}
