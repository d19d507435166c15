package org.jalon.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Blueprints written as tables. */
class BlueprintTableTest {

  private static final String HEADER = "CONSTRAINT_ID,TYPE,WHAT,CONDITION,LB,UB,ONOFF\n";
  private static final String LENGTH = "C1,Number,Item,,12,12,\n";

  @Test
  void every_type_of_row_becomes_its_rule() {
    BlueprintTable table =
        BlueprintTable.parse(
            HEADER
                + LENGTH
                + "C2,Number,Item,LEVEL == 1,2,5,ON\n"
                + "C3,number,item,LEVEL == 2,,5,\n"
                + "C4,NUMBER,Item,LEVEL == 3,2,,on\n"
                + "C5,Sum,Item,WORDS,100,200.5,\n"
                + "C6,Sum,Item,WORDS,100,,\n"
                + "C7,Order,Item,PAGE,,,\n"
                + "C8,Enemy,Item,\"ID %in% c('a', 'b')\",,,\n"
                + "C9,Include,Item,ID == 'a',,,\n"
                + "C10,Exclude,Item,\"NOTE == \"\"x, y\"\"\",,,\n"
                + "C11,allornone,Item,PASSAGE == 1,,,\n"
                + "C12,Enemy,Item,LEVEL == 9,,,OFF\n");

    ItemCondition one = ItemCondition.parse("LEVEL == 1");
    assertThat(table.length()).isEqualTo(12);
    assertThat(table.blueprint().constraints())
        .containsExactly(
            new CountBetween(one, 2, 5, 12),
            new CountBetween(ItemCondition.parse("LEVEL == 2"), 0, 5, 12),
            new CountBetween(ItemCondition.parse("LEVEL == 3"), 2, 12, 12),
            new SumBetween("WORDS", 100, 200.5, 12),
            new SumBetween("WORDS", 100, SumBetween.LARGEST, 12),
            new AscendingOrder("PAGE"),
            new Enemies(ItemCondition.parse("ID %in% c('a', 'b')")),
            new IncludedItems(ItemCondition.parse("ID == 'a'"), 12),
            new ExcludedItems(ItemCondition.parse("NOTE == \"x, y\"")),
            new AllOrNone(ItemCondition.parse("PASSAGE == 1"), 12));
    assertThat(table.rows().get(0))
        .isEqualTo(new BlueprintTable.Row("C2", new CountBetween(one, 2, 5, 12)));
  }

  @Test
  void columns_may_stand_in_any_order_and_lines_end_in_any_way() {
    BlueprintTable table =
        BlueprintTable.parse(
            "\uFEFFub,lb,condition,what,type,constraint_id\r\n\r\n12,12, ,Item,Number,C1\r2,0,\"LEVEL\n== 1\",Item,Number,C2");

    assertThat(table.blueprint().constraints())
        .containsExactly(CountBetween.atMost(2, ItemCondition.parse("LEVEL\n== 1"), 12));
  }

  @Test
  void all_problems_are_reported_each_with_its_line() {
    String table =
        HEADER
            + LENGTH
            + "C2,Number,Item,LEVEL = 1,2,5,ON\n"
            + ",Numbers,Item,LEVEL == 1,2,5,\n"
            + "C2,Number,Passage,LEVEL == 1,5,2,MAYBE\n"
            + "C5,Number,Item,\"LEVEL\n== 1\",x,-1,\n"
            + "C6,Sum,Item,WORDS,few,1,\n"
            + "C7,Enemy,Item,LEVEL == 1,1,,\n"
            + "C8,Order,Item,,,,\n"
            + "C9,Number,Item,c('a', 'b'),1,2,\n"
            + "C10,Number,Item,LEVEL == 1,13,14,\n";

    InvalidBlueprintTableException e =
        catchThrowableOfType(
            InvalidBlueprintTableException.class, () -> BlueprintTable.parse(table));

    assertThat(e)
        .hasMessageStartingWith(
            "The blueprint table has 17 problem(s):\nline 3: The condition (LEVEL = 1)");
    assertThat(e.problems())
        .extracting(problem -> problem.line() + " " + problem.message())
        .containsExactly(
            "3 The condition (LEVEL = 1) is wrong at character 7: (=) has no meaning. Maybe == is meant.",
            "4 The CONSTRAINT_ID must not be empty.",
            "4 The TYPE (Numbers) must be one of [Number, Sum, Order, Enemy, Include, Exclude, AllOrNone].",
            "5 The CONSTRAINT_ID (C2) must not be given twice.",
            "5 The ONOFF (MAYBE) must be one of [ON, OFF].",
            "5 The WHAT (Passage) must be one of [Item].",
            "5 The maximum of items with LEVEL == 1 (2) must be at least 5.",
            "6 The LB (x) must be a number of items.",
            "6 The UB (-1) must be a number of items.",
            "8 The LB (few) must be a number.",
            "9 The LB (1) must be empty for the type Enemy.",
            "10 The content attribute () must not be blank.",
            "11 The row has 8 fields, but the header has 7. Maybe a field with a comma must stand in double quotes.",
            "11 The ONOFF (2) must be one of [ON, OFF].",
            "11 The LB ('b')) must be a number of items.",
            "11 The condition (c('a') is wrong at character 2: expected ==, !=, <, <=, >, >= or %in%, found (.",
            "12 The minimum of items with LEVEL == 1 (13) must lie between 0 and 12.");
  }

  @Test
  void a_table_must_say_the_length_of_the_test_once() {
    problems(
        HEADER + "C2,Number,Item,LEVEL == 1,1,2,\n",
        "1 There must be exactly one row of the type Number without a CONDITION, which gives the length of the test; there are 0.");
    problems(
        HEADER + LENGTH + "C2,Number,Item,,9,9,\n",
        "3 There must be exactly one row of the type Number without a CONDITION, which gives the length of the test; there are 2.");
    problems(
        HEADER + "C1,Number,Item,,9,12,\n",
        "2 The length of the test (LB 9, UB 12) must be one number, at least 1.");
    problems(
        HEADER + "C1,Number,Item,,0,0,\n",
        "2 The length of the test (LB 0, UB 0) must be one number, at least 1.");
    problems(HEADER + "C1,Number,Item,,,12,\n", "2 The LB () must be a number of items.");
    assertThat(BlueprintTable.parse(HEADER + LENGTH + "C2,Number,Item,,9,9,OFF\n").length())
        .isEqualTo(12);
  }

  @Test
  void rows_about_sets_of_items_are_refused_with_what_to_do_instead() {
    String refusal =
        " The WHAT (%s) must be Item: a table cannot count sets of items. Maybe give the items of a set a common attribute, and use the rule item-groups or a row of the type AllOrNone for each set.";
    problems(
        HEADER + LENGTH + "S1,Number,Stimulus,,2,2,\nS2,Enemy,stimulus,ID == 'p1',,,\n",
        "3" + refusal.formatted("Stimulus"),
        "4" + refusal.formatted("stimulus"));
  }

  @Test
  void a_header_must_name_every_column_once() {
    problems(
        "",
        "1 The table is empty: its first line must name the columns [CONSTRAINT_ID, TYPE, WHAT, CONDITION, LB, UB].");
    problems(
        "CONSTRAINT_ID,TYPE,TYPE,WEIGHT,CONDITION,LB,UB\n",
        "1 The column (TYPE) must not be given twice.",
        "1 The column (WEIGHT) must be one of [CONSTRAINT_ID, TYPE, WHAT, CONDITION, LB, UB] or ONOFF.",
        "1 The column (WHAT) is missing.");
  }

  @Test
  void broken_quotes_are_reported_where_they_begin_or_end() {
    problems(
        HEADER + LENGTH + "C2,Number,Item,\"LEVEL\n == 1,1,2,\n",
        "3 The double quote that opens a field is never closed.");
    problems(
        HEADER + "C2,Number,Item,\"a\n\"b,1,2,\n",
        "3 A field in double quotes must be followed by a comma or the end of the line. Maybe a double quote within it must be doubled.");
  }

  @Test
  void size_is_bounded() {
    problems(
        HEADER + "x".repeat(BlueprintTable.MAX_CHARACTERS),
        "1 A table may have at most 1000000 characters.");
    problems(HEADER + "x\n".repeat(10_002), "10002 A table may have at most 10000 rows.");
  }

  @Test
  void an_endless_source_is_not_read_to_its_end() {
    Reader endless =
        new Reader() {
          @Override
          public int read(char[] buffer, int offset, int length) {
            buffer[offset] = 'x';
            return 1;
          }

          @Override
          public void close() {}
        };

    assertThatThrownBy(() -> BlueprintTable.read(endless))
        .isInstanceOf(InvalidBlueprintTableException.class);
  }

  @Test
  void a_source_that_fails_says_so() {
    assertThatThrownBy(() -> BlueprintTable.read(Reader.nullReader()))
        .isInstanceOf(InvalidBlueprintTableException.class);
    Reader closed = Reader.nullReader();
    assertThatThrownBy(
            () -> {
              closed.close();
              BlueprintTable.read(closed);
            })
        .isInstanceOf(IOException.class);
  }

  @Property(tries = 1000)
  void any_text_is_a_table_or_gives_a_clear_error(@ForAll("tables") String text) {
    try {
      assertThat(BlueprintTable.parse(text).length()).isPositive();
    } catch (InvalidBlueprintTableException e) {
      assertThat(e.problems()).isNotEmpty().allMatch(problem -> problem.line() >= 1);
    }
  }

  @Provide
  Arbitrary<String> tables() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            HEADER,
            LENGTH,
            "C2,",
            "Number,",
            "Sum,",
            "Item,",
            "LEVEL == 1,",
            "\"",
            "\"\"",
            ",",
            "\n",
            "\r",
            "1,",
            "2,",
            "ON",
            "é",
            "\u0000",
            "'");
    return pieces.list().ofMaxSize(40).map(list -> HEADER + LENGTH + String.join("", list));
  }

  private static void problems(String table, String... problems) {
    InvalidBlueprintTableException e =
        catchThrowableOfType(
            InvalidBlueprintTableException.class, () -> BlueprintTable.parse(table));
    assertThat(e.problems())
        .extracting(problem -> problem.line() + " " + problem.message())
        .isEqualTo(List.of(problems));
  }
}
