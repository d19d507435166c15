package org.jalon.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is left of the library where the optional one is absent. Reflection is the point here. */
class MissingLibraryTest {

  /** Loads the classes of this project anew, and finds none of the optional library. */
  private static final class WithoutOjAlgo extends ClassLoader {

    WithoutOjAlgo() {
      super(MissingLibraryTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("org.ojalgo.")) {
        throw new ClassNotFoundException(name);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded != null || !name.startsWith("org.jalon.")
            ? loaded != null ? loaded : super.loadClass(name, resolve)
            : define(name);
      }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      String file = name.replace('.', '/') + ".class";
      try (InputStream in = MissingLibraryTest.class.getClassLoader().getResourceAsStream(file)) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  @Test
  void a_shadow_test_says_which_dependency_is_missing() throws ReflectiveOperationException {
    ClassLoader without = new WithoutOjAlgo();
    Object assembler = create(without, "org.jalon.constraint.ExactTestAssembler");
    Class<?> problem = without.loadClass("org.jalon.constraint.AssemblyProblem");
    Object small =
        problem
            .getConstructor(double[].class, BitSet.class, List.class)
            .newInstance(new double[] {1, 2}, new BitSet(), List.of());

    assertThatThrownBy(
            () -> assembler.getClass().getMethod("assemble", problem).invoke(assembler, small))
        .isInstanceOf(InvocationTargetException.class)
        .cause()
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "An exact test assembly needs the library ojAlgo, which is missing. Maybe the dependency org.ojalgo:ojalgo:57.1.0 must be added, and in a modular application \"requires ojalgo\".");
  }

  @Test
  void everything_else_works_without_it() throws ReflectiveOperationException {
    ClassLoader without = new WithoutOjAlgo();
    Class<?> json = without.loadClass("org.jalon.json.AssessmentJson");
    String plan =
        """
        {
          "format": "jalon-assessment-plan", "version": 1, "name": "short",
          "estimator": {
            "name": "EAP",
            "prior": {"name": "normal", "mean": 0, "standard-deviation": 1},
            "grid": {"name": "grid", "lower": -4, "upper": 4, "count": 17}
          },
          "selection": {
            "criterion": {
              "name": "shadow-test", "criterion": "MFI", "length": 3, "assembler": "exact"
            },
            "strategy": "best"
          },
          "stopping": "bank-exhausted"
        }
        """;

    Object read =
        json.getMethod("read", Class.class, String.class)
            .invoke(
                json.getMethod("withDefaults").invoke(null),
                without.loadClass("org.jalon.session.AssessmentPlan"),
                plan);

    assertThat(read.toString()).contains("ShadowTest[", "ExactTestAssembler[]");
    assertThat(read.getClass().getClassLoader()).isSameAs(without);
  }

  private static Object create(ClassLoader loader, String name)
      throws ReflectiveOperationException {
    return loader.loadClass(name).getConstructor().newInstance();
  }
}
