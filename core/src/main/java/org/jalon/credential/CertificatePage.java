package org.jalon.credential;

import java.net.URI;
import java.util.Optional;
import org.jalon.certification.Certificate;
import org.jalon.internal.Checks;
import org.jalon.referential.Language;

/**
 * Makes the page of a certificate, to be read on a screen, heard, or printed on one sheet of A4.
 * Immutable and thread-safe.
 *
 * <p>The page is one HTML5 document that needs nothing else: no script, no font, no picture, no
 * network. Its content security policy allows its own style sheet, by hash, and forbids everything
 * else. It is well-formed XML as well. The same certificate gives the same bytes everywhere, once
 * encoded as UTF-8.
 *
 * <p>It says who issued what to whom and when, until when that counts, the points out of their
 * maximum, the global level, the level of each competence in the order of the certificate, in words
 * and as a bar, and how to check the code. What the certificate does not have leaves no trace; a
 * competence that was not tested says so, and one of level 0 says that level 1 was not reached.
 *
 * <p>Texts of the certificate are shown as they are, whatever markup, direction or script they
 * have; control characters and code points that HTML forbids become U+FFFD. A text that does not
 * exist in the language of the page is shown in another one, marked as such.
 *
 * @see <a href="https://www.w3.org/TR/WCAG22/">Web Content Accessibility Guidelines 2.2, whose
 *     level AA the page is made for</a>
 */
public final class CertificatePage {

  private final Language wanted;
  private final Language language;
  private final Optional<URI> address;

  private CertificatePage(Language wanted, Language language, Optional<URI> address) {
    this.wanted = wanted;
    this.language = language;
    this.address = address;
  }

  /**
   * Pages in a language, without an address where to check the code: they say to ask the issuer.
   *
   * @param language French or English, of any region; texts of the certificate are those of the
   *     region if there are any
   * @return the maker of pages
   * @throws IllegalArgumentException if the language is neither
   */
  public static CertificatePage in(Language language) {
    Language spoken =
        language
            .nearestIn(PageWord.LANGUAGES)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The language of the page (%s) must be French or English."
                            .formatted(language.tag())));
    return new CertificatePage(language, spoken, Optional.empty());
  }

  /**
   * The same pages with the address where the code can be checked.
   *
   * @param address an absolute http or https address
   * @return the maker of pages
   * @throws IllegalArgumentException if the address is none, so that no page can lead to a script
   */
  public CertificatePage withVerificationAddress(URI address) {
    boolean web =
        "https".equalsIgnoreCase(address.getScheme())
            || "http".equalsIgnoreCase(address.getScheme());
    Checks.require(
        web && address.getHost() != null,
        "address where the code can be checked",
        address,
        "must be an absolute http or https address");
    return new CertificatePage(wanted, language, Optional.of(address));
  }

  /**
   * Makes the page of a certificate.
   *
   * @param certificate the certificate
   * @return the document; its encoding is declared to be UTF-8
   */
  public String html(Certificate certificate) {
    return new CertificateDocument(certificate, wanted, language).html(address);
  }
}
