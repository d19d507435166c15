package org.jalon.certification;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jalon.certification.RecordHeader.Ending;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.TestBanks;

/** Profile tests without contradictions: 1 to 8 competences of 1 to 3 items. */
public final class RandomProfileTests {

  private RandomProfileTests() {}

  /** The items that any of the tests can have. */
  public static ResolvedItemBank bank() {
    List<Item> items = new ArrayList<>();
    for (int c = 1; c <= 8; c++) {
      for (int q = 0; q < 3; q++) {
        items.add(TestBanks.item("c" + c + "-q" + q));
      }
    }
    return ItemBank.of("fixed", "1", items).resolve();
  }

  /** A test that the reference policy has a rule for. */
  public static ProfileTestRecord draw(Random random) {
    List<String> profile = new ArrayList<>();
    List<String> items = new ArrayList<>();
    List<String> answers = new ArrayList<>();
    double ability = random.nextDouble();
    for (int c = 1; c <= 1 + random.nextInt(8); c++) {
      int level = 1 + random.nextInt(8);
      profile.add("c%d:%d:%d".formatted(c, level, 8 * level + random.nextInt(8)));
      int size = 1 + random.nextInt(3);
      int withFields = random.nextInt(2 * size);
      for (int q = 0; q < size; q++) {
        boolean neutralized = random.nextInt(8) == 0;
        boolean passedOver = random.nextInt(8) == 0;
        String id = "c" + c + "-q" + q;
        items.add(
            id
                + ":"
                + (q == withFields ? "f" : "")
                + (neutralized ? "n" : "")
                + (passedOver ? "p" : ""));
        if (!passedOver) {
          answers.add((random.nextDouble() < ability ? "+" : "-") + id);
        }
      }
    }
    return ProfileTests.record(
        header(random),
        String.join(" ", profile),
        String.join(" ", items),
        String.join(" ", answers));
  }

  private static RecordHeader header(Random random) {
    Ending[] endings = Ending.values();
    return new RecordHeader(
        "test-" + random.nextInt(100),
        "core",
        ProfileTests.START,
        endings[random.nextInt(endings.length)],
        random.nextInt(10) == 0,
        List.of());
  }
}
