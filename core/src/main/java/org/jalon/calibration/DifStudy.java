package org.jalon.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jalon.internal.Checks;
import org.jalon.item.ItemId;

/** The answers of two groups, item by item, matched by items that may become fewer. */
final class DifStudy {

  private final ResponseMatrix answers;
  private final DifSettings settings;
  private final int[] persons;
  private final boolean[] focal;
  private final int[][] personsOf;
  private final int[][] categoriesOf;

  DifStudy(ResponseMatrix answers, String reference, String focalGroup, DifSettings settings) {
    this.answers = answers;
    this.settings = settings;
    int referenceNumber = group(answers, "reference group", reference);
    int focalNumber = group(answers, "focal group", focalGroup);
    Checks.require(
        referenceNumber != focalNumber,
        "focal group",
        focalGroup,
        "must not be the reference group");
    checkMatching();
    this.persons =
        IntStream.range(0, answers.personCount())
            .filter(p -> answers.group(p) == referenceNumber || answers.group(p) == focalNumber)
            .toArray();
    this.focal = new boolean[persons.length];
    for (int p = 0; p < persons.length; p++) {
      focal[p] = answers.group(persons[p]) == focalNumber;
    }
    this.personsOf = new int[answers.itemCount()][];
    this.categoriesOf = new int[answers.itemCount()][];
    sortByItem();
  }

  private static int group(ResponseMatrix answers, String role, String name) {
    int number = answers.groups().indexOf(name);
    Checks.require(
        number >= 0, role, name, "must be one of the groups of the matrix " + answers.groups());
    return number;
  }

  private void checkMatching() {
    if (settings.matching() instanceof DifMatching.Given given) {
      Checks.require(
          given.persons() == answers.personCount(),
          "number of matching values",
          given.persons(),
          "must be the number of persons (" + answers.personCount() + ")");
    }
  }

  private void sortByItem() {
    int[] count = new int[answers.itemCount()];
    for (int person : persons) {
      for (int i = 0; i < answers.size(person); i++) {
        count[answers.item(person, i)]++;
      }
    }
    Arrays.setAll(personsOf, item -> new int[count[item]]);
    Arrays.setAll(categoriesOf, item -> new int[count[item]]);
    int[] next = new int[count.length];
    for (int p = 0; p < persons.length; p++) {
      for (int i = 0; i < answers.size(persons[p]); i++) {
        int item = answers.item(persons[p], i);
        personsOf[item][next[item]] = p;
        categoriesOf[item][next[item]] = answers.category(persons[p], i);
        next[item]++;
      }
    }
  }

  /**
   * Studies all items, then again without the significant ones in the matching score, until those
   * stay the same.
   */
  <R extends ItemDif> DifReport<R> run(
      BiFunction<ItemId, DifSample, R> method, Function<List<R>, List<R>> adjusted) {
    boolean purifies =
        settings.purificationRounds() > 0 && settings.matching() instanceof DifMatching.SumScore;
    boolean[] matching = new boolean[answers.itemCount()];
    Arrays.fill(matching, true);
    for (int round = 1; ; round++) {
      List<R> results = study(method, matching);
      boolean[] next = purifies ? unsuspicious(results) : matching;
      boolean settled = Arrays.equals(next, matching);
      if (settled || round > settings.purificationRounds() || !any(next)) {
        return new DifReport<>(adjusted.apply(results), absent(matching), round, settled);
      }
      matching = next;
    }
  }

  private <R extends ItemDif> List<R> study(
      BiFunction<ItemId, DifSample, R> method, boolean[] matching) {
    Matcher matcher = matcher(matching);
    return IntStream.range(0, answers.itemCount())
        .parallel()
        .mapToObj(item -> method.apply(answers.items().get(item), sample(item, matcher)))
        .toList();
  }

  private <R extends ItemDif> boolean[] unsuspicious(List<R> results) {
    boolean[] keep = new boolean[results.size()];
    for (int item = 0; item < keep.length; item++) {
      keep[item] =
          results.get(item).test().filter(test -> test.isSignificant(settings.level())).isEmpty();
    }
    return keep;
  }

  private static boolean any(boolean[] values) {
    return IntStream.range(0, values.length).anyMatch(i -> values[i]);
  }

  private List<ItemId> absent(boolean[] matching) {
    List<ItemId> absent = new ArrayList<>();
    for (int item = 0; item < matching.length; item++) {
      if (!matching[item]) {
        absent.add(answers.items().get(item));
      }
    }
    return absent;
  }

  private DifSample sample(int item, Matcher matcher) {
    int[] used =
        IntStream.range(0, personsOf[item].length)
            .filter(i -> matcher.isUsable(personsOf[item][i]))
            .toArray();
    boolean[] isFocal = new boolean[used.length];
    int[] category = new int[used.length];
    double[] value = new double[used.length];
    int[] stratum = new int[used.length];
    for (int i = 0; i < used.length; i++) {
      int person = personsOf[item][used[i]];
      isFocal[i] = focal[person];
      category[i] = categoriesOf[item][used[i]];
      value[i] = matcher.value(item, person, category[i]);
      stratum[i] = matcher.stratum(person, value[i]);
    }
    return new DifSample(isFocal, category, value, stratum);
  }

  private Matcher matcher(boolean[] matching) {
    return settings.matching() instanceof DifMatching.Given given
        ? new ByGiven(given)
        : new BySum((DifMatching.SumScore) settings.matching(), matching);
  }

  private interface Matcher {

    boolean isUsable(int person);

    double value(int item, int person, int category);

    int stratum(int person, double value);
  }

  private final class ByGiven implements Matcher {

    private final DifMatching.Given given;
    private final int[] stratum = new int[persons.length];

    ByGiven(DifMatching.Given given) {
      this.given = given;
      int[] usable = IntStream.range(0, persons.length).filter(this::isUsable).toArray();
      int[] strata = given.strata(IntStream.of(usable).map(p -> persons[p]).toArray());
      for (int i = 0; i < usable.length; i++) {
        stratum[usable[i]] = strata[i];
      }
    }

    @Override
    public boolean isUsable(int person) {
      return !Double.isNaN(given.value(persons[person]));
    }

    @Override
    public double value(int item, int person, int category) {
      return given.value(persons[person]);
    }

    @Override
    public int stratum(int person, double value) {
      return stratum[person];
    }
  }

  private final class BySum implements Matcher {

    private final boolean withStudiedItem;
    private final boolean[] matching;
    private final int[] sum = new int[persons.length];
    private final int[] missing = new int[persons.length];

    BySum(DifMatching.SumScore score, boolean[] matching) {
      this.withStudiedItem = score.withStudiedItem();
      this.matching = matching;
      for (int item = 0; item < matching.length; item++) {
        if (matching[item]) {
          add(item);
        }
      }
    }

    private void add(int item) {
      for (int p = 0; p < missing.length; p++) {
        missing[p]++;
      }
      for (int i = 0; i < personsOf[item].length; i++) {
        sum[personsOf[item][i]] += categoriesOf[item][i];
        missing[personsOf[item][i]]--;
      }
    }

    @Override
    public boolean isUsable(int person) {
      return missing[person] == 0;
    }

    @Override
    public double value(int item, int person, int category) {
      int others = sum[person] - (matching[item] ? category : 0);
      return others + (withStudiedItem ? category : 0);
    }

    @Override
    public int stratum(int person, double value) {
      return (int) value;
    }
  }
}
