package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jalon.examples.commandline.report.SampleCalibration;
import org.jalon.examples.commandline.report.SampleComparison;
import org.jalon.examples.commandline.report.SampleHostile;
import org.jalon.examples.commandline.report.SampleSimulation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.logging.LogType;

/** The report as readers have it before them: in Chromium. */
class ReportBrowserTest {

  private static final int MOST_STOPS = 2_000;

  @TempDir private static Path folder;

  private Browser browser;

  /** Directories to look at. */
  enum Sample {
    SIMULATION(16),
    COMPARISON(54),
    CALIBRATION(13),
    HOSTILE(29),
    LARGE(16);

    private final int figures;

    Sample(int figures) {
      this.figures = figures;
    }

    private Path write(Path directory) {
      return switch (this) {
        case SIMULATION -> SampleSimulation.in(directory);
        case COMPARISON -> SampleComparison.in(directory);
        case CALIBRATION -> SampleCalibration.in(directory);
        case LARGE -> SampleSimulation.in(directory, 1, 100_000);
        case HOSTILE -> SampleHostile.in(directory);
      };
    }

    /** The page, made once. */
    Path page() {
      Path directory = folder.resolve(name());
      Path page = directory.resolve("report.html");
      if (!page.toFile().exists()) {
        assertThat(ProgramRun.of("report", write(directory).toString()))
            .isEqualTo(new ProgramRun(0, "", ""));
      }
      return page;
    }
  }

  private Browser open(Sample sample) {
    browser = Browser.open(folder.resolve("profile-" + System.nanoTime()), sample.page());
    return browser;
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void it_says_nothing_on_the_console_and_asks_nothing_of_the_network(Sample sample) {
    open(sample);

    assertThat(browser.log(LogType.BROWSER)).isEmpty();
    assertThat(browser.log(LogType.PERFORMANCE))
        .filteredOn(line -> line.contains("\"Network.requestWillBeSent\""))
        .isNotEmpty()
        .allMatch(line -> line.contains("\"url\":\"file:///"));
  }

  @ParameterizedTest
  @EnumSource
  void no_part_stands_out_of_a_narrow_or_a_wide_window(Sample sample) {
    open(sample);

    for (int width : new int[] {360, 768, 1119, 1120, 1400}) {
      browser.wide(width);
      assertThat(browser.texts(Probes.OVERFLOW)).as("at " + width).isEmpty();
      browser.ask("document.querySelectorAll('details').forEach(e => e.open = !e.open)");
      assertThat(browser.texts(Probes.OVERFLOW)).as("tables at " + width).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SIMULATION", "COMPARISON"})
  void names_of_outcomes_are_not_broken_into_letters(Sample sample) {
    open(sample).wide(360);

    assertThat(browser.ask("return document.querySelectorAll('.summary tbody th').length"))
        .isNotEqualTo(0L);
    assertThat(
            browser.texts(
                "return [...document.querySelectorAll('.summary tbody th')]"
                    + ".filter(e => e.getBoundingClientRect().width < 100).map(e => e.textContent)"))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void every_picture_is_there_labelled_and_complete(Sample sample) {
    open(sample).wide(1400);

    assertThat(browser.ask("return document.querySelectorAll('figure svg').length"))
        .isEqualTo((long) sample.figures);
    assertThat(browser.texts(Probes.UNLABELLED)).isEmpty();
    for (int width : new int[] {360, 1400}) {
      browser.wide(width);
      assertThat(browser.texts(Probes.OUTSIDE)).as("at " + width).isEmpty();
      assertThat(browser.texts(Probes.OVERLAPS)).as("at " + width).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_screen_reader_hears_a_name_and_a_description_of_each_picture(Sample sample) {
    open(sample);

    assertThat(images())
        .hasSize(sample.figures)
        .allMatch(image -> image.matches("(?s).{5,}: .{20,}"));
  }

  private List<String> images() {
    browser.command("Accessibility.enable", Map.of());
    List<?> nodes = (List<?>) browser.command("Accessibility.getFullAXTree", Map.of()).get("nodes");
    return nodes.stream()
        .map(node -> (Map<?, ?>) node)
        .filter(node -> isImage(node))
        .map(node -> text(node, "name") + ": " + text(node, "description"))
        .toList();
  }

  private static boolean isImage(Map<?, ?> node) {
    return List.of("image", "img").contains(text(node, "role"));
  }

  private static String text(Map<?, ?> node, String member) {
    return node.get(member) instanceof Map<?, ?> value ? String.valueOf(value.get("value")) : "";
  }

  @ParameterizedTest
  @EnumSource
  void the_keyboard_reaches_everything_and_is_seen(Sample sample) {
    open(sample).wide(1400);
    browser.ask("document.querySelectorAll('details').forEach(e => e.open = true)");

    browser.type(Keys.TAB);
    assertThat(browser.ask("return document.activeElement.className")).isEqualTo("skip");
    assertThat(browser.ask("return document.activeElement.getBoundingClientRect().top >= 0"))
        .isEqualTo(true);
    List<String> unseen = new ArrayList<>();
    List<String> found = browser.texts(Probes.FOCUSED);
    for (int k = 0; k < MOST_STOPS && !found.contains("end"); k++) {
      unseen.addAll(found);
      browser.type(Keys.TAB);
      found = browser.texts(Probes.FOCUSED);
    }
    assertThat(unseen).isEmpty();
    assertThat(browser.texts(Probes.UNREACHED)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void the_skip_link_leads_to_the_results_and_a_summary_opens_by_keyboard(Sample sample) {
    open(sample);

    browser.type(Keys.TAB);
    browser.type(Keys.ENTER);
    assertThat(browser.ask("return document.activeElement.id")).isEqualTo("results");
    browser.ask("document.querySelector('summary').focus()");
    browser.type(Keys.SPACE);
    assertThat(browser.ask("return document.querySelector('details').open")).isEqualTo(true);
  }

  @ParameterizedTest
  @EnumSource
  void colours_stand_out_in_the_light_and_in_the_dark(Sample sample) {
    open(sample);
    browser.ask("document.querySelectorAll('details').forEach(e => e.open = true)");

    List<Object> pages = new ArrayList<>();
    for (String theme : List.of("light", "dark")) {
      browser.theme(theme);
      pages.add(browser.ask("return getComputedStyle(document.documentElement).backgroundColor"));
      assertThat(browser.texts(Probes.FAINT)).as(theme).isEmpty();
    }
    assertThat(pages).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void it_prints_without_cutting_a_figure(Sample sample) {
    open(sample).wide(680);

    browser.command("Emulation.setEmulatedMedia", Map.of("media", "print"));
    assertThat(browser.texts(Probes.CUT)).isEmpty();
    browser.command("Emulation.setEmulatedMedia", Map.of("media", ""));
    Object data = browser.command("Page.printToPDF", Map.of("preferCSSPageSize", true)).get("data");
    byte[] pdf = Base64.getDecoder().decode(String.valueOf(data));
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(pdf.length).isGreaterThan(20_000);
  }

  @ParameterizedTest
  @EnumSource
  void without_scripts_it_looks_the_same(Sample sample) {
    open(sample).wide(800);
    List<Object> with = List.of(images(), size());

    browser.command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    browser.go(sample.page());

    assertThat(List.of(images(), size())).isEqualTo(with);
    assertThat(ProgramRun.read(sample.page().toString())).doesNotContain("<script");
  }

  private Object size() {
    return browser.command("Page.getLayoutMetrics", Map.of()).get("cssContentSize");
  }
}
