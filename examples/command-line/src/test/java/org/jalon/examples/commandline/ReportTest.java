package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jalon.examples.commandline.report.SampleCalibration;
import org.jalon.examples.commandline.report.SampleComparison;
import org.jalon.examples.commandline.report.SampleHostile;
import org.jalon.examples.commandline.report.SampleSimulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The page that is made of a directory of results. */
class ReportTest {

  private static final String OUTCOMES = "outcome,value,error\nrmse,0.28,0.003\n";

  @TempDir private Path folder;

  private String page(Path directory) {
    assertThat(ProgramRun.of("report", directory.toString())).isEqualTo(new ProgramRun(0, "", ""));
    return ProgramRun.read(directory.resolve("report.html").toString());
  }

  private static Document parsed(String page) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(
            new ByteArrayInputStream(
                page.replace("<!DOCTYPE html>", "").getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> elements(Document document, String name) {
    List<Element> elements = new ArrayList<>();
    NodeList nodes = document.getElementsByTagName(name);
    for (int k = 0; k < nodes.getLength(); k++) {
      elements.add((Element) nodes.item(k));
    }
    return elements;
  }

  @ParameterizedTest
  @CsvSource({
    "by-ability.csv, standard-error by-ability",
    "by-decile.csv, by-decile",
    "by-position.csv, by-position",
    "lengths.csv, lengths",
    "stop-reasons.csv, stop-reasons",
    "items.csv, exposure exposure-by-difficulty",
    "levels.csv, confusion",
    "levels-twice.csv, consistency",
    "constraints.csv, constraints",
    "information.csv, information standard-error",
    "item-information.csv, item-information",
    "trail.csv, trail",
    "shadow.csv, shadow",
    "persons.csv, persons",
    "parameters.csv, recovery-a recovery-b recovery-c",
    "convergence.csv, convergence largest-change",
    "latent-distribution.csv, latent",
    "item-fit.csv, item-fit infit-outfit",
    "person-fit.csv, person-fit",
    "sum-scores.csv, sum-scores",
    "local-dependence.csv, local-dependence",
    "dif.csv, dif-mantel-haenszel",
    "anchors.csv, anchors-b",
    "outcomes.csv, ''",
    "latent.csv, ''",
    "linking.csv, ''",
    "cuts.csv, ''"
  })
  void each_table_alone_has_its_pictures(String file, String pictures) throws Exception {
    Path all = SampleCalibration.in(SampleSimulation.in(folder.resolve("all")));
    Path one = Files.createDirectory(folder.resolve("one"));
    Files.copy(all.resolve(file), one.resolve(file));

    List<Element> figures = elements(parsed(page(one)), "figure");

    assertThat(figures.stream().map(figure -> figure.getAttribute("id").replace("figure-", "")))
        .containsExactlyInAnyOrder(pictures.isEmpty() ? new String[0] : pictures.split(" ", -1));
  }

  @Test
  void a_table_with_a_header_only_draws_nothing_and_hinders_nothing() throws Exception {
    Path all = SampleCalibration.in(SampleSimulation.in(folder));
    try (var files = Files.list(all)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".csv")).toList()) {
        Files.writeString(file, Files.readString(file).lines().findFirst().orElseThrow() + "\n");
      }
    }
    ProgramRun.write(all, "outcomes.csv", OUTCOMES);

    assertThat(elements(parsed(page(all)), "figure")).isEmpty();
  }

  @Test
  void rows_without_any_number_draw_empty_pictures_and_hinder_nothing() throws Exception {
    Path all = SampleCalibration.in(SampleSimulation.in(folder));
    try (var files = Files.list(all)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".csv")).toList()) {
        String[] lines = Files.readString(file).split("\n", -1);
        Files.writeString(
            file, lines[0] + "\n" + ",".repeat(lines[0].split(",", -1).length - 1) + "\n");
      }
    }
    ProgramRun.write(all, "outcomes.csv", OUTCOMES);

    assertThat(elements(parsed(page(all)), "figure")).isNotEmpty();
  }

  @Test
  void every_picture_says_in_words_and_numbers_what_is_seen() throws Exception {
    Document page = parsed(page(SampleCalibration.in(SampleSimulation.in(folder))));

    assertThat(elements(page, "figure")).hasSize(29);
    for (Element figure : elements(page, "figure")) {
      Element svg = (Element) figure.getElementsByTagName("svg").item(0);
      assertThat(svg.getAttribute("role")).isEqualTo("img");
      assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
      assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).containsPattern("\\d");
      assertThat(figure.getElementsByTagName("figcaption").item(0).getTextContent())
          .matches("(?s)\\s*Figure \\d+\\..*\\..*");
      assertThat(figure.getElementsByTagName("td").getLength()).isPositive();
    }
  }

  @Test
  void addresses_are_there_once_and_links_lead_somewhere() throws Exception {
    Document page = parsed(page(SampleComparison.in(folder)));
    List<String> ids =
        elements(page, "*").stream()
            .map(element -> element.getAttribute("id"))
            .filter(id -> !id.isEmpty())
            .toList();

    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[A-Za-z][A-Za-z0-9-]*"));
    assertThat(elements(page, "a"))
        .extracting(link -> link.getAttribute("href"))
        .allMatch(to -> to.startsWith("data:") || ids.contains(to.substring(1)));
  }

  @Test
  void the_page_asks_nothing_of_the_network() {
    String page =
        page(SampleComparison.in(folder)) + page(SampleCalibration.in(folder.resolve("c")));

    assertThat(page.replace("xmlns=\"http://www.w3.org/2000/svg\"", ""))
        .doesNotContainPattern("https?:")
        .doesNotContain(
            "<script", "<link", "<img", "<iframe", "url(", "@import", " style=", "onclick");
    assertThat(page).contains("default-src &#39;none&#39;");
  }

  @Test
  void the_same_directory_gives_the_same_bytes() {
    Path directory = SampleSimulation.in(folder.resolve("study"));

    String first = page(directory);

    assertThat(page(directory)).isEqualTo(first);
    assertThat(page(SampleSimulation.in(folder.resolve("copy/study")))).isEqualTo(first);
    assertThat(ProgramRun.of("report", directory.toString(), "--out", "-").out()).isEqualTo(first);
  }

  @Test
  void names_are_never_markup() throws Exception {
    Document page = parsed(page(SampleHostile.in(folder)));

    assertThat(elements(page, "script")).isEmpty();
    assertThat(elements(page, "img")).isEmpty();
    assertThat(page.getDocumentElement().getTextContent()).contains("<script>alert(1)</script>");
  }

  @Test
  void the_files_to_download_are_those_of_the_directory_but_not_of_persons() throws Exception {
    Path directory = SampleSimulation.in(folder);

    List<Element> links = elements(parsed(page(directory)), "a");

    for (Element link : links) {
      String name = link.getAttribute("download");
      if (!name.isEmpty()) {
        String start = "data:text/csv;charset=utf-8;base64,";
        assertThat(link.getAttribute("href")).startsWith(start);
        byte[] bytes =
            Base64.getDecoder().decode(link.getAttribute("href").substring(start.length()));
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (Files.exists(directory.resolve(name))) {
          assertThat(text).isEqualTo(Files.readString(directory.resolve(name)));
        } else {
          assertThat(name).isEqualTo("figure-persons.csv");
          assertThat(text)
              .startsWith("\"from\",\"to\",\"count\"\n")
              .doesNotContain("standard-error");
        }
      }
    }
  }

  @Test
  void coverage_is_held_against_the_level_of_the_intervals() {
    SampleSimulation.in(folder);
    assertThat(page(folder)).containsPattern("Dashed: no bias, 95.% coverage\\.");

    ProgramRun.write(folder, "outcomes.csv", OUTCOMES + "interval_level,0.9,\n");
    assertThat(page(folder))
        .containsPattern("Dashed: no bias, 90.% coverage\\.")
        .doesNotContainPattern("95.% coverage");
  }

  @Test
  void levels_of_two_tests_are_told_as_true_and_awarded_ones_are() throws Exception {
    ProgramRun.write(
        folder, "levels-twice.csv", "first_level,second_level,persons\n0,0,30\n0,1,10\n1,1,60\n");

    Element figure = elements(parsed(page(folder)), "figure").get(0);

    assertThat(figure.getTextContent())
        .containsPattern("90\\.0.% of persons get the same level in both tests\\.")
        .containsPattern("By first test: .0. 75\\.0.%, .1. 100\\.0.%\\.")
        .contains("Persons by first test (rows) and second test (columns)", "25%");
  }

  @Test
  void of_broken_rules_it_is_told_how_many_tests_were_left_early() {
    String page = page(SampleSimulation.in(folder));

    assertThat(page)
        .containsPattern(
            "at least 3 items of competence 1\\.1. 0\\.8.% \\(41\\), of which 38 were left early")
        .containsPattern("at most 40 % multiple choice. 4\\.3.% \\(214\\), .at least 3")
        .contains(
            "A test that its person left early breaks rules that need a least number of items.");
  }

  @Test
  void the_summary_has_as_many_digits_as_an_error_leaves() {
    ProgramRun.write(
        folder,
        "outcomes.csv",
        OUTCOMES + "overused,0.030666666666,0\nestimated,0.0306666666666,\n");

    assertThat(page(folder)).contains(">0.2800<").contains(">0.03067<").contains(">0.03066667<");
  }

  @Test
  void a_hundred_thousand_items_make_a_small_page_that_says_what_was_left_out() throws Exception {
    String page = page(SampleSimulation.in(folder, 1, 100_000));

    assertThat(page.length()).isLessThan(500_000);
    assertThat(page)
        .contains("Of 100,000 items, 400 ranks are drawn.")
        .contains("100,000 items are counted in squares, whose area grows with the count.")
        .contains("The whole file, items.csv, is too large or too personal for this page.");
    assertThat(elements(parsed(page), "figure")).hasSize(16);
  }

  @Test
  void the_command_that_makes_the_results_again_can_be_pasted_into_a_shell() throws Exception {
    Document page = parsed(page(SampleSimulation.in(folder)));

    assertThat(elements(page, "pre").get(0).getTextContent().strip())
        .isEqualTo(
            "jalon simulate --bank bank.csv --plan 'my plan.json' --population normal:0,1"
                + " --persons 5000 --seed 7 --out study");
    assertThat(page.getDocumentElement().getTextContent()).contains("3f5a".repeat(16));
  }

  @Test
  void a_comparison_has_a_section_for_each_condition() throws Exception {
    Document page = parsed(page(SampleComparison.in(folder)));

    assertThat(elements(page, "section").stream().map(section -> section.getAttribute("id")))
        .contains(
            "comparison", "condition-1", "condition-2-precision", "condition-3", "provenance");
    assertThat(elements(page, "figure")).hasSize(54);
    assertThat(
            Pattern.compile("figure-difference-[a-z-]+\"")
                .matcher(ProgramRun.read(folder.resolve("report.html").toString()))
                .results())
        .isNotEmpty();
  }

  @Test
  void page_goes_where_out_says() throws IOException {
    ProgramRun.write(folder, "outcomes.csv", OUTCOMES);
    Path out = folder.resolve("elsewhere.html");

    ProgramRun run = ProgramRun.of("report", folder.toString(), "--out", out.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(Files.readString(out)).startsWith("<!DOCTYPE html>\n<html lang=\"en\">");
    assertThat(folder.resolve("report.html")).doesNotExist();
  }
}
