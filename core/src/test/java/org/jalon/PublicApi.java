package org.jalon;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a user of the library can name: the public types of the exported packages with their public
 * and protected members.
 *
 * @param types the types, by name
 */
record PublicApi(List<Class<?>> types) {

  /** Every object has them. */
  private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

  /** Packages that go without saying. */
  private static final Pattern WELL_KNOWN =
      Pattern.compile("\\borg\\.jalon\\.|\\bjava\\.(lang|util)\\.(?=[A-Z])");

  static PublicApi of(JavaClasses classes) {
    return new PublicApi(
        classes.stream()
            .filter(type -> !type.getPackageName().equals("org.jalon.internal"))
            .sorted(Comparator.comparing(JavaClass::getName))
            .<Class<?>>map(JavaClass::reflect)
            .filter(PublicApi::isVisible)
            .toList());
  }

  /** One line for each type, followed by one for each of its members in alphabetical order. */
  List<String> lines() {
    return types.stream()
        .flatMap(
            type -> Stream.concat(Stream.of(declaration(type)), members(type).map("  "::concat)))
        .map(line -> WELL_KNOWN.matcher(line).replaceAll(""))
        .toList();
  }

  /** The methods and constructors, in the order of the types. */
  Stream<Executable> executables() {
    return types.stream().flatMap(PublicApi::executables);
  }

  private static Stream<Executable> executables(Class<?> type) {
    return Stream.<Executable[]>of(type.getDeclaredConstructors(), type.getDeclaredMethods())
        .flatMap(Arrays::stream)
        .filter(member -> isVisible(member.getModifiers()) && !member.isSynthetic());
  }

  private static boolean isVisible(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && (type.getEnclosingClass() == null || isVisible(type.getEnclosingClass()));
  }

  private static boolean isVisible(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static String declaration(Class<?> type) {
    String supertypes =
        Stream.concat(
                Stream.ofNullable(type.getGenericSuperclass()).filter(s -> s != Object.class),
                Arrays.stream(type.getGenericInterfaces()))
            .map(Type::getTypeName)
            .collect(Collectors.joining(", "));
    return type.toGenericString() + (supertypes.isEmpty() ? "" : " : " + supertypes);
  }

  private static Stream<String> members(Class<?> type) {
    Stream<String> fields =
        Arrays.stream(type.getDeclaredFields())
            .filter(field -> isVisible(field.getModifiers()) && !field.isSynthetic())
            .map(Field::toGenericString);
    Stream<String> executables =
        executables(type)
            .filter(member -> !OF_EVERY_OBJECT.contains(member.getName()))
            .map(Executable::toGenericString);
    return Stream.concat(fields, executables)
        .map(member -> member.replace(type.getTypeName() + ".", ""))
        .sorted();
  }
}
