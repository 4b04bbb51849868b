package jp.sesshu.access;

import java.util.List;
import java.util.Optional;
import jp.sesshu.Port;
import jp.sesshu.identity.NumberFeed;

/**
 * The protected fields of one municipality, to be protected anew after a key was made (port; 鍵の更新):
 * individual numbers, and linkage codes where they are kept.
 *
 * <p>Distinguished from the key ring, which has the keys and knows no field, and from the
 * registries, which answer what the fields hold. A <em>pass</em> is a chain of calls, each a
 * transaction of its own, that begins at {@link #START} and goes on at the place the last call
 * named, until one names none. It may be broken off anywhere and begun again.
 *
 * <p>Work that reads a snapshot ({@code Storage.reading}) sees fields as they were when it began.
 * If a key is destroyed while such work from before the pass still runs, it fails, or misses who is
 * looked up by a number: destroy keys some time after the pass, not at once.
 *
 * <ul>
 *   <li><b>PF1</b> {@link #renew} goes through at most so many records from a place on, in an order
 *       of its own, and protects anew those of them that are under an older key. What the fields
 *       hold stays the same, and so does everything else. A pass meets every record once.
 *   <li><b>PF2</b> once a pass that began after a key was made has ended, nothing is under an older
 *       one, whatever was written meanwhile: whoever writes a field waits for the call, or makes
 *       the call wait, and asks for the newest key only then.
 *   <li><b>PF3</b> {@link #examine} counts what {@link #renew} would protect anew, waits for
 *       writers like it, and changes nothing.
 *   <li><b>PF4</b> before, during and after a pass every number is read, and found by its digest.
 *   <li><b>PF5</b> nothing of another municipality is seen, counted or changed.
 *   <li><b>PF6</b> a record of which a field opens under none of the keys at hand stops no pass: it
 *       is counted as unreadable, not as older, and left as it is. Its key may have been destroyed
 *       on purpose, and what others hold is to be renewed all the same.
 *   <li><b>PF7</b> {@link #tellAgain} writes such a field anew, under the newest key, where its
 *       addressee and branch are told again, and leaves every other as it is; until then whoever
 *       asks for it is refused with {@link ProtectionException}.
 * </ul>
 */
@Port
public interface ProtectedFields {
  /** Where a pass begins. */
  String START = "";

  /** Of a store that keeps nothing under keys. */
  ProtectedFields NONE =
      new ProtectedFields() {
        @Override
        public Step renew(String from, int limit) {
          return Step.NOTHING;
        }

        @Override
        public Step examine(String from, int limit) {
          return Step.NOTHING;
        }

        @Override
        public int tellAgain(List<NumberFeed.Said> numbers) {
          return 0;
        }
      };

  /** Protects anew what is under an older key, in at most so many records from a place on. */
  Step renew(String from, int limit);

  /** Counts what is under an older key, in at most so many records from a place on. */
  Step examine(String from, int limit);

  /** Writes anew what opens under no key at hand and is told again; how many that were. */
  int tellAgain(List<NumberFeed.Said> numbers);

  /**
   * One step of a pass.
   *
   * @param records how many records it met
   * @param older in how many of them a field was under an older key
   * @param unreadable in how many of them a field opened under no key at hand
   * @param next where the pass goes on; none where it ends. It names records, never contents
   */
  record Step(int records, int older, int unreadable, Optional<String> next) {
    /** Nothing was there. */
    public static final Step NOTHING = new Step(0, 0, 0, Optional.empty());
  }
}
