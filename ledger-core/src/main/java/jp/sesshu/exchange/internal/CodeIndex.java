package jp.sesshu.exchange.internal;

import java.util.Collection;
import java.util.TreeSet;

/** Numbers for codes: a fixed hash table without boxes. */
public final class CodeIndex {

  private static final int FREE = -1;

  /** The codes by their numbers, in their natural order. */
  private final String[] codes;

  /** By slot: a hash, and after it the number of the code that has it. */
  private final int[] slots;

  private final int mask;

  /** Numbers the codes from 0 in their natural order. */
  public CodeIndex(Collection<String> values) {
    codes = new TreeSet<>(values).toArray(String[]::new);
    int capacity = Integer.highestOneBit(Math.max(4, codes.length * 4 - 1)) << 1;
    mask = capacity - 1;
    slots = new int[2 * capacity];
    for (int slot = 0; slot < capacity; slot++) {
      slots[2 * slot + 1] = FREE;
    }
    for (int number = 0; number < codes.length; number++) {
      int hash = codes[number].hashCode();
      int slot = slotOf(hash);
      while (slots[slot + 1] != FREE) {
        slot = after(slot);
      }
      slots[slot] = hash;
      slots[slot + 1] = number;
    }
  }

  /**
   * The number of a code.
   *
   * @throws IllegalArgumentException if it is not held
   */
  public int of(String code) {
    int hash = code.hashCode();
    for (int slot = slotOf(hash); slots[slot + 1] != FREE; slot = after(slot)) {
      if (slots[slot] == hash && codes[slots[slot + 1]].equals(code)) {
        return slots[slot + 1];
      }
    }
    throw new IllegalArgumentException("no such code is held");
  }

  /** Whether a code may be held: one that is not is almost always told by its hash. */
  boolean mayHold(int hash) {
    for (int slot = slotOf(hash); slots[slot + 1] != FREE; slot = after(slot)) {
      if (slots[slot] == hash) {
        return true;
      }
    }
    return false;
  }

  /** The code with a number. */
  public String code(int number) {
    return codes[number];
  }

  /** How many codes there are. */
  public int size() {
    return codes.length;
  }

  private int slotOf(int hash) {
    return ((hash * 0x9E3779B9) >>> 7 & mask) << 1;
  }

  private int after(int slot) {
    return (slot + 2) & (2 * mask + 1);
  }
}
