package org.jalon;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The rules of the architecture for the packages directly below a root: the library's own, or one
 * that breaks them on purpose to show that they hold.
 *
 * @param root the package above all packages of the table
 */
record ArchitectureRules(String root) {

  /**
   * The packages by layer, the ground first. A package imports only from the layers below its own.
   */
  static final List<List<String>> LAYERS =
      List.of(
          List.of("internal"),
          List.of("reproducibility"),
          List.of("referential", "irt", "answer"),
          List.of("item"),
          List.of("estimation", "constraint", "exposure", "knowledge"),
          List.of("selection", "stopping", "scoring", "calibration"),
          List.of("session", "placement"),
          List.of("certification", "campaign"),
          List.of("simulation", "training", "analytics"),
          List.of("json"),
          List.of("credential"));

  /** Exact or correctly rounded on every processor; everything else in Math may differ in a bit. */
  private static final String EXACT =
      "sqrt|abs|min|max|floor|ceil|rint|round|fma|signum|ulp|scalb|getExponent|copySign"
          + "|next\\w+|floorMod|floorDiv|\\w+Exact|PI|E";

  private static final String TRANSCENDENTAL =
      "java\\.lang\\.Math\\.(?!("
          + EXACT
          + ")\\b).*"
          + "|java\\.lang\\.StrictMath\\..*"
          + "|org\\.apache\\.commons\\.math3\\.util\\.FastMath\\..*";

  private static final String CLOCK =
      "java\\.lang\\.System\\.(currentTimeMillis|nanoTime)\\(.*"
          + "|java\\.time\\.[\\w.]+\\.now\\(.*"
          + "|java\\.time\\.(Clock|InstantSource)\\.(system|tick).*"
          + "|java\\.util\\.(Date|GregorianCalendar)\\.<init>\\(\\)"
          + "|java\\.util\\.Calendar\\.getInstance\\(.*";

  /**
   * Ways to come by randomness that nobody gave. A {@code SecureRandom} that is given may be asked:
   * codes and keys must be impossible to guess, which an addressed seed is not made for.
   */
  private static final String RANDOMNESS =
      "java\\.lang\\.Math\\.random\\(.*"
          + "|java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom)\\..*"
          + "|java\\.util\\.random\\..*"
          + "|java\\.security\\.SecureRandom\\.(<init>\\((?!java\\.security\\.SecureRandomSpi)|getInstance|getSeed).*"
          + "|java\\.security\\.KeyPairGenerator\\.initialize\\([^,]*\\)"
          + "|java\\.util\\.UUID\\.randomUUID\\(.*"
          + "|java\\.util\\.Collections\\.shuffle\\(.*"
          + "|org\\.apache\\.commons\\.math3\\.random\\..*";

  private static final String CONSOLE =
      "java\\.lang\\.System\\.(out|err|in|console\\(.*)"
          + "|java\\.lang\\.\\w*(Throwable|Exception|Error)\\.printStackTrace\\(\\)";

  private static final String MACHINE =
      "java\\.util\\.Locale\\.getDefault\\(.*"
          + "|java\\.util\\.TimeZone\\.getDefault\\(.*"
          + "|java\\.time\\.ZoneId\\.systemDefault\\(.*"
          + "|java\\.nio\\.charset\\.Charset\\.defaultCharset\\(.*"
          + "|java\\.lang\\.String\\.(toLowerCase|toUpperCase|getBytes)\\(\\)"
          + "|java\\.lang\\.String\\.<init>\\(\\[B(, int, int)?\\)"
          + "|java\\.io\\.(InputStreamReader|OutputStreamWriter)\\.<init>\\([\\w.]+\\)"
          + "|java\\.io\\.(FileReader|FileWriter)\\.<init>\\([\\w.]+(, boolean)?\\)"
          + "|java\\.io\\.(PrintStream|PrintWriter)\\.<init>\\(java\\.(io\\.File|lang\\.String)\\)"
          + "|java\\.util\\.Scanner\\.<init>\\(java\\.io\\.(File|InputStream)\\)";

  private Map<String, Integer> layers() {
    Map<String, Integer> layers = new HashMap<>();
    for (int layer = 0; layer < LAYERS.size(); layer++) {
      for (String name : LAYERS.get(layer)) {
        layers.put(root + "." + name, layer);
      }
    }
    return layers;
  }

  ArchRule everyPackageIsInTheTable() {
    return classes()
        .should()
        .resideInAnyPackage(layers().keySet().toArray(String[]::new))
        .because("the packages are flat below " + root + " and each has its layer");
  }

  ArchRule importsGoDownward() {
    return noClasses().should(importUpwardOrSideways(layers()));
  }

  ArchRule noCycle() {
    return slices().matching(root + ".(*)..").should().beFreeOfCycles();
  }

  ArchRule jacksonStaysInJson() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(root + ".json")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml.jackson..");
  }

  ArchRule commonsMathStaysInTheNumericalPackages() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(root + ".internal", root + ".calibration", root + ".estimation")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.commons.math3..");
  }

  /** It is optional: every other class must load without it. */
  ArchRule ojAlgoStaysInItsSolver() {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName(root + ".constraint.OjAlgoSolver")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.ojalgo..");
  }

  ArchRule transcendentalFunctionsAreStrict() {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName(root + ".internal.StrictNumerics")
        .should()
        .accessTargetWhere(target("a transcendental function", TRANSCENDENTAL));
  }

  static ArchRule noClock() {
    return noAccessTo("a clock", CLOCK);
  }

  static ArchRule noAmbientRandomness() {
    return noAccessTo("ambient randomness", RANDOMNESS);
  }

  static ArchRule noConsole() {
    return noAccessTo("the console", CONSOLE);
  }

  static ArchRule noSettingOfTheMachine() {
    return noAccessTo("the default locale, time zone or charset", MACHINE);
  }

  private static ArchRule noAccessTo(String what, String targets) {
    return noClasses().should().accessTargetWhere(target(what, targets));
  }

  private static DescribedPredicate<JavaAccess<?>> target(String what, String targets) {
    Pattern pattern = Pattern.compile(targets);
    return describe(
        "target is " + what, access -> pattern.matcher(access.getTarget().getFullName()).matches());
  }

  private static ArchCondition<JavaClass> importUpwardOrSideways(Map<String, Integer> layers) {
    return new ArchCondition<>("import upward or sideways") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          String from = type.getPackageName();
          String to = dependency.getTargetClass().getBaseComponentType().getPackageName();
          if (!from.equals(to)
              && layers.containsKey(from)
              && layers.containsKey(to)
              && layers.get(to) >= layers.get(from)) {
            events.add(SimpleConditionEvent.satisfied(dependency, dependency.getDescription()));
          }
        }
      }
    };
  }
}
