package org.jalon.examples.commandline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contrast of the colours, by WCAG 2.2 AA: 4.5 for texts, 3 for lines and forms. */
class PaletteTest {

  private static final double STRONGEST_SHADE = 0.3;

  static Stream<Map<String, String>> themes() {
    return Stream.of(Palette.LIGHT, Palette.DARK);
  }

  @ParameterizedTest
  @MethodSource("themes")
  void texts_stand_out_from_the_page(Map<String, String> theme) {
    for (String behind : List.of("page", "raised")) {
      for (String text : List.of("text", "muted", "link", "one", "two", "three")) {
        assertThat(contrast(rgb(theme, text), rgb(theme, behind)))
            .as(text + " on " + behind)
            .isGreaterThanOrEqualTo(4.5);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("themes")
  void lines_and_forms_stand_out_from_what_is_behind_them(Map<String, String> theme) {
    for (String line : List.of("axis", "muted", "one", "two", "three")) {
      assertThat(contrast(rgb(theme, line), rgb(theme, "page"))).as(line).isGreaterThanOrEqualTo(3);
    }
    for (String line : List.of("muted", "one", "two", "three")) {
      assertThat(contrast(rgb(theme, line), rgb(theme, "area")))
          .as(line + " on area")
          .isGreaterThanOrEqualTo(3);
    }
  }

  @ParameterizedTest
  @MethodSource("themes")
  void numbers_stand_out_from_the_strongest_shade_of_a_cell(Map<String, String> theme) {
    double[] page = rgb(theme, "page");
    double[] shade = rgb(theme, "one");
    double[] cell = new double[3];
    for (int k = 0; k < 3; k++) {
      cell[k] = page[k] + STRONGEST_SHADE * (shade[k] - page[k]);
    }
    assertThat(contrast(rgb(theme, "text"), cell)).isGreaterThanOrEqualTo(4.5);
  }

  @ParameterizedTest
  @MethodSource("themes")
  void the_sheet_names_no_colour_that_the_palette_lacks(Map<String, String> theme) {
    Stream<String> named =
        java.util.regex.Pattern.compile("var\\(--([a-z]+)\\)")
            .matcher(Style.sheet())
            .results()
            .map(match -> match.group(1));

    assertThat(named).isNotEmpty().allMatch(theme::containsKey);
    assertThat(Style.sheet()).doesNotContain("url(").doesNotContain("@import").doesNotContain("<");
  }

  private static double[] rgb(Map<String, String> theme, String name) {
    String hex = theme.get(name);
    double[] rgb = new double[3];
    for (int k = 0; k < 3; k++) {
      rgb[k] = Integer.parseInt(hex.substring(1 + 2 * k, 3 + 2 * k), 16);
    }
    return rgb;
  }

  private static double contrast(double[] one, double[] other) {
    double light = Math.max(luminance(one), luminance(other));
    double dark = Math.min(luminance(one), luminance(other));
    return (light + 0.05) / (dark + 0.05);
  }

  private static double luminance(double[] rgb) {
    return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
  }

  private static double linear(double channel) {
    double share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
