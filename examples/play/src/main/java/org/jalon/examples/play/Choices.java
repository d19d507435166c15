package org.jalon.examples.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jalon.placement.PlacementPlan;
import org.jalon.referential.Competence;
import org.jalon.referential.Language;
import org.jalon.referential.Referential;

/** What a person can say before a test, typed or as an option: in either language. */
final class Choices {

  private Choices() {}

  static Optional<Language> language(String typed) {
    return switch (small(typed)) {
      case "1", "fr", "français", "francais", "french" -> Optional.of(Language.FRENCH);
      case "2", "en", "anglais", "english" -> Optional.of(Language.ENGLISH);
      default -> Optional.empty();
    };
  }

  static Optional<PlacementPlan> plan(String typed) {
    return switch (small(typed)) {
      case "1", "reference", "référence" -> Optional.of(PlacementPlan.reference());
      case "2", "probabilistic", "probabiliste" -> Optional.of(PlacementPlan.probabilistic());
      default -> Optional.empty();
    };
  }

  static Optional<Boolean> yesOrNo(String typed) {
    return switch (small(typed)) {
      case "y", "yes", "o", "oui" -> Optional.of(true);
      case "n", "no", "non" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  static Optional<Long> wholeNumber(String typed) {
    try {
      return Optional.of(Long.valueOf(typed.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Competences by their codes, in the order of the referential, or all of them. */
  static Optional<List<Competence>> competences(String typed, Referential referential) {
    String text = small(typed);
    if (text.equals("all") || text.equals("tout") || text.equals("toutes")) {
      return Optional.of(referential.competences());
    }
    List<String> codes = new ArrayList<>(List.of(text.split("[,;\\s]+", -1)));
    List<Competence> named =
        referential.competences().stream().filter(each -> codes.contains(each.code())).toList();
    named.forEach(each -> codes.removeIf(code -> code.equals(each.code())));
    return named.isEmpty() || !codes.isEmpty() ? Optional.empty() : Optional.of(named);
  }

  private static String small(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT);
  }
}
