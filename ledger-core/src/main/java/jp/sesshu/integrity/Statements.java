package jp.sesshu.integrity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The statements of a log under audit: which of them count, and what they say was destroyed. */
final class Statements {
  private final Set<String> sound = new HashSet<>();
  private final Set<String> unmet;
  private final Map<Long, Set<Tombstone.Destroyed>> destroyed = new HashMap<>();

  Statements(VerifierKey key, LogName name, List<String> notes) {
    unmet = new HashSet<>(notes);
    for (String note : unmet) {
      try {
        take(key, name, note);
      } catch (IllegalArgumentException malformed) {
        // one that is not in its form is not sound, and is told when its entry is met
        sound.remove(note);
      }
    }
  }

  private void take(VerifierKey key, LogName name, String note) {
    SignedNote signed = SignedNote.parse(note);
    Statement statement = Statement.parse(signed.text());
    if (!statement.municipality().equals(name.municipality()) || !key.verifies(signed)) {
      return;
    }
    if (statement.kind() == Statement.Kind.ERASURE) {
      for (Tombstone.Destroyed entry : Tombstone.of(statement).destroyed()) {
        destroyed.computeIfAbsent(entry.index(), i -> new HashSet<>()).add(entry);
      }
    }
    sound.add(note);
  }

  /** Whether a sound tombstone names this very entry. */
  boolean destroyed(long index, byte[] commitment) {
    return destroyed.getOrDefault(index, Set.of()).stream().anyMatch(one -> one.isOf(commitment));
  }

  /** Whether an entry, should it be a statement, is a sound one that was expected. */
  boolean meet(String payload) {
    Optional<String> note = Statement.noteIn(payload);
    note.ifPresent(unmet::remove);
    return note.isEmpty() || sound.contains(note.get());
  }

  /** Whether every statement has been met as an entry. */
  boolean allMet() {
    return unmet.isEmpty();
  }
}
