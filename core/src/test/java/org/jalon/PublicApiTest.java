package org.jalon;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jalon.violations.estimation.LeaksCommonsMath;
import org.jalon.violations.json.LeaksJackson;
import org.junit.jupiter.api.Test;

/**
 * What users can name is written down in {@code public-api.txt}, so that no change to it goes
 * unnoticed. To write the file again: {@code mvn test -pl core -Dtest=PublicApiTest
 * -Djalon.api.write=true}.
 */
class PublicApiTest {

  private static final Path RECORD =
      Path.of("src", "test", "resources", "org", "jalon", "public-api.txt");
  private static final JavaClasses CORE =
      new ClassFileImporter().importPath(Path.of("target", "classes"));
  private static final PublicApi API = PublicApi.of(CORE);

  @Test
  void the_public_api_is_the_recorded_one() throws IOException {
    List<String> present = new ArrayList<>(List.of(share(), ""));
    present.addAll(API.lines());
    if (Boolean.getBoolean("jalon.api.write")) {
      Files.write(RECORD, present);
    }

    assertThat(present)
        .as(
            "The public API differs from %s. If that is meant, say so in CHANGELOG.md and write the file again: "
                + "mvn test -pl core -Dtest=PublicApiTest -Djalon.api.write=true",
            RECORD)
        .containsExactlyElementsOf(Files.readAllLines(RECORD));
  }

  @Test
  void no_signature_shows_a_type_of_a_library_underneath() {
    assertThat(API.lines()).noneMatch(leaksFrom("com.fasterxml."));
    assertThat(API.lines()).noneMatch(leaksFrom("org.apache.commons."));
    assertThat(API.lines()).noneMatch(leaksFrom("org.ojalgo."));
    assertThat(new PublicApi(List.of(LeaksJackson.class)).lines())
        .anyMatch(leaksFrom("com.fasterxml."));
    assertThat(new PublicApi(List.of(LeaksCommonsMath.class)).lines())
        .anyMatch(leaksFrom("org.apache.commons."));
  }

  @Test
  void public_methods_have_at_most_four_parameters() {
    assertThat(API.executables())
        .filteredOn(member -> !isConstructorOfRecord(member))
        .filteredOn(member -> member.getParameterCount() > 4)
        .isEmpty();
  }

  @Test
  void records_have_at_most_seven_components() {
    assertThat(API.types())
        .filteredOn(Class::isRecord)
        .filteredOn(type -> type.getRecordComponents().length > 7)
        .isEmpty();
  }

  @Test
  void ninety_five_in_a_hundred_types_have_at_most_twenty_public_methods() {
    assertThat(API.types())
        .filteredOn(type -> publicMethods(type) > 20)
        .hasSizeLessThanOrEqualTo(API.types().size() / 20);
  }

  private static boolean isConstructorOfRecord(Executable member) {
    return member instanceof Constructor && member.getDeclaringClass().isRecord();
  }

  private static long publicMethods(Class<?> type) {
    return Stream.of(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .count();
  }

  /** The budget is 60 %. Exceeding it is recorded rather than refused, so that it is seen. */
  private static String share() {
    long all =
        CORE.stream()
            .filter(type -> !type.isNestedClass() && !type.getSimpleName().endsWith("-info"))
            .count();
    long visible = API.types().stream().filter(type -> type.getEnclosingClass() == null).count();
    return "# %d of %d top-level types are public and exported: %d %%; the budget is 60 %%"
        .formatted(visible, all, 100 * visible / all);
  }

  private static Predicate<String> leaksFrom(String library) {
    return line -> line.contains(library);
  }
}
