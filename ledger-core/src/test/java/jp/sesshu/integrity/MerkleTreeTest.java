package jp.sesshu.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
  private static final int ALL_SIZES = 70;

  /** The eight leaves of the reference tree published with Certificate Transparency. */
  private static final List<String> LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private static final List<String> ROOTS =
      List.of(
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  @Test
  void the_empty_tree_hashes_to_the_hash_of_nothing() {
    assertThat(new GrowingTree().head().root().toString())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void the_published_roots_come_out_for_every_size_from_one_to_eight() {
    GrowingTree tree = new GrowingTree();
    for (int i = 0; i < LEAVES.size(); i++) {
      tree.add(HexFormat.of().parseHex(LEAVES.get(i)));
      assertThat(tree.head().root().toString()).isEqualTo(ROOTS.get(i));
    }
  }

  @Test
  void a_published_inclusion_proof_comes_out() {
    TreeHasher hasher = new TreeHasher();
    List<TreeHash> leaves =
        LEAVES.stream().map(l -> hasher.leaf(HexFormat.of().parseHex(l))).toList();
    assertThat(new Proofs(i -> leaves.get((int) i)).inclusion(0, 8))
        .extracting(TreeHash::toString)
        .containsExactly(
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
  }

  @Test
  void every_proof_of_every_size_up_to_70_holds_and_no_altered_one_does() {
    TreeHasher hasher = new TreeHasher();
    List<TreeHash> leaves = new ArrayList<>();
    List<TreeHead> heads = new ArrayList<>();
    GrowingTree tree = new GrowingTree();
    heads.add(tree.head());
    for (int i = 0; i < ALL_SIZES; i++) {
      leaves.add(hasher.leaf(new byte[] {(byte) i, 7}));
      tree.add(leaves.get(i));
      heads.add(tree.head());
    }
    Proofs proofs = new Proofs(i -> leaves.get((int) i));
    ProofCheck check = new ProofCheck();
    for (int size = 1; size <= ALL_SIZES; size++) {
      TreeHead head = heads.get(size);
      assertThat(proofs.root(0, size)).isEqualTo(head.root());
      for (int index = 0; index < size; index++) {
        List<TreeHash> path = proofs.inclusion(index, size);
        assertThat(check.includes(head, index, leaves.get(index), path)).isTrue();
        assertThat(check.includes(head, index, hasher.leaf(new byte[1]), path)).isFalse();
        assertThat(check.includes(head, (index + 1) % size, leaves.get(index), path))
            .isEqualTo(size == 1);
        for (List<TreeHash> altered : alterations(path, hasher)) {
          assertThat(check.includes(head, index, leaves.get(index), altered)).isFalse();
        }
      }
      for (int earlier = 1; earlier <= size; earlier++) {
        List<TreeHash> path = proofs.consistency(earlier, size);
        assertThat(check.consistent(heads.get(earlier), head, path)).isTrue();
        TreeHead forged = new TreeHead(earlier, hasher.leaf(new byte[] {1}));
        assertThat(check.consistent(forged, head, path)).isFalse();
        for (List<TreeHash> altered : alterations(path, hasher)) {
          assertThat(check.consistent(heads.get(earlier), head, altered)).isFalse();
        }
      }
    }
  }

  @Test
  void a_tree_resumed_from_its_frontier_grows_like_the_undisturbed_one() {
    GrowingTree undisturbed = new GrowingTree();
    GrowingTree resumed = new GrowingTree();
    for (int i = 0; i < ALL_SIZES; i++) {
      byte[] leaf = {(byte) i};
      undisturbed.add(leaf);
      resumed.add(leaf);
      resumed = GrowingTree.resume(resumed.frontier());
      assertThat(resumed.head()).isEqualTo(undisturbed.head());
    }
  }

  @Test
  void a_proof_of_growth_needs_only_the_frontier_and_the_leaves_that_came_after() {
    TreeHasher hasher = new TreeHasher();
    List<TreeHash> leaves = new ArrayList<>();
    List<Frontier> frontiers = new ArrayList<>();
    GrowingTree tree = new GrowingTree();
    for (int size = 1; size <= ALL_SIZES; size++) {
      leaves.add(hasher.leaf(new byte[] {(byte) size}));
      frontiers.add(tree.frontier());
      tree.add(leaves.get(size - 1));
      Proofs whole = new Proofs(i -> leaves.get((int) i));
      for (int base = 0; base < size; base++) {
        int known = base;
        LeafHashes after =
            i -> {
              assertThat(i).isGreaterThanOrEqualTo(known);
              return leaves.get((int) i);
            };
        Proofs partial = new Proofs(after, frontiers.get(base));
        for (int earlier = Math.max(base, 1); earlier <= size; earlier++) {
          assertThat(partial.consistency(earlier, size))
              .isEqualTo(whole.consistency(earlier, size));
        }
      }
    }
  }

  @Test
  void a_later_head_is_never_consistent_with_an_earlier_one_the_wrong_way_round() {
    GrowingTree tree = new GrowingTree();
    tree.add(new byte[] {1});
    TreeHead one = tree.head();
    tree.add(new byte[] {2});
    assertThat(new ProofCheck().consistent(tree.head(), one, List.of())).isFalse();
    assertThat(new ProofCheck().consistent(one, tree.head(), List.of())).isFalse();
  }

  private static List<List<TreeHash>> alterations(List<TreeHash> path, TreeHasher hasher) {
    List<List<TreeHash>> altered = new ArrayList<>();
    List<TreeHash> longer = new ArrayList<>(path);
    longer.add(hasher.leaf(new byte[] {9}));
    altered.add(longer);
    if (!path.isEmpty()) {
      altered.add(path.subList(0, path.size() - 1));
      List<TreeHash> flipped = new ArrayList<>(path);
      byte[] bytes = path.get(0).toBytes();
      bytes[0] ^= 1;
      flipped.set(0, TreeHash.of(bytes));
      altered.add(flipped);
    }
    return altered;
  }
}
