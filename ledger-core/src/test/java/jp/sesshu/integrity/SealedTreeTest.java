package jp.sesshu.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SealedTreeTest {
  private static final int LEAVES = Stretch.LEAVES;
  private static final List<byte[]> COMMITMENTS = commitments(4 * LEAVES + 5);

  private static List<byte[]> commitments(int count) {
    List<byte[]> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      made.add(ByteBuffer.allocate(TreeHash.LENGTH).putInt(i).array());
    }
    return made;
  }

  private static GrowingTree grown(int size) {
    GrowingTree tree = new GrowingTree();
    COMMITMENTS.subList(0, size).forEach(tree::add);
    return tree;
  }

  /** Where its last seal is, where the signer's last checkpoint, and how large it has become. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 2048",
    "0, 5, 8197",
    "3, 3, 8197",
    "3, 2048, 4096",
    "2048, 2048, 8192",
    "2050, 4097, 6200",
    "4096, 6143, 6144",
  })
  void a_tree_grown_by_whole_subtrees_is_the_tree_of_its_leaves_and_proves_it_only_grew(
      int sealed, int signed, int size) {
    SealedTree tree = new SealedTree(grown(sealed).frontier());
    for (int from = sealed; from < size; ) {
      int until = (int) Math.min(size, Stretch.end(from));
      tree.add(stretch(from, until));
      from = until;
    }
    assertThat(tree.head()).isEqualTo(grown(size).head());
    assertThat(tree.frontier()).isEqualTo(grown(size).frontier());
    assertThat(tree.commitments()).containsExactlyElementsOf(COMMITMENTS.subList(sealed, size));
    TreeHasher hasher = new TreeHasher();
    List<TreeHash> expected =
        signed == 0
            ? List.of()
            : new Proofs(index -> hasher.leaf(COMMITMENTS.get((int) index)))
                .consistency(signed, size);
    assertThat(tree.consistencyFrom(signed)).isEqualTo(expected);
  }

  private static Stretch stretch(int from, int until) {
    List<byte[]> some = COMMITMENTS.subList(from, until);
    if (until - from < LEAVES) {
      return new Stretch(from, some, Optional.empty());
    }
    GrowingTree subtree = new GrowingTree();
    some.forEach(subtree::add);
    return new Stretch(from, some, Optional.of(subtree.head().root()));
  }

  @Test
  void entries_that_do_not_come_next_are_refused() {
    SealedTree tree = new SealedTree(Frontier.EMPTY);
    assertThatThrownBy(() -> tree.add(stretch(1, 3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a tree must grow by the entries that come next");
  }

  @Test
  void a_subtree_that_does_not_begin_where_one_of_its_size_can_is_refused() {
    GrowingTree tree = grown(1);
    TreeHash root = grown(LEAVES).head().root();
    assertThatThrownBy(() -> tree.addSubtree(root, LEAVES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a subtree must begin where one of its size can");
  }
}
