package org.jalon.answer;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.jalon.answer.AnswerKey.Field;
import org.jalon.answer.AnswerKey.Fields;
import org.jalon.answer.AnswerKey.InterchangeableFields;
import org.jalon.answer.CheckedAnswer.FieldCheck;

/** What became of each field. */
final class FieldChecks {

  private FieldChecks() {}

  static CheckedAnswer inPlace(GivenAnswer.Texts given, Fields key) {
    List<Field> fields = key.fields();
    List<String> texts = given.texts();
    List<FieldCheck> checks =
        IntStream.range(0, fields.size())
            .mapToObj(i -> inPlace(i, i < texts.size() ? texts.get(i) : "", key))
            .toList();
    return result(given, texts.size() == fields.size(), checks, fields);
  }

  private static FieldCheck inPlace(int field, String text, Fields key) {
    boolean right = key.fields().get(field).accepts(text, key.tolerance());
    return new FieldCheck(text, right ? OptionalInt.of(field) : OptionalInt.empty());
  }

  static CheckedAnswer inAnyPlace(GivenAnswer.Texts given, InterchangeableFields key) {
    List<String> texts = given.texts().subList(0, Math.min(given.texts().size(), key.asked()));
    OptionalInt[] groups = groups(texts, key);
    List<FieldCheck> checks =
        IntStream.range(0, texts.size())
            .mapToObj(i -> new FieldCheck(texts.get(i), groups[i]))
            .toList();
    return result(given, given.texts().size() == key.asked(), checks, key.groups());
  }

  private static OptionalInt[] groups(List<String> texts, InterchangeableFields key) {
    int count = key.groups().size();
    boolean[][] fits = new boolean[texts.size()][count];
    for (int text = 0; text < fits.length; text++) {
      for (int group = 0; group < count; group++) {
        fits[text][group] = key.groups().get(group).accepts(texts.get(text), key.tolerance());
      }
    }
    return key.tolerance().compatibility() == Compatibility.REFERENCE
        ? FieldMatching.inOrder(fits, count)
        : FieldMatching.maximum(fits, count);
  }

  private static CheckedAnswer result(
      GivenAnswer given, boolean complete, List<FieldCheck> checks, List<Field> fields) {
    boolean right = complete && checks.stream().allMatch(FieldCheck::isRight);
    Set<Integer> matched = new HashSet<>();
    checks.forEach(check -> check.matched().ifPresent(matched::add));
    List<String> missing =
        IntStream.range(0, right ? 0 : fields.size())
            .filter(i -> !matched.contains(i))
            .mapToObj(i -> fields.get(i).accepted().get(0))
            .toList();
    return CheckedAnswer.ofFields(given, right, checks, missing);
  }
}
