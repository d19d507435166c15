package org.jalon.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The canonical text depends on nothing but the value. */
class CanonicalJsonLawTest {

  @Property(tries = 300)
  void what_is_written_is_read_again(@ForAll("objects") Map<String, Object> object) {
    assertThat(CanonicalJson.parse(CanonicalJson.write(object))).isEqualTo(object);
  }

  @Property(tries = 300)
  void the_canonical_text_of_a_canonical_text_is_itself(
      @ForAll("objects") Map<String, Object> object) {
    String text = CanonicalJson.write(object);
    assertThat(CanonicalJson.write(CanonicalJson.parse(text))).isEqualTo(text);
  }

  @Property(tries = 300)
  void order_white_space_and_spelling_do_not_matter(
      @ForAll("objects") Map<String, Object> object, @ForAll long seed) {
    StringBuilder spelled = new StringBuilder();
    spell(object, new Random(seed), spelled);
    assertThat(CanonicalJson.write(CanonicalJson.parse(spelled.toString())))
        .isEqualTo(CanonicalJson.write(object));
  }

  @Property(tries = 300)
  void two_objects_have_one_text_only_if_they_are_equal(
      @ForAll("objects") Map<String, Object> one, @ForAll("objects") Map<String, Object> other) {
    assertThat(CanonicalJson.write(one).equals(CanonicalJson.write(other)))
        .isEqualTo(one.equals(other));
  }

  /** Writes a value as freely as JSON allows. */
  private static void spell(Object value, Random random, StringBuilder text) {
    space(random, text);
    if (value instanceof Map<?, ?> map) {
      List<Map.Entry<?, ?>> members = new ArrayList<>(map.entrySet());
      Collections.shuffle(members, random);
      String separator = "{";
      for (Map.Entry<?, ?> member : members) {
        text.append(separator);
        spell(member.getKey(), random, text);
        text.append(':');
        spell(member.getValue(), random, text);
        separator = ",";
      }
      text.append(members.isEmpty() ? "{}" : "}");
    } else if (value instanceof List<?> list) {
      String separator = "[";
      for (Object element : list) {
        text.append(separator);
        spell(element, random, text);
        separator = ",";
      }
      text.append(list.isEmpty() ? "[]" : "]");
    } else if (value instanceof String string) {
      text.append('"');
      string.chars().forEach(c -> text.append(spelled((char) c, random)));
      text.append('"');
    } else {
      text.append(value);
    }
    space(random, text);
  }

  private static String spelled(char c, Random random) {
    boolean must = c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c);
    return must || random.nextBoolean() ? "\\u%04X".formatted((int) c) : String.valueOf(c);
  }

  private static void space(Random random, StringBuilder text) {
    text.append(List.of("", " ", "\n", "\t\r\n ").get(random.nextInt(4)));
  }

  @Provide
  Arbitrary<Map<String, Object>> objects() {
    return Arbitraries.randomValue(random -> object(random, 3));
  }

  private static Map<String, Object> object(Random random, int depth) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int k = random.nextInt(5); k > 0; k--) {
      object.put(text(random), value(random, depth - 1));
    }
    return object;
  }

  private static Object value(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 5 : 7)) {
      case 0 -> null;
      case 1 -> random.nextBoolean();
      case 2 -> finite(Double.longBitsToDouble(random.nextLong()));
      case 3 -> (double) random.nextInt(1_000);
      case 4 -> text(random);
      case 5 -> object(random, depth);
      default -> array(random, depth);
    };
  }

  private static double finite(double number) {
    return Double.isFinite(number) ? number : 0.1;
  }

  private static List<Object> array(Random random, int depth) {
    List<Object> array = new ArrayList<>();
    for (int k = random.nextInt(4); k > 0; k--) {
      array.add(value(random, depth - 1));
    }
    return array;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int k = random.nextInt(4); k > 0; k--) {
      text.append(
          random.nextInt(3) == 0
              ? List.of("é", "€", "\u2028", "\ufb33", "\uffff", "😀", "𝄞").get(random.nextInt(7))
              : (char) random.nextInt(128));
    }
    return text.toString();
  }
}
