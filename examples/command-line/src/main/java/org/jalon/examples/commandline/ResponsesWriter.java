package org.jalon.examples.commandline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jalon.irt.ResponseModel;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;
import org.jalon.simulation.Population;
import org.jalon.simulation.SimulatedPerson;

/**
 * Answers of simulated persons as lines of CSV. Each person depends on the seed and the person's
 * number alone.
 *
 * @param bank the items
 * @param form what the file looks like
 * @param population where abilities come from
 * @param seed the seed of all persons
 */
record ResponsesWriter(ResolvedItemBank bank, Form form, Population population, RandomSeed seed)
    implements SimulatedLines {

  /** The two forms of a file of responses. */
  enum Layout {
    WIDE,
    LONG
  }

  /**
   * What a file of responses looks like.
   *
   * @param items how many items, taken at random, each person answers
   * @param layout how they stand
   */
  record Form(int items, Layout layout) {}

  @Override
  public String header() {
    List<String> columns = new ArrayList<>(List.of(ResponsesLayout.PERSON));
    if (form.layout() == Layout.WIDE) {
      for (int item = 0; item < bank.size(); item++) {
        columns.add(bank.item(item).id().value());
      }
    } else {
      columns.addAll(List.of("item_id", "response"));
    }
    return Csv.line(columns);
  }

  @Override
  public String lines(long first, long end) {
    StringBuilder text = new StringBuilder();
    for (long person = first; person < end; person++) {
      append(text, person);
    }
    return text.toString();
  }

  /** The lines of one person. */
  private void append(StringBuilder text, long index) {
    SimulatedPerson person = SimulatedPerson.of(population, seed, index);
    String name = PersonTables.name(index);
    int[] items = sample(person.seed().at(0, "items"));
    int[] responses = new int[bank.size()];
    Arrays.fill(responses, -1);
    if (form.layout() == Layout.WIDE) {
      text.append(name);
    }
    for (int i = 0; i < form.items(); i++) {
      int response = answer(person, items[i], i + 1);
      responses[items[i]] = response;
      if (form.layout() == Layout.LONG) {
        text.append(name).append(',');
        Csv.append(text, bank.item(items[i]).id().value());
        text.append(',').append(response).append('\n');
      }
    }
    if (form.layout() == Layout.WIDE) {
      for (int response : responses) {
        text.append(response < 0 ? "," : "," + response);
      }
      text.append('\n');
    }
  }

  /** The first items of a random order (Fisher and Yates). */
  private int[] sample(RandomStream draws) {
    int[] items = new int[bank.size()];
    for (int i = 0; i < items.length; i++) {
      items[i] = i;
    }
    for (int i = 0; i < form.items(); i++) {
      int other = i + draws.nextInt(items.length - i);
      int item = items[other];
      items[other] = items[i];
      items[i] = item;
    }
    return items;
  }

  private int answer(SimulatedPerson person, int item, int position) {
    double draw = person.seed().at(position, "answer").nextDouble();
    ResponseModel model = bank.model(item);
    int category = model.categoryCount() - 1;
    double above = model.probability(person.ability(), category);
    while (category > 0 && draw >= above) {
      category--;
      above += model.probability(person.ability(), category);
    }
    return category;
  }
}
