package org.jalon.examples.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jalon.answer.AnswerKey;
import org.jalon.answer.GivenAnswer;
import org.jalon.item.Question;
import org.jalon.item.QuestionText;
import org.jalon.referential.Language;

/** What a person types in answer to a question. */
enum Replies {
  RIGHT {
    @Override
    List<String> to(QuestionText text) {
      GivenAnswer solution = text.key().solution();
      if (solution instanceof GivenAnswer.Choices choices) {
        return List.of(joined(choices.proposals()));
      } else if (solution instanceof GivenAnswer.Order order) {
        return List.of(joined(order.proposals()));
      } else if (solution instanceof GivenAnswer.Texts texts) {
        return fields(text, texts.texts());
      }
      return List.of(((GivenAnswer.Text) solution).text());
    }

    private List<String> fields(QuestionText text, List<String> texts) {
      List<AnswerKey.Field> fields = AnswerKind.fields(text.key());
      return IntStream.range(0, texts.size())
          .mapToObj(i -> typed(fields.get(i).options(), texts.get(i)))
          .toList();
    }
  },
  WRONG {
    @Override
    List<String> to(QuestionText text) {
      int proposals = text.proposals().size();
      return switch (AnswerKind.of(text.key())) {
        case ONE_NUMBER ->
            List.of("" + (((AnswerKey.SingleChoice) text.key()).right() % proposals + 1));
        case NUMBERS ->
            List.of(otherChoice(((AnswerKey.MultipleChoice) text.key()).right(), proposals));
        case ORDER -> List.of(joined(IntStream.rangeClosed(1, proposals).boxed().toList()));
        case TEXT -> List.of(NONSENSE);
        case NUMBER -> List.of("-987654.321");
        case FIELDS, FIELDS_IN_ANY_ORDER ->
            AnswerKind.fields(text.key()).stream().map(Replies::otherText).toList();
      };
    }
  },
  SKIP {
    @Override
    List<String> to(QuestionText text) {
      return List.of("s");
    }
  };

  static final String NONSENSE = "zzzzqqqq xyxyxy";

  abstract List<String> to(QuestionText text);

  /** All lines of a turn: with the one that displays a question whose time is limited. */
  List<String> to(Question question, Language language) {
    List<String> lines = new ArrayList<>();
    if (question.timeLimitSeconds().isPresent()) {
      lines.add("");
    }
    lines.addAll(to(question.in(language)));
    return lines;
  }

  private static String joined(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static String typed(List<String> options, String text) {
    return options.isEmpty() ? text : "" + (options.indexOf(text) + 1);
  }

  private static String otherChoice(Set<Integer> right, int proposals) {
    Set<Integer> numbers = new TreeSet<>(right);
    if (right.size() > 1) {
      numbers.remove(right.iterator().next());
    } else {
      numbers.addAll(IntStream.rangeClosed(1, proposals).boxed().toList());
    }
    return joined(List.copyOf(numbers));
  }

  private static String otherText(AnswerKey.Field field) {
    return field.options().stream()
        .filter(option -> !field.accepted().contains(option))
        .findFirst()
        .map(option -> typed(field.options(), option))
        .orElse(NONSENSE);
  }
}
