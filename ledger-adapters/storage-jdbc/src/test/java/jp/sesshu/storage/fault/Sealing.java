package jp.sesshu.storage.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.sesshu.integrity.LogName;
import jp.sesshu.integrity.SignedCheckpoint;

/** A small import, then both logs are sealed; the checkpoints are acknowledged. */
public final class Sealing extends Importing {

  @Override
  public String piece(OpenLedger at, int number) {
    StringBuilder line = new StringBuilder(super.piece(at, number));
    at.ledger().seal().forEach(next -> line.append(' ').append(words(next)));
    return line.toString();
  }

  private static String words(SignedCheckpoint signed) {
    return signed.checkpoint().origin()
        + ":"
        + signed.checkpoint().head().size()
        + ":"
        + signed.checkpoint().head().root();
  }

  private static List<String> words(String acknowledgement) {
    List<String> words = List.of(acknowledgement.split(" "));
    return words.subList(1, words.size());
  }

  @Override
  public void check(OpenLedger at, List<String> acknowledged, int kills) {
    Set<String> lost = new HashSet<>();
    acknowledged.forEach(line -> lost.addAll(words(line)));
    lost.removeAll(kept(at));
    assertThat(lost).as("checkpoints that were acknowledged and are lost").isEmpty();
    super.check(at, acknowledged, kills);
  }

  private static Set<String> kept(OpenLedger at) {
    return at.in(
        unit -> {
          List<SignedCheckpoint> kept = new ArrayList<>();
          for (LogName.Kind log : LogName.Kind.values()) {
            unit.logs().seals(log).forEach(seal -> kept.add(seal.checkpoint()));
          }
          return new HashSet<>(kept.stream().map(Sealing::words).toList());
        });
  }
}
