package jp.sesshu.integrity;

import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * That a log was restored from an earlier copy and goes on from there (復元の記録): how many signed
 * entries are lost, and what is gone back to. Signed openly, so that the fork it makes is explained
 * to whoever holds a later checkpoint.
 *
 * @param name which log
 * @param lost the last head that was signed before
 * @param back the head that is gone back to
 * @param why one line, not personal
 */
public record Restoration(LogName name, TreeHead lost, TreeHead back, String why) {

  /** Refuses to go forward, and a reason that would break the form. */
  public Restoration {
    if (back.size() > lost.size()) {
      throw new IllegalArgumentException("a restoration must go back");
    }
    if (why.isBlank() || why.contains("\n")) {
      throw new IllegalArgumentException("a restoration must say why, in one line");
    }
  }

  /** The statement to be signed. */
  public Statement statement() {
    return new Statement(
        name.municipality(),
        Statement.Kind.RESTORATION,
        List.of(
            "log " + name.kind().word(),
            "lost " + spoken(lost),
            "back " + spoken(back),
            "why " + why));
  }

  /**
   * The head to go back to, if a signer may: its own key signed it for that log, and it is not
   * beyond the last one.
   *
   * @throws RewrittenLogException if it may not
   */
  public static TreeHead target(
      VerifierKey key, String origin, Optional<SignedCheckpoint> to, TreeHead last) {
    TreeHead back = to.map(s -> s.checkpoint().head()).orElseGet(() -> new GrowingTree().head());
    boolean own = to.isEmpty() || key.verifies(to.get());
    boolean ofThisLog = to.isEmpty() || to.get().checkpoint().origin().equals(origin);
    if (!own || !ofThisLog || back.size() > last.size()) {
      throw new RewrittenLogException(
          origin, "size " + back.size() + " is no earlier checkpoint of this signer");
    }
    return back;
  }

  private static String spoken(TreeHead head) {
    return head.size() + " " + Base64.getEncoder().encodeToString(head.root().raw());
  }
}
