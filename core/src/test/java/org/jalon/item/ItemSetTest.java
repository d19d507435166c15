package org.jalon.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.BitSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;
import org.junit.jupiter.api.Test;

/** The set against the one of the JDK. */
class ItemSetTest {

  @Property
  void it_does_what_a_bit_set_does(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int size) {
    RandomStream draws = new RandomSeed(seed).at(0, "sets");
    BitSet expected = new BitSet(size);
    ItemSet set = ItemSet.none(size);
    for (int step = 0; step < 60; step++) {
      int item = draws.nextInt(size);
      BitSet other = random(draws, size);
      ItemSet otherSet = ItemSet.of(size, other);
      switch (draws.nextInt(8)) {
        case 0 -> {
          expected.or(other);
          set.addAll(otherSet);
        }
        case 1 -> {
          expected.andNot(other);
          set.removeAll(otherSet);
        }
        case 2 -> {
          expected = other;
          set.set(otherSet);
        }
        case 3 -> {
          expected.set(0, size);
          set.addAll();
        }
        case 4 -> {
          expected.clear();
          set.clear();
        }
        case 5 -> {
          expected.clear(item);
          set.remove(item);
        }
        default -> {
          expected.set(item);
          set.add(item);
        }
      }
      assertSame(set, expected, size);
    }
  }

  @Test
  void all_items_are_those_of_the_bank() {
    for (int size : new int[] {1, 63, 64, 65, 128, 750}) {
      BitSet all = new BitSet(size);
      all.set(0, size);
      assertSame(ItemSet.all(size), all, size);
    }
  }

  @Test
  void items_beyond_the_bank_are_refused() {
    BitSet items = new BitSet();
    items.set(3);
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> ItemSet.of(3, items));
    assertThat(ItemSet.of(4, items)).hasToString("{3}");
  }

  private static void assertSame(ItemSet set, BitSet expected, int size) {
    assertThat(set).hasToString(expected.toString());
    assertThat(set.isEmpty()).isEqualTo(expected.isEmpty());
    assertThat(set.size()).isEqualTo(expected.cardinality());
    for (int item = 0; item < size; item++) {
      assertThat(set.contains(item)).isEqualTo(expected.get(item));
      assertThat(set.next(item)).isEqualTo(expected.nextSetBit(item));
    }
    assertThat(set.next(size)).isEqualTo(-1);
  }

  private static BitSet random(RandomStream draws, int size) {
    BitSet items = new BitSet(size);
    for (int item = 0; item < size; item++) {
      items.set(item, draws.nextInt(3) == 0);
    }
    return items;
  }
}
