package jp.sesshu;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import jp.sesshu.access.AuditEvent;
import jp.sesshu.access.KeyPurpose;
import jp.sesshu.access.KeyRing;
import jp.sesshu.access.ProtectedFields;
import jp.sesshu.access.ProtectionKey;

/**
 * Where the keys of protected fields are renewed (鍵の更新), while reads and writes go on.
 *
 * <p>Three acts, each of which may die anywhere and be done again: {@link #rotate} makes new keys
 * and protects everything anew under them; {@link #retire} destroys the older ones once nothing is
 * under them. Between the two, look-ups consult the digests of all keys in use. The ring serves
 * this municipality alone: what another keeps under it is not looked at before a key is destroyed.
 */
public final class KeyDesk {
  /** Records in one transaction: writers wait for no longer than it takes. */
  static final int BATCH = 500;

  private final KeyRing keys;
  private final Acts acts;

  KeyDesk(KeyRing keys, Acts acts) {
    this.keys = keys;
    this.acts = acts;
  }

  /** The ids of the keys in use, the newest first; several while a rotation is under way. */
  public Map<KeyPurpose, List<Integer>> inUse() {
    return acts.run(AuditEvent.KEYS_LIST, Map.of(), work -> Acts.Done.of(ids()));
  }

  /**
   * Makes a new key for each purpose that has but one, and protects every field anew under the
   * newest. A purpose that has several has a rotation under way, which is finished instead: so this
   * goes on after a crash.
   *
   * @param progress told the records gone through, after each step that has been kept
   */
  public RotationSummary rotate(Set<KeyPurpose> purposes, ImportProgress progress) {
    return acts.runInSteps(
        AuditEvent.KEYS_ROTATE,
        Map.of("purposes", words(purposes)),
        steps -> {
          for (KeyPurpose purpose : purposes) {
            if (keys.inUse(purpose).size() == 1) {
              keys.rotate(purpose);
            }
          }
          RotationSummary done = pass(steps, progress, (f, from) -> f.renew(from, BATCH));
          return steps.last(work -> new Acts.Done<>(done, facts(done)));
        });
  }

  /**
   * Destroys every key that is older than the newest, after every field was seen to be under the
   * newest.
   *
   * @return how many keys were destroyed
   * @throws KeyStillNeededException if a field still is under an older key; none is destroyed then
   * @throws UnreadableFieldsException if a field opens under no key at hand; none is destroyed then
   */
  public int retire(ImportProgress progress) {
    return retire(progress, UnreadableFields.REFUSED);
  }

  /**
   * Destroys every key that is older than the newest, whether every field can be read or not.
   *
   * @param unreadable whether fields may be there that open under no key at hand: these may be the
   *     wrong keys
   * @return how many keys were destroyed
   * @throws KeyStillNeededException if a field still is under an older key; none is destroyed then
   * @throws UnreadableFieldsException if a field opens under no key, and that was not accepted
   */
  public int retire(ImportProgress progress, UnreadableFields unreadable) {
    return acts.runInSteps(
        AuditEvent.KEYS_RETIRE,
        Map.of(),
        steps -> {
          // the ids before the fields are seen: a key made meanwhile makes none of the others older
          Map<KeyPurpose, List<Integer>> before = ids();
          RotationSummary seen = pass(steps, progress, (f, from) -> f.examine(from, BATCH));
          if (seen.renewed() > 0) {
            throw new KeyStillNeededException(seen.renewed());
          }
          unreadable.check(seen.unreadable());
          int retired = 0;
          for (Map.Entry<KeyPurpose, List<Integer>> some : before.entrySet()) {
            for (int id : some.getValue().subList(1, some.getValue().size())) {
              keys.retire(some.getKey(), id);
              retired++;
            }
          }
          int count = retired;
          return steps.last(
              work -> new Acts.Done<>(count, Map.of("retired", Integer.toString(count))));
        });
  }

  static RotationSummary pass(
      Acts.Steps steps,
      ImportProgress progress,
      BiFunction<ProtectedFields, String, ProtectedFields.Step> one) {
    RotationSummary sum = new RotationSummary(0, 0, 0);
    String from = ProtectedFields.START;
    while (true) {
      String here = from;
      ProtectedFields.Step step = steps.step(work -> one.apply(work.protectedFields(), here));
      sum = sum.plus(step);
      progress.rowsDone(sum.records());
      if (step.next().isEmpty()) {
        return sum;
      }
      from = step.next().get();
    }
  }

  private Map<KeyPurpose, List<Integer>> ids() {
    Map<KeyPurpose, List<Integer>> ids = new EnumMap<>(KeyPurpose.class);
    for (KeyPurpose purpose : KeyPurpose.values()) {
      ids.put(purpose, keys.inUse(purpose).stream().map(ProtectionKey::id).toList());
    }
    return ids;
  }

  private static String words(Set<KeyPurpose> purposes) {
    return purposes.stream().sorted().map(KeyPurpose::word).collect(Collectors.joining(" "));
  }

  private static Map<String, String> facts(RotationSummary sum) {
    return Map.of(
        "records", Long.toString(sum.records()),
        "renewed", Long.toString(sum.renewed()),
        "unreadable", Long.toString(sum.unreadable()));
  }
}
