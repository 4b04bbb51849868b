package jp.sesshu.integrity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A log's tree as the sealer grows it from its last seal, able to prove that it only grew. */
final class SealedTree {
  private final Frontier base;
  private final GrowingTree tree;
  private final List<Stretch> stretches = new ArrayList<>();
  private final List<byte[]> commitments = new ArrayList<>();
  private final TreeHasher hasher = new TreeHasher();

  SealedTree(Frontier base) {
    this.base = base;
    this.tree = GrowingTree.resume(base);
  }

  /** Adds the entries that come next. */
  void add(Stretch next) {
    if (next.from() != tree.size()) {
      throw new IllegalArgumentException("a tree must grow by the entries that come next");
    }
    next.root()
        .ifPresentOrElse(
            root -> tree.addSubtree(root, Stretch.LEAVES),
            () -> next.commitments().forEach(tree::add));
    stretches.add(next);
    commitments.addAll(next.commitments());
  }

  long size() {
    return tree.size();
  }

  /** The commitments to what was added. */
  List<byte[]> commitments() {
    return commitments;
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
    return new Proofs(new SinceBase(), base).consistency(earlier, tree.size());
  }

  /** What is known of the leaves that were added. */
  private final class SinceBase implements LeafHashes {
    @Override
    public TreeHash at(long index) {
      return hasher.leaf(commitments.get(Math.toIntExact(index - base.size())));
    }

    @Override
    public Optional<TreeHash> root(long from, long until) {
      return until - from == Stretch.LEAVES
          ? stretches.stream()
              .filter(stretch -> stretch.from() == from)
              .findFirst()
              .flatMap(Stretch::root)
          : Optional.empty();
    }
  }
}
