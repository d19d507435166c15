package org.jalon.json;

import java.util.List;
import java.util.stream.Stream;

/** The types of questions, each with the properties that documents give it. */
enum QuestionType {
  SINGLE_CHOICE("right", "proposals"),
  MULTIPLE_CHOICE("right", "proposals"),
  SHORT_TEXT("tolerance editRatio compatibility", "answers"),
  NUMBER("answer answers margin tolerance editRatio compatibility", "answers"),
  ORDERING("order", "proposals"),
  FIELDS("interchangeable asked tolerance editRatio compatibility", "fields");

  private static final String OF_ALL = "id outcome type status timeLimitSeconds";

  private final String own;
  private final String ownOfTexts;

  QuestionType(String own, String ownOfTexts) {
    this.own = own;
    this.ownOfTexts = ownOfTexts;
  }

  /** What a question of this type has beside its texts. */
  List<String> properties() {
    return Stream.of(OF_ALL, own).flatMap(names -> Stream.of(names.split(" ", -1))).toList();
  }

  /** What each text of such a question has. */
  String[] propertiesOfTexts() {
    return new String[] {"instruction", ownOfTexts, "explanation"};
  }
}
