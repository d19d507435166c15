package org.jalon.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jalon.answer.Compatibility;
import org.jalon.answer.TextTolerance;

/** The tolerance of a question: the names of what does not count, all three of them if left out. */
final class ToleranceForm {

  private static final String CASE = "case";
  private static final String PUNCTUATION = "punctuation";
  private static final String DISTANCE = "distance";
  private static final List<String> NAMES = List.of(CASE, PUNCTUATION, DISTANCE);

  private ToleranceForm() {}

  static Optional<TextTolerance> read(Cursor question) {
    Cursor tolerance = question.field("tolerance");
    List<String> names = tolerance.isPresent() ? names(tolerance) : NAMES;
    Optional<Double> ratio = ratio(question.field("editRatio"), names.contains(DISTANCE));
    Compatibility compatibility = compatibility(question);
    return ratio.flatMap(
        r ->
            question
                .field("editRatio")
                .make(
                    () ->
                        new TextTolerance(
                            names.contains(CASE), names.contains(PUNCTUATION), r, compatibility)));
  }

  private static List<String> names(Cursor tolerance) {
    List<String> names = new ArrayList<>();
    for (Cursor element : tolerance.elements()) {
      Optional<String> name = element.text();
      name.ifPresent(names::add);
      if (name.isPresent() && !NAMES.contains(name.get())) {
        element.report("The value (" + name.get() + ") must be one of " + NAMES + ".");
      }
    }
    return names;
  }

  private static Optional<Double> ratio(Cursor ratio, boolean distance) {
    if (!ratio.isPresent()) {
      return Optional.of(distance ? TextTolerance.USUAL_EDIT_RATIO : 0);
    }
    if (!distance) {
      ratio.report("An edit ratio needs the tolerance (distance).");
      return Optional.empty();
    }
    return ratio.number();
  }

  private static Compatibility compatibility(Cursor question) {
    Cursor compatibility = question.field("compatibility");
    return compatibility.isPresent()
        ? compatibility.constant(Compatibility.class).orElse(Compatibility.NONE)
        : Compatibility.NONE;
  }

  static void write(TextTolerance tolerance, ObjectNode question) {
    List<String> names =
        Stream.of(
                tolerance.ignoringCase() ? CASE : "",
                tolerance.ignoringPunctuation() ? PUNCTUATION : "",
                tolerance.maximumEditRatio() > 0 ? DISTANCE : "")
            .filter(name -> !name.isEmpty())
            .toList();
    if (!names.equals(NAMES)) {
      ArrayNode list = question.putArray("tolerance");
      names.forEach(list::add);
    }
    double ratio = tolerance.maximumEditRatio();
    if (ratio > 0 && ratio != TextTolerance.USUAL_EDIT_RATIO) {
      question.put("editRatio", ratio);
    }
    write(tolerance.compatibility(), question);
  }

  static void write(Compatibility compatibility, ObjectNode question) {
    if (compatibility != Compatibility.NONE) {
      question.put("compatibility", Cursor.name(compatibility));
    }
  }
}
