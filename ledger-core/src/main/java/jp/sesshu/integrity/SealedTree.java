package jp.sesshu.integrity;

import java.util.ArrayList;
import java.util.List;

/** A log's tree as the sealer grows it from its last seal, able to prove that it only grew. */
final class SealedTree {
  private final Frontier base;
  private final GrowingTree tree;
  private final List<TreeHash> leaves = new ArrayList<>();
  private final TreeHasher hasher = new TreeHasher();

  SealedTree(Frontier base) {
    this.base = base;
    this.tree = GrowingTree.resume(base);
  }

  void add(byte[] commitment) {
    TreeHash leaf = hasher.leaf(commitment);
    leaves.add(leaf);
    tree.add(leaf);
  }

  TreeHead head() {
    return tree.head();
  }

  Frontier frontier() {
    return tree.frontier();
  }

  /** The proof that this tree adds to an earlier one, which is not smaller than the last seal. */
  List<TreeHash> consistencyFrom(long earlier) {
    if (earlier == 0 || earlier == tree.size()) {
      return List.of();
    }
    LeafHashes sinceBase = index -> leaves.get(Math.toIntExact(index - base.size()));
    return new Proofs(sinceBase, base).consistency(earlier, tree.size());
  }
}
