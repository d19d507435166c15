package org.jalon.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jalon.referential.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The page of the sample certificate, to the byte. To write the files again: {@code mvn test -pl
 * core -Dtest=CertificatePageGoldenTest -Djalon.pages.write=true}.
 */
class CertificatePageGoldenTest {

  private static final Path FOLDER =
      Path.of("src", "test", "resources", "org", "jalon", "credential");

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void the_page_is_the_recorded_one(String tag) throws IOException {
    Path file = FOLDER.resolve("certificate-" + tag + ".html");
    String page = page(tag);
    if (Boolean.getBoolean("jalon.pages.write")) {
      Files.writeString(file, page);
    }

    assertThat(page).isEqualTo(Files.readString(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void the_locale_of_the_machine_has_no_say(String tag) {
    String page = page(tag);
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertThat(page(tag)).isEqualTo(page);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String page(String tag) {
    return CertificatePage.in(Language.of(tag))
        .withVerificationAddress(PageSamples.ADDRESS)
        .html(PageSamples.full());
  }
}
