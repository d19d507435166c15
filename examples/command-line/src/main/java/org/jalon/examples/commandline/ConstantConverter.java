package org.jalon.examples.commandline;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the constants of a type by their names, which have hyphens, in capitals or not. */
abstract class ConstantConverter<E extends Enum<E>> implements ITypeConverter<E> {

  private final Class<E> type;

  ConstantConverter(Class<E> type) {
    this.type = type;
  }

  @Override
  public E convert(String text) {
    return Stream.of(type.getEnumConstants())
        .filter(constant -> ResultRows.word(constant).equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(
            () -> new TypeConversionException("'" + Texts.quoted(text) + "' must be " + names()));
  }

  private String names() {
    List<String> names = Stream.of(type.getEnumConstants()).map(ResultRows::word).toList();
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }
}
