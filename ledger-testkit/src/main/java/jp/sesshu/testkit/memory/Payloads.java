package jp.sesshu.testkit.memory;

import java.util.Map;
import java.util.TreeMap;
import jp.sesshu.access.TrailEntry;
import jp.sesshu.ledger.CanonicalContent;
import jp.sesshu.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;

/** Entries as the payloads of a log: a digest of every field, which is all that memory needs. */
final class Payloads {
  private Payloads() {}

  static String of(LedgerEntry entry) {
    CanonicalContent fields =
        new CanonicalContent(
                entry.fold(r -> "recorded", c -> "corrected", w -> "withdrawn", e -> "erased"))
            .add(entry.addressee())
            .add(entry.version())
            .add(entry.record())
            .add(entry.recordedAt())
            .add(entry.recordedBy())
            .add(entry.contentKey().orElse(null))
            .add(
                entry.<@Nullable Object>fold(
                    r -> null, c -> c.reason(), w -> w.reason(), e -> null));
    entry.content().ifPresent(fields::add);
    return "entry\n" + fields.key();
  }

  static String of(TrailEntry entry) {
    Map<String, String> facts = entry.fold(TrailEntry.Attempt::subjects, TrailEntry.Outcome::facts);
    CanonicalContent fields =
        new CanonicalContent("trail")
            .add(entry.act())
            .add(entry.at())
            .add(entry.<@Nullable Object>fold(TrailEntry.Attempt::principal, o -> null))
            .add(entry.<@Nullable Object>fold(TrailEntry.Attempt::purpose, o -> null))
            .add(entry.<@Nullable Object>fold(TrailEntry.Attempt::event, o -> null))
            .add(entry.<@Nullable Object>fold(a -> null, TrailEntry.Outcome::result))
            .add(new TreeMap<>(facts));
    return "entry\n" + fields.key();
  }
}
