package org.jalon.examples.commandline;

import java.util.Arrays;

/**
 * Which persons a file has shown already, by 64 bits of each name: at most 64 MiB, after which only
 * the first four million persons are known.
 */
final class SeenPersons {

  private static final int MAXIMUM = 1 << 22;

  private long[] slots = new long[1 << 10];
  private int size;

  /** Whether the person is new; remembers it. */
  boolean add(String person) {
    long key = hash(person);
    int slot = slot(key);
    if (slots[slot] == key) {
      return false;
    }
    if (size < MAXIMUM) {
      slots[slot] = key;
      size++;
      if (2 * size > slots.length && size < MAXIMUM) {
        grow();
      }
    }
    return true;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[2 * old.length];
    Arrays.stream(old).filter(key -> key != 0).forEach(key -> slots[slot(key)] = key);
  }

  /** Where a key is or belongs. */
  private int slot(long key) {
    int slot = (int) (key >>> 32) & (slots.length - 1);
    while (slots[slot] != 0 && slots[slot] != key) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  /** Never 0, which marks a free slot. */
  private static long hash(String text) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
    hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
    hash ^= hash >>> 31;
    return hash == 0 ? 1 : hash;
  }
}
