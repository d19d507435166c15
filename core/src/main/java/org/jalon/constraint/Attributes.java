package org.jalon.constraint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jalon.item.ContentAttribute;
import org.jalon.item.ResolvedItemBank;

/** Looks content attributes up by names that may be written in another case, and reads numbers. */
final class Attributes {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d{1,18}(\\.\\d{0,18})?|\\.\\d{1,18})([eE][+-]?\\d{1,2})?");

  private Attributes() {}

  /** The attributes that a name may mean: the one written so, else all that differ in case only. */
  static List<ContentAttribute> named(ResolvedItemBank bank, String name) {
    Optional<ContentAttribute> exact = bank.findAttribute(name);
    if (exact.isPresent()) {
      return List.of(exact.get());
    }
    List<ContentAttribute> alike = new ArrayList<>();
    for (String known : bank.attributeNames()) {
      if (known.equalsIgnoreCase(name)) {
        alike.add(bank.attribute(known));
      }
    }
    return alike;
  }

  static Optional<ContentAttribute> find(ResolvedItemBank bank, String name) {
    List<ContentAttribute> named = named(bank, name);
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  /** Why a name means no attribute, in a sentence; empty if it means one. */
  static Optional<String> problem(ResolvedItemBank bank, String name) {
    List<ContentAttribute> named = named(bank, name);
    if (named.size() == 1) {
      return Optional.empty();
    }
    return Optional.of(
        named.isEmpty()
            ? "No item of the bank (%s) has the content attribute (%s); they have %s."
                .formatted(bank, name, bank.attributeNames())
            : "The content attribute (%s) can mean each of %s in the bank (%s). Maybe it must be written exactly."
                .formatted(name, named.stream().map(ContentAttribute::name).toList(), bank));
  }

  /** A value as a number, if it is one of a reasonable size. */
  static Optional<BigDecimal> number(String value) {
    return NUMBER.matcher(value).matches() ? Optional.of(new BigDecimal(value)) : Optional.empty();
  }
}
