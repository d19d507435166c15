package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jalon.examples.commandline.BankText.Polytomous;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.NominalResponse;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;

/** What a format writes it reads back: to the bit where its parameters are ours, else nearly. */
class BankRoundTripTest {

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void the_projects_own_table_keeps_every_bit_and_all_content(@ForAll("csvBanks") ItemBank bank) {
    assertThat(roundTrip(new BankCsv(), bank)).isEqualTo(bank.items());
  }

  @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
  void the_document_keeps_every_bit_and_all_content(@ForAll("csvBanks") ItemBank bank) {
    assertThat(roundTrip(new BankJson(), bank)).isEqualTo(bank.items());
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void the_usual_parameters_of_mirt_keep_every_bit(@ForAll("gradedBanks") ItemBank bank) {
    assertThat(roundTrip(new MirtIrtTable(), bank)).isEqualTo(bank.items());
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void pools_of_TestDesign_keep_every_bit(@ForAll("poolBanks") ItemBank bank) {
    assertThat(roundTrip(new TestDesignPool(), bank)).isEqualTo(bank.items());
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void matrices_of_catR_keep_every_bit(@ForAll("uniformBanks") ItemBank bank) {
    assertThat(roundTrip(new CatRMatrix(), bank)).isEqualTo(bank.items());
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void slopes_and_intercepts_of_mirt_keep_all_but_the_last_bits(@ForAll("allBanks") ItemBank bank) {
    assertNearly(roundTrip(new MirtTable(), bank), bank.items());
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void files_of_flexMIRT_keep_all_but_the_last_bits(@ForAll("threePLBanks") ItemBank bank) {
    assertNearly(roundTrip(new FlexMirtParameters(), bank), bank.items());
  }

  private static List<Item> roundTrip(BankFormat format, ItemBank bank) {
    Problems writing = new Problems("out");
    String written = format.write(bank, writing);
    assertThat(writing.lines()).isEmpty();
    BankText text =
        new BankText(
            "bank.csv", written.getBytes(StandardCharsets.UTF_8), Optional.of(Polytomous.GRM));
    Problems reading = new Problems("in");
    assertThat(BankFormats.of(text).name()).isEqualTo(format.name());
    List<Item> items = format.read(text, reading).bank().items();
    assertThat(reading.lines()).isEmpty();
    return items;
  }

  private static void assertNearly(List<Item> actual, List<Item> expected) {
    assertThat(actual).extracting(Item::id).isEqualTo(expected.stream().map(Item::id).toList());
    for (int i = 0; i < expected.size(); i++) {
      ResponseModel before = expected.get(i).model();
      ResponseModel after = actual.get(i).model();
      assertThat(after).hasSameClassAs(before);
      List<Double> values = parameters(before);
      List<Double> found = parameters(after);
      double scale = values.stream().mapToDouble(Math::abs).sum();
      for (int k = 0; k < values.size(); k++) {
        assertThat(found.get(k))
            .as("parameter %d of %s", k, before)
            .isCloseTo(values.get(k), within(8 * Math.ulp(scale)));
      }
    }
  }

  private static List<Double> parameters(ResponseModel model) {
    if (model instanceof NominalResponse nominal) {
      List<Double> all = new ArrayList<>(nominal.slopes());
      all.addAll(nominal.intercepts());
      return all;
    }
    List<Double> all = new ArrayList<>(Models.difficulties(model));
    all.add(Models.discrimination(model));
    if (model instanceof LogisticModel logistic) {
      all.add(logistic.guessing());
      all.add(logistic.upperAsymptote());
    }
    return all;
  }

  @Provide
  Arbitrary<ItemBank> csvBanks() {
    return banks(
        Arbitraries.oneOf(logistic(0.4, 0.8), graded(), credit()),
        Arbitraries.maps(
                Arbitraries.of("domain", "format", "x, y"),
                Arbitraries.of("1", "a \"b\"", "é, ü", " spaced "))
            .ofMaxSize(3));
  }

  @Provide
  Arbitrary<ItemBank> gradedBanks() {
    return plain(Arbitraries.oneOf(logistic(0.4, 0.8), graded()));
  }

  @Provide
  Arbitrary<ItemBank> poolBanks() {
    return plain(Arbitraries.oneOf(logistic(0.4, 1), graded(), credit()));
  }

  @Provide
  Arbitrary<ItemBank> uniformBanks() {
    return Arbitraries.oneOf(
        plain(logistic(0.4, 0.8)), plain(graded()), plain(credit()), plain(nominal()));
  }

  @Provide
  Arbitrary<ItemBank> allBanks() {
    return plain(Arbitraries.oneOf(logistic(0.4, 0.8), graded(), credit(), nominal()));
  }

  @Provide
  Arbitrary<ItemBank> threePLBanks() {
    return plain(Arbitraries.oneOf(logistic(0.4, 1), graded(), credit(), nominal()));
  }

  private static Arbitrary<ItemBank> plain(Arbitrary<? extends ResponseModel> models) {
    return banks(models, Arbitraries.just(Map.of()));
  }

  private static Arbitrary<ItemBank> banks(
      Arbitrary<? extends ResponseModel> models, Arbitrary<Map<String, String>> attributes) {
    Arbitrary<Item> items =
        Combinators.combine(models, attributes)
            .as(
                (model, content) -> {
                  Item item = Item.of("x", model);
                  for (Map.Entry<String, String> entry : content.entrySet()) {
                    item = item.with(entry.getKey(), entry.getValue());
                  }
                  return item;
                });
    return items.list().ofMinSize(1).ofMaxSize(6).map(BankRoundTripTest::bank);
  }

  private static ItemBank bank(List<Item> items) {
    List<Item> named = new ArrayList<>();
    for (Item item : items) {
      Item empty = Item.of("i" + named.size(), item.model());
      for (Map.Entry<String, String> entry : item.attributes().entrySet()) {
        empty = empty.with(entry.getKey(), entry.getValue());
      }
      named.add(empty);
    }
    return ItemBank.of("bank", "1", named);
  }

  private static Arbitrary<LogisticModel> logistic(double highestC, double lowestD) {
    return Combinators.combine(slopes(), numbers(), between(0, highestC), between(lowestD, 1))
        .as(LogisticModel::new);
  }

  /** Difficulties so near each other that intercepts cannot tell them apart would be refused. */
  private static Arbitrary<GradedResponse> graded() {
    Arbitrary<List<Double>> gaps = between(0.001, 1.5).list().ofMinSize(1).ofMaxSize(3);
    return Combinators.combine(slopes(), between(-5, 0), gaps)
        .as((a, lowest, above) -> new GradedResponse(a, sums(lowest, above)));
  }

  private static List<Double> sums(double first, List<Double> gaps) {
    List<Double> sums = new ArrayList<>(List.of(first));
    gaps.forEach(gap -> sums.add(sums.get(sums.size() - 1) + gap));
    return sums;
  }

  private static Arbitrary<GeneralizedPartialCredit> credit() {
    return Combinators.combine(slopes(), numbers().list().ofMinSize(2).ofMaxSize(4))
        .as(GeneralizedPartialCredit::new);
  }

  private static Arbitrary<NominalResponse> nominal() {
    return numbers()
        .list()
        .ofSize(6)
        .map(p -> NominalResponse.relativeToFirst(p.stream().mapToDouble(x -> x + 0.1).toArray()));
  }

  private static Arbitrary<Double> slopes() {
    return Arbitraries.oneOf(Arbitraries.just(1.0), between(0.1, 4));
  }

  private static Arbitrary<Double> numbers() {
    return between(-5, 5);
  }

  /** Not rounded to a few decimals: every bit counts here. */
  private static Arbitrary<Double> between(double lowest, double highest) {
    Arbitrary<Double> any =
        Arbitraries.longs()
            .between(0, 1L << 53)
            .map(n -> lowest + n * 0x1.0p-53 * (highest - lowest));
    return Arbitraries.oneOf(any, Arbitraries.of(lowest, highest));
  }
}
