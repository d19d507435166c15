package org.jalon.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.jalon.referential.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The looks of the page: contrast in every scheme, paper, and narrow screens. */
class PageStyleTest {

  private static final Pattern SCHEME = Pattern.compile("(@media [^{]*\\{\\s*)?:root \\{([^}]*)}");
  private static final Pattern COLOUR = Pattern.compile("--(\\w+): #([0-9a-f]{6});");
  private static final double TEXT = 4.5;
  private static final double GRAPHICS = 3;

  static Stream<Arguments> schemes() {
    return SCHEME
        .matcher(PageStyle.CSS)
        .results()
        .map(
            match -> Arguments.of(String.valueOf(match.group(1)).strip(), colours(match.group(2))));
  }

  private static Map<String, Integer> colours(String block) {
    Map<String, Integer> colours = new HashMap<>();
    Matcher matcher = COLOUR.matcher(block);
    while (matcher.find()) {
      colours.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
    }
    return colours;
  }

  @Test
  void there_is_a_scheme_for_light_one_for_dark_and_one_for_paper() {
    assertThat(schemes().map(arguments -> arguments.get()[0]))
        .containsExactly(
            "null", "@media screen and (prefers-color-scheme: dark) {", "@media print {");
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void every_scheme_has_the_contrast_of_level_aa(String scheme, Map<String, Integer> colours) {
    assertThat(colours).containsOnlyKeys("page", "text", "muted", "accent", "line");
    for (String text : List.of("text", "muted", "accent")) {
      assertThat(contrast(colours, text)).as(scheme + text).isGreaterThanOrEqualTo(TEXT);
    }
    assertThat(contrast(colours, "line")).as(scheme).isGreaterThanOrEqualTo(GRAPHICS);
  }

  @Test
  void the_contrast_is_that_of_the_guidelines() {
    assertThat(contrast(0xFFFFFF, 0)).isEqualTo(21, Offset.offset(1e-9));
    assertThat(contrast(0x767676, 0xFFFFFF)).isEqualTo(4.54, Offset.offset(0.005));
    assertThat(contrast(0x777777, 0xFFFFFF)).isEqualTo(4.48, Offset.offset(0.005));
  }

  @Test
  void colours_come_from_the_scheme_alone() {
    String rules = SCHEME.matcher(PageStyle.CSS).replaceAll("");
    assertThat(rules).doesNotContainPattern("#[0-9a-fA-F]{3}|rgb|hsl|\\bblack\\b|\\bwhite\\b(?!-)");
    assertThat(Pattern.compile("var\\(--(\\w+)\\)").matcher(rules).results().map(m -> m.group(1)))
        .containsOnly("page", "text", "muted", "accent", "line");
  }

  @Test
  void paper_is_one_upright_sheet_in_black_without_backgrounds() {
    assertThat(PageStyle.CSS).contains("@page { size: A4 portrait;", "html { background: none;");
    Map<?, ?> paper = (Map<?, ?>) schemes().toList().get(2).get()[1];
    assertThat(paper)
        .allSatisfy(
            (name, colour) -> assertThat(colour).isEqualTo(name.equals("page") ? 0xFFFFFF : 0));
    assertThat(PageStyle.CSS.split("background", -1)).hasSize(3);
  }

  /** Widths that hold their ground are at most 11 rem; words break where they must. */
  @Test
  void nothing_is_wider_than_a_screen_of_320_pixels() {
    assertThat(PageStyle.CSS)
        .contains("overflow-wrap: anywhere", "table-layout: fixed", "flex-wrap: wrap")
        .doesNotContain("px", "vw");
    assertThat(Pattern.compile("[ -]width: ([\\d.]+)rem").matcher(PageStyle.CSS).results())
        .extracting(match -> Double.valueOf(match.group(1)))
        .contains(11.0, 48.0)
        .allMatch(width -> width <= 11 || width == 36 || width == 48);
  }

  @Test
  void the_policy_allows_this_style_sheet_and_nothing_else() throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(PageStyle.CSS.getBytes(StandardCharsets.UTF_8));
    String policy =
        "default-src 'none'; style-src 'sha256-"
            + Base64.getEncoder().encodeToString(digest)
            + "'; base-uri 'none'; form-action 'none'";
    ParsedPage page = ParsedPage.of(CertificatePage.in(Language.ENGLISH).html(PageSamples.full()));
    assertThat(page.all("meta").get(1).getAttribute("http-equiv"))
        .isEqualTo("Content-Security-Policy");
    assertThat(page.all("meta").get(1).getAttribute("content")).isEqualTo(policy);
    assertThat(page.texts("style")).containsExactly(PageStyle.CSS);
  }

  private static double contrast(Map<String, Integer> colours, String name) {
    return contrast(colours.get(name), colours.get("page"));
  }

  /** (L1 + 0.05) / (L2 + 0.05), the lighter one above. */
  private static double contrast(int one, int other) {
    double lighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(int colour) {
    return 0.2126 * linear(colour >> 16 & 255)
        + 0.7152 * linear(colour >> 8 & 255)
        + 0.0722 * linear(colour & 255);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
