package org.jalon;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jalon.violations.irt.Violations;
import org.junit.jupiter.api.Test;

/**
 * Holds the table of packages and layers, and what no package may do. Every rule is also tried on
 * classes that break it, so that a rule which no longer sees anything is noticed.
 */
class ArchitectureTest {

  private static final Path CLASSES = Path.of("target", "classes");
  private static final JavaClasses CORE = new ClassFileImporter().importPath(CLASSES);
  private static final JavaClasses BROKEN =
      new ClassFileImporter()
          .importPackagesOf(
              Violations.class,
              org.jalon.violations.item.Thing.class,
              org.jalon.violations.answer.Thing.class,
              org.jalon.violations.stray.Thing.class);

  private static final ArchitectureRules RULES = new ArchitectureRules("org.jalon");
  private static final ArchitectureRules RULES_OF_THE_BROKEN =
      new ArchitectureRules("org.jalon.violations");

  @Test
  void the_classes_of_the_library_are_found() {
    assertThat(CORE.size()).isGreaterThan(150);
  }

  @Test
  void every_package_is_in_the_table() {
    assertThat(violations(RULES.everyPackageIsInTheTable(), CORE)).isEmpty();
    assertThat(violations(RULES_OF_THE_BROKEN.everyPackageIsInTheTable(), BROKEN))
        .singleElement()
        .asString()
        .contains("stray.Thing");
  }

  @Test
  void no_package_imports_from_its_own_layer_or_above() {
    assertThat(violations(RULES.importsGoDownward(), CORE)).isEmpty();
    assertThat(violations(RULES_OF_THE_BROKEN.importsGoDownward(), BROKEN))
        .anyMatch(text -> text.contains("ImportsUpward"))
        .anyMatch(text -> text.contains("ImportsSideways"))
        .allMatch(text -> text.contains("Imports"));
  }

  @Test
  void no_packages_import_each_other_in_a_circle() {
    assertThat(violations(RULES.noCycle(), CORE)).isEmpty();
    assertThat(violations(RULES_OF_THE_BROKEN.noCycle(), BROKEN))
        .singleElement()
        .asString()
        .contains("Slice irt", "Slice item");
  }

  @Test
  void only_json_knows_jackson() {
    assertThat(violations(RULES.jacksonStaysInJson(), CORE)).isEmpty();
    assertThat(violations(RULES_OF_THE_BROKEN.jacksonStaysInJson(), BROKEN))
        .isNotEmpty()
        .allMatch(text -> text.contains("UsesJackson"));
  }

  @Test
  void only_the_numerical_packages_know_commons_math() {
    assertThat(violations(RULES.commonsMathStaysInTheNumericalPackages(), CORE)).isEmpty();
    assertThat(violations(RULES_OF_THE_BROKEN.commonsMathStaysInTheNumericalPackages(), BROKEN))
        .anyMatch(text -> text.contains("UsesCommonsMath"));
  }

  @Test
  void only_one_class_knows_the_optional_solver() {
    assertThat(violations(RULES.ojAlgoStaysInItsSolver(), CORE)).isEmpty();
    assertThat(violations(RULES_OF_THE_BROKEN.ojAlgoStaysInItsSolver(), CORE))
        .isNotEmpty()
        .allMatch(text -> text.contains("OjAlgoSolver"));
  }

  @Test
  void transcendental_functions_are_called_by_one_class_only() {
    assertThat(violations(RULES.transcendentalFunctionsAreStrict(), CORE)).isEmpty();
    assertThat(violations(RULES_OF_THE_BROKEN.transcendentalFunctionsAreStrict(), BROKEN))
        .hasSize(7)
        .noneMatch(text -> text.contains("exact"));
  }

  @Test
  void no_clock_is_read() {
    assertThat(violations(ArchitectureRules.noClock(), CORE)).isEmpty();
    assertThat(violations(ArchitectureRules.noClock(), BROKEN)).hasSize(6);
  }

  @Test
  void nothing_is_drawn_but_from_an_addressed_seed() {
    assertThat(violations(ArchitectureRules.noAmbientRandomness(), CORE)).isEmpty();
    assertThat(violations(ArchitectureRules.noAmbientRandomness(), BROKEN))
        .hasSize(13)
        .noneMatch(text -> text.contains("given"));
  }

  @Test
  void nothing_is_printed_to_the_console() {
    assertThat(violations(ArchitectureRules.noConsole(), CORE)).isEmpty();
    assertThat(violations(ArchitectureRules.noConsole(), BROKEN)).hasSize(3);
  }

  @Test
  void nothing_depends_on_the_settings_of_the_machine() {
    assertThat(violations(ArchitectureRules.noSettingOfTheMachine(), CORE)).isEmpty();
    assertThat(violations(ArchitectureRules.noSettingOfTheMachine(), BROKEN)).hasSize(7);
  }

  @Test
  void every_package_but_the_internal_one_is_exported() throws IOException {
    Set<String> packages =
        CORE.stream()
            .map(type -> type.getPackageName())
            .filter(name -> !name.isEmpty() && !name.equals("org.jalon.internal"))
            .collect(Collectors.toSet());

    assertThat(exported()).isEqualTo(packages);
  }

  private static Set<String> exported() throws IOException {
    try (InputStream descriptor = Files.newInputStream(CLASSES.resolve("module-info.class"))) {
      return ModuleDescriptor.read(descriptor).exports().stream()
          .filter(export -> !export.isQualified())
          .map(ModuleDescriptor.Exports::source)
          .collect(Collectors.toSet());
    }
  }

  private static List<String> violations(ArchRule rule, JavaClasses classes) {
    return rule.evaluate(classes).getFailureReport().getDetails();
  }
}
