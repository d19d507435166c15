package org.jalon.reproducibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {

  private static final String DIGITS = "0123456789abcdef".repeat(4);

  /** Computed with Python's hashlib over big-endian lengths and UTF-8 bytes. */
  @Test
  void the_canonical_form_is_pinned() {
    assertThat(sample().add("text", "é").add("whole", 7).add("real", 0.5).build())
        .hasToString("5cea55f7be4243f08c18fbb5b4ceefd67da462c0593d36893c0d6169bc5beafc");
  }

  @Property(tries = 200)
  void a_form_of_any_length_is_the_hash_of_lengths_and_texts(
      @ForAll @Size(max = 300) List<@StringLength(max = 40) String> texts) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    Fingerprint.Builder form = Fingerprint.of("any");
    for (String text : List.of("kind", "any")) {
      update(digest, text);
    }
    for (String text : texts) {
      form.add(text, text);
      update(digest, text);
      update(digest, text);
    }
    assertThat(form.build().hex()).isEqualTo(HexFormat.of().formatHex(digest.digest()));
  }

  private static void update(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  @Test
  void equal_fields_give_equal_fingerprints() {
    assertThat(sample().add("a", 1).build()).isEqualTo(sample().add("a", 1).build());
  }

  @Property(tries = 500)
  void a_character_moved_across_a_boundary_changes_the_fingerprint(
      @ForAll String first, @ForAll String second) {
    String longer = first + "x";
    assertThat(sample().add(longer, second).build())
        .isNotEqualTo(sample().add(first, "x" + second).build());
    assertThat(sample().add("n", longer).add("n", second).build())
        .isNotEqualTo(sample().add("n", first).add("n", "x" + second).build());
  }

  @Test
  void the_kind_the_names_the_values_and_the_order_of_fields_all_count() {
    assertThat(
            Stream.of(
                sample().add("a", "x").add("b", "y"),
                sample().add("b", "y").add("a", "x"),
                sample().add("a", "y").add("b", "x"),
                sample().add("a", "x").add("c", "y"),
                sample().add("a", "x"),
                Fingerprint.of("other").add("a", "x").add("b", "y")))
        .extracting(Fingerprint.Builder::build)
        .doesNotHaveDuplicates();
  }

  @Test
  void an_empty_field_counts() {
    assertThat(sample().add("", "").build()).isNotEqualTo(sample().build());
  }

  @Property(tries = 500)
  void neighbouring_doubles_have_different_fingerprints(@ForAll double value) {
    assertThat(real(Math.nextUp(value))).isNotEqualTo(real(value)).isNotEqualTo(real(-value));
  }

  @Test
  void doubles_count_by_their_bits() {
    assertThat(real(-0.0)).isNotEqualTo(real(0.0));
    assertThat(real(Double.longBitsToDouble(0x7ff8000000000123L))).isEqualTo(real(Double.NaN));
  }

  @Test
  void a_builder_starts_anew_once_built() {
    Fingerprint.Builder builder = sample().add("a", 1);
    assertThat(builder.build()).isNotEqualTo(builder.build());
    assertThat(builder.add("kind", "sample").add("a", 1).build())
        .isEqualTo(sample().add("a", 1).build());
  }

  @Test
  void the_abbreviation_is_the_first_12_digits() {
    Fingerprint fingerprint = new Fingerprint(DIGITS);
    assertThat(fingerprint.abbreviated()).isEqualTo("0123456789ab");
    assertThat(fingerprint).hasToString(DIGITS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "0123456789ABCDEF", "g"})
  void a_text_that_is_not_64_lower_case_digits_is_refused(String text) {
    String repeated = text.length() == 16 ? text.repeat(4) : text;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Fingerprint(repeated))
        .withMessage(
            "The fingerprint (" + repeated + ") must be 64 lower-case hexadecimal digits.");
  }

  private static Fingerprint.Builder sample() {
    return Fingerprint.of("sample");
  }

  private static Fingerprint real(double value) {
    return sample().add("real", value).build();
  }
}
