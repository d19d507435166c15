package org.jalon.certification;

import org.jalon.internal.Checks;
import org.jalon.referential.LocalizedText;

/** What a certificate says must be there, and survive being written as UTF-8. */
final class CertificateTexts {

  private CertificateTexts() {}

  static String check(String name, String text) {
    Checks.notBlank(name, text);
    boolean loneSurrogate =
        text.codePoints()
            .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    Checks.require(!loneSurrogate, name, text, "must be well-formed Unicode");
    return text;
  }

  static void check(String name, LocalizedText text) {
    Checks.require(!text.texts().isEmpty(), name, "none", "must be given in at least one language");
    text.texts().forEach((language, value) -> check(name + " in " + language, value));
  }
}
