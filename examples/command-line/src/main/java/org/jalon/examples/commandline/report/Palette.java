package org.jalon.examples.commandline.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** The colours of the page, once for light and once for dark: their contrast is computed. */
final class Palette {

  private static final String[] NAMES = {
    "page", "text", "muted", "link", "rule", "axis", "grid", "one", "two", "three", "area", "raised"
  };

  /** On paper and on light screens. */
  static final Map<String, String> LIGHT =
      of(
          "#ffffff #1c1b1a #595753 #174a84 #d8d5cf #7d7a75 #e9e7e3 #1b4f8a #a33b0b #1c6a4c #d9e4f1 #f6f5f2");

  /** On dark screens. */
  static final Map<String, String> DARK =
      of(
          "#15171a #ece9e4 #b3aea6 #9cc4f5 #3a3d42 #8c8a86 #2a2d31 #8fbcf0 #f0a47a #7fd1ab #24374d #1d2024");

  private Palette() {}

  private static Map<String, String> of(String colours) {
    String[] values = colours.split(" ", -1);
    Map<String, String> palette = new LinkedHashMap<>();
    for (int k = 0; k < NAMES.length; k++) {
      palette.put(NAMES[k], values[k]);
    }
    return palette;
  }

  /** The properties of a style sheet. */
  static String css(Map<String, String> palette) {
    StringBuilder css = new StringBuilder();
    palette.forEach((name, value) -> css.append("--" + name + ":" + value + ";"));
    return css.toString();
  }
}
