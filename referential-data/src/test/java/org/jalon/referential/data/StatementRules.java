package org.jalon.referential.data;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jalon.referential.Language;

/**
 * The rules for the statement of a learning outcome that a machine can check, for each language.
 */
enum StatementRules {
  FRENCH(
      "fr",
      "(S'|Se )?\\p{Lu}?\\p{Ll}+(er|ir|re|oir)\\b.*",
      "(savoir|connaître|comprendre|maîtriser|apprendre|être|pouvoir|avoir|prendre conscience|découvrir)\\b.*",
      "le la les un une des de du et ou à au aux en dans par pour sur avec sans que qui ce cette ces son sa ses"
          + " leur leurs ne pas plus où dont il elle on se est sont"),
  ENGLISH(
      "en",
      "(?!The |A |An |To |How |That |Being )\\p{Lu}\\p{Ll}+,? .*",
      "(know|understand|be|have|learn|master|appreciate|grasp|discover|realise|become)\\b.*",
      "the a an of to in on for and or with without by from its it their that which is are at as be this"
          + " these into not whose when how");

  /** A year, or one of the names that stand one a line in a file of their own. */
  private static final Pattern BRAND_DATE_OR_COUNTRY =
      Pattern.compile(
          "\\b((19|20)\\d\\d|"
              + String.join("|", Specification.lines("names-of-brands-and-countries.txt"))
              + ")\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern SEVERAL_SENTENCES_OR_AWKWARD =
      Pattern.compile("[:;?!«»\"“”‘’…()\\u00a0\\u202f]| {2}|^ | $|\\. ");

  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

  private final String tag;
  private final String verb;
  private final String vagueVerb;
  private final String emptyWords;

  StatementRules(String tag, String verb, String vagueVerb, String emptyWords) {
    this.tag = tag;
    this.verb = verb;
    this.vagueVerb = vagueVerb;
    this.emptyWords = emptyWords;
  }

  Language language() {
    return Language.of(tag);
  }

  /** The rules that a statement breaks, in words. */
  Set<String> broken(String statement) {
    Set<String> broken = new TreeSet<>();
    add(broken, statement.length() < 45 || statement.length() > 180, "45 to 180 characters");
    add(broken, !statement.endsWith("."), "a full stop at the end");
    add(broken, SEVERAL_SENTENCES_OR_AWKWARD.matcher(statement).find(), "one plain sentence");
    add(broken, BRAND_DATE_OR_COUNTRY.matcher(statement).find(), "no brand, date or country");
    add(broken, !matches(verb, statement), "an action first");
    add(broken, matches("(?iu)" + vagueVerb, statement), "an observable action");
    return broken;
  }

  private static boolean matches(String pattern, String statement) {
    return Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS).matcher(statement).matches();
  }

  private static void add(Set<String> broken, boolean isBroken, String rule) {
    if (isBroken) {
      broken.add(rule);
    }
  }

  /** The verb a statement begins with. */
  String verb(String statement) {
    return statement.split("[ ,]", 2)[0];
  }

  /** How much two statements share: words that carry meaning in both, over those in either. */
  double overlap(Set<String> first, Set<String> second) {
    long common = first.stream().filter(second::contains).count();
    return (double) common / (first.size() + second.size() - common);
  }

  /** The words of a statement that carry meaning. */
  Set<String> words(String statement) {
    Set<String> empty = Set.of(emptyWords.split(" "));
    return WORD.matcher(statement.toLowerCase(Locale.ROOT))
        .results()
        .map(result -> result.group())
        .filter(word -> !empty.contains(word))
        .collect(Collectors.toSet());
  }
}
