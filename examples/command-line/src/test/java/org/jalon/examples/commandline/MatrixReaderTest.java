package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jalon.calibration.ResponseMatrix;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Files of responses become matrices. */
class MatrixReaderTest {

  @TempDir private Path folder;

  private final Streams streams =
      TestStreams.of(new ByteArrayInputStream("".getBytes(StandardCharsets.UTF_8)));

  @Test
  void a_wide_file_gives_a_column_for_each_item_and_nothing_where_none_was_given()
      throws IOException {
    ResponseData data = read("person_id,q1,q2\np1,1,\np2,NA,3\n");

    assertThat(data.persons()).containsExactly("p1", "p2");
    assertThat(rows(data.matrix())).containsExactly(List.of(1, -1), List.of(-1, 3));
    assertThat(data.matrix().categoryCount(1)).isEqualTo(4);
    assertThat(data.exitCode()).isZero();
  }

  @Test
  void a_long_file_keeps_the_order_of_administration() throws IOException {
    ResponseData data = read("person_id,item_id,response\np1,q2,1\np1,q1,0\np2,q3,1\n");

    assertThat(data.matrix().items())
        .extracting(Object::toString)
        .containsExactly("q2", "q1", "q3");
    assertThat(data.matrix().item(0, 0)).isZero();
    assertThat(rows(data.matrix())).containsExactly(List.of(1, 0, -1), List.of(-1, -1, 1));
  }

  @Test
  void the_group_is_a_column_of_either_layout() throws IOException {
    ResponseData wide =
        read("group,q1,q2\nref,1,0\nfocal,0,1\n", "--groups", "group", "--numbered");
    ResponseData lengthy =
        read(
            "person_id,item_id,response,country\n1,q1,1,ref\n1,q2,0,ref\n2,q1,0,focal\n2,q2,1,focal\n",
            "--groups",
            "country");

    for (ResponseData data : List.of(wide, lengthy)) {
      assertThat(data.persons()).containsExactly("1", "2");
      assertThat(data.matrix().groups()).containsExactly("ref", "focal");
      assertThat(data.matrix().group(1)).isEqualTo(1);
      assertThat(rows(data.matrix())).containsExactly(List.of(1, 0), List.of(0, 1));
    }
  }

  @Test
  void items_of_a_bank_come_first_and_have_the_categories_of_their_models() throws IOException {
    ResolvedItemBank bank =
        ItemBank.of(
                "operational",
                "1",
                List.of(
                    Item.of("known", LogisticModel.twoPL(1, 0)),
                    Item.of("other", LogisticModel.twoPL(1, 0))))
            .resolve();
    String file =
        ProgramRun.write(folder, "r.csv", "person_id,new,known\np1,4,1\np2,1,2\np3,1,0\n");

    ResponseData data = options(file).read(streams, Optional.of(bank), new LinkedHashMap<>());

    assertThat(data.matrix().items())
        .extracting(Object::toString)
        .containsExactly("known", "other", "new");
    assertThat(data.persons()).containsExactly("p1", "p3");
    assertThat(data.exitCode()).isEqualTo(3);
    assertThat(TestStreams.err(streams))
        .contains(
            "line 3, person p2: The response (2) to the item (known) must be a whole number from 0 to 1.");
  }

  @Test
  void a_person_counts_with_all_answers_or_not_at_all_and_every_reason_is_told()
      throws IOException {
    ResponseData data =
        read(
            """
            person_id,item_id,response,g
            a,q1,x,1
            a,q1,1,1
            a,q1,1,1
            b,q1,1,1
            b,q2,1,2
            c,q1,128,1
            ,q1,1,1
            d,q1,1,1
            """,
            "--groups",
            "g");

    assertThat(data.persons()).containsExactly("d");
    assertThat(TestStreams.err(streams))
        .contains(
            "line 2, person a: The response (x) to the item (q1) must be a whole number from 0 to 127.")
        .contains("line 4, person a: The item (q1) is answered twice.")
        .contains("line 5, person b: The person has several groups.")
        .contains("line 7, person c: The response (128)")
        .contains("line 8, person : The person_id is missing.");
  }

  @Test
  void a_file_without_the_group_column_or_without_anybody_is_refused() {
    assertThatThrownBy(() -> read("person_id,q1\np1,1\n", "--groups", "sex"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(
            ":1: The header (person_id,q1) has no column (sex) for the group of a person.");
    assertThatThrownBy(() -> read("person_id,q1\n"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("There is no person whose answers can be used.");
    assertThatThrownBy(() -> read("q1,q2\n1,1\n"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("must have the column person_id");
  }

  private ResponseData read(String text, String... more) throws IOException {
    String file = ProgramRun.write(folder, "r.csv", text);
    return options(file, more).read(streams, Optional.empty(), new LinkedHashMap<>());
  }

  private static ResponsesOptions options(String file, String... more) {
    ResponsesOptions options = new ResponsesOptions();
    List<String> arguments = new ArrayList<>(List.of("--responses", file));
    arguments.addAll(List.of(more));
    new CommandLine(
            CommandLine.Model.CommandSpec.create()
                .addMixin("r", CommandLine.Model.CommandSpec.forAnnotatedObject(options)))
        .parseArgs(arguments.toArray(String[]::new));
    return options;
  }

  private static List<List<Integer>> rows(ResponseMatrix matrix) {
    int[] row = new int[matrix.itemCount()];
    return IntStream.range(0, matrix.personCount())
        .mapToObj(
            person -> {
              matrix.copyRow(person, row);
              return IntStream.of(row).boxed().toList();
            })
        .toList();
  }
}
