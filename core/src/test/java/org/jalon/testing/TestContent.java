package org.jalon.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jalon.constraint.Blueprint;
import org.jalon.constraint.ContentConstraint;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.referential.Language;
import org.jalon.reproducibility.RandomSeed;

/**
 * Small random banks with two content attributes that some items lack, histories of answers, and
 * rules about them. Parameters come from so few values that ties between items are frequent. The
 * many tries reach the corners by themselves, so no edge cases are generated on top.
 */
public final class TestContent {

  public static final String TOPIC = "topic";
  public static final String FORMAT = "format";

  public static final String SECONDS = "seconds";

  /** Conditions on these attributes, each with what it means. */
  public static final Map<String, Predicate<Item>> CONDITIONS =
      Map.of(
          "topic == 'mail'", item -> "mail".equals(item.attributes().get(TOPIC)),
          "format == 'audio'", item -> "audio".equals(item.attributes().get(FORMAT)),
          "ID %in% c('q0','q2','q3')", item -> Set.of("q0", "q2", "q3").contains(item.id().value()),
          "!(Topic == 'web' | FORMAT == 'text')",
              item ->
                  !"web".equals(item.attributes().get(TOPIC))
                      && !"text".equals(item.attributes().get(FORMAT)));

  private static final List<String> TIMES = List.of("10", "20", "20.0", "35.5");

  /** The seed of rules that draw. */
  public static final RandomSeed SEED = new RandomSeed(0);

  private static final List<String> TOPICS = List.of("mail", "web", "files");
  private static final List<String> FORMATS = List.of("text", "audio");
  private static final Language BELGIAN_FRENCH = Language.of("fr-BE");
  private static final List<Set<Language>> LANGUAGES =
      List.of(
          Set.of(),
          Set.of(Language.FRENCH),
          Set.of(BELGIAN_FRENCH),
          Set.of(Language.ENGLISH, Language.FRENCH));

  private TestContent() {}

  /** Banks of 1 to 12 items; the first item has every attribute. */
  public static Arbitrary<ResolvedItemBank> banks() {
    Item first =
        Item.of("q0", LogisticModel.onePL(0))
            .with(TOPIC, "mail")
            .with(FORMAT, "text")
            .with(SECONDS, "20");
    return items()
        .list()
        .ofMaxSize(11)
        .map(
            others -> {
              List<Item> all = new ArrayList<>(List.of(first));
              others.forEach(item -> all.add(numbered(item, all.size())));
              return ItemBank.of("random", "1", all).resolve();
            })
        .withoutEdgeCases();
  }

  /** Answers to some items of a bank, each answered once. */
  public static Arbitrary<Responses> histories(ResolvedItemBank bank) {
    List<Integer> items = IntStream.range(0, bank.size()).boxed().toList();
    return Combinators.combine(
            Arbitraries.shuffle(items),
            Arbitraries.integers().between(0, bank.size()),
            Arbitraries.integers().between(0, 1).list().ofSize(bank.size()))
        .as((order, length, categories) -> responses(bank, order.subList(0, length), categories))
        .withoutEdgeCases();
  }

  /** A history with its bank. */
  public static Arbitrary<Responses> histories() {
    return banks().flatMap(TestContent::histories);
  }

  /** Rules of every kind, also with values that no item has. */
  public static Arbitrary<ContentConstraint> constraints() {
    return Arbitraries.oneOf(simpleConstraints(), TestRules.constraints()).withoutEdgeCases();
  }

  private static Arbitrary<ContentConstraint> simpleConstraints() {
    Arbitrary<String> name = Arbitraries.of(TOPIC, FORMAT);
    Arbitrary<Integer> number = Arbitraries.integers().between(1, 3);
    Arbitrary<Set<String>> values =
        Arbitraries.of("mail", "web", "files", "text", "audio", "unheard-of")
            .set()
            .ofMinSize(1)
            .ofMaxSize(3);
    return Arbitraries.<ContentConstraint>oneOf(
            Combinators.combine(name, number).as(ContentConstraint.AtMostPerValue::new),
            name.map(ContentConstraint.EveryValueFirst::new),
            Combinators.combine(name, number).as(ContentConstraint.Spacing::new),
            Combinators.combine(name, values, Arbitraries.integers().between(0, 3))
                .as(ContentConstraint.ForcedValues::new),
            Combinators.combine(name, values).as(ContentConstraint.AllowedValues::new),
            Combinators.combine(name, values).as(ContentConstraint.ExcludedValues::new),
            Arbitraries.of(Language.FRENCH, Language.ENGLISH, BELGIAN_FRENCH)
                .map(ContentConstraint.AvailableIn::new))
        .withoutEdgeCases();
  }

  /** Up to four rules. */
  public static Arbitrary<Blueprint> blueprints() {
    return constraints().list().ofMaxSize(4).map(Blueprint::new).withoutEdgeCases();
  }

  /** A bank of items without models of interest: one item for each text {@code topic/format}. */
  public static ResolvedItemBank bankOf(String... contents) {
    List<Item> items = new ArrayList<>();
    for (String content : contents) {
      String[] values = content.split("/", -1);
      Item item = Item.of("q" + items.size(), LogisticModel.onePL(0));
      item = values[0].isEmpty() ? item : item.with(TOPIC, values[0]);
      items.add(values[1].isEmpty() ? item : item.with(FORMAT, values[1]));
    }
    return ItemBank.of("small", "1", items).resolve();
  }

  /** Right answers to some items of a bank. */
  public static Responses answered(ResolvedItemBank bank, int... items) {
    Responses responses = Responses.none(bank);
    for (int item : items) {
      responses = responses.with(item, 1);
    }
    return responses;
  }

  private static Arbitrary<Item> items() {
    Arbitrary<Double> parameters = Arbitraries.of(0.5, 1.0, 2.0);
    return Combinators.combine(
            parameters,
            parameters.map(b -> b - 1),
            Arbitraries.of(TOPICS).injectNull(0.2),
            Arbitraries.of(FORMATS).injectNull(0.2),
            Arbitraries.of(LANGUAGES),
            Arbitraries.of(TIMES).injectNull(0.2))
        .as(
            (a, b, topic, format, languages, seconds) -> {
              Item item = Item.of("q", LogisticModel.twoPL(a, b)).in(array(languages));
              item = topic == null ? item : item.with(TOPIC, topic);
              item = format == null ? item : item.with(FORMAT, format);
              return seconds == null ? item : item.with(SECONDS, seconds);
            });
  }

  private static Language[] array(Set<Language> languages) {
    return languages.toArray(Language[]::new);
  }

  private static Item numbered(Item item, int number) {
    Item named = Item.of("q" + number, item.model()).in(array(item.languages()));
    for (Map.Entry<String, String> attribute : item.attributes().entrySet()) {
      named = named.with(attribute.getKey(), attribute.getValue());
    }
    return named;
  }

  private static Responses responses(
      ResolvedItemBank bank, List<Integer> items, List<Integer> categories) {
    Responses responses = Responses.none(bank);
    for (int i = 0; i < items.size(); i++) {
      responses = responses.with(items.get(i), categories.get(i));
    }
    return responses;
  }
}
