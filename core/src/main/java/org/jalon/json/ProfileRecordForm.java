package org.jalon.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jalon.answer.AnswerOutcome;
import org.jalon.certification.ComplementarySection;
import org.jalon.certification.ProfileAnswer;
import org.jalon.certification.ProfileItem;
import org.jalon.certification.ProfileTestRecord;
import org.jalon.certification.ProfiledCompetence;
import org.jalon.certification.RecordHeader;
import org.jalon.item.ItemId;
import org.jalon.referential.CompetenceId;

/** The written form of a test that confirms a profile. */
final class ProfileRecordForm {

  private ProfileRecordForm() {}

  static Optional<ProfileTestRecord> read(Cursor root) {
    Optional<RecordHeader> header =
        TestRecordCodec.header(root, "profile", "items", "answers", "complementary");
    List<ProfiledCompetence> profile =
        root.field("profile").elements().stream()
            .flatMap(element -> competence(element).stream())
            .toList();
    List<ProfileItem> items = items(root.field("items"));
    List<ProfileAnswer> answers =
        root.field("answers").elements().stream()
            .flatMap(element -> answer(element).stream())
            .toList();
    Optional<Optional<ComplementarySection>> complementary =
        root.field("complementary").ifAny(ProfileRecordForm::section);
    return root.make(
        () -> new ProfileTestRecord(header.get(), profile, items, answers, complementary.get()),
        header,
        complementary);
  }

  private static Optional<ProfiledCompetence> competence(Cursor cursor) {
    cursor.allowing("competence", "level", "points");
    Optional<CompetenceId> competence = cursor.field("competence").id(CompetenceId::new);
    Optional<Integer> level = cursor.field("level").integer();
    Optional<Integer> points = cursor.field("points").integer();
    return cursor.make(
        () -> new ProfiledCompetence(competence.get(), level.get(), points.get()),
        competence,
        level,
        points);
  }

  private static List<ProfileItem> items(Cursor cursor) {
    return cursor.elements().stream().flatMap(element -> item(element).stream()).toList();
  }

  private static Optional<ProfileItem> item(Cursor cursor) {
    cursor.allowing("item", "competence", "interchangeable-fields", "neutralized", "passed-over");
    Optional<ItemId> item = cursor.field("item").id(ItemId::new);
    Optional<CompetenceId> competence = cursor.field("competence").id(CompetenceId::new);
    Optional<Boolean> fields = cursor.field("interchangeable-fields").orUsual(Cursor::bool, false);
    Optional<Boolean> neutralized = cursor.field("neutralized").orUsual(Cursor::bool, false);
    Optional<Boolean> passedOver = cursor.field("passed-over").orUsual(Cursor::bool, false);
    return cursor.make(
        () ->
            new ProfileItem(
                item.get(), competence.get(), fields.get(), neutralized.get(), passedOver.get()),
        item,
        competence,
        fields,
        neutralized,
        passedOver);
  }

  private static Optional<ProfileAnswer> answer(Cursor cursor) {
    cursor.allowing("item", "answer");
    Optional<ItemId> item = cursor.field("item").id(ItemId::new);
    Optional<AnswerOutcome> answer = cursor.field("answer").constant(AnswerOutcome.class);
    return cursor.make(() -> new ProfileAnswer(item.get(), answer.get()), item, answer);
  }

  private static Optional<ComplementarySection> section(Cursor cursor) {
    cursor.allowing("level", "items");
    Optional<String> level = cursor.field("level").text();
    List<ProfileItem> items =
        cursor.field("items").isPresent() ? items(cursor.field("items")) : List.of();
    return cursor.make(() -> new ComplementarySection(level.get(), items), level);
  }

  static void write(ProfileTestRecord record, ObjectNode root) {
    TestRecordCodec.write(record.header(), root);
    ArrayNode profile = root.putArray("profile");
    for (ProfiledCompetence profiled : record.profile()) {
      profile
          .addObject()
          .put("competence", profiled.competence().value())
          .put("level", profiled.level())
          .put("points", profiled.points());
    }
    write(record.items(), root.putArray("items"));
    ArrayNode answers = root.putArray("answers");
    for (ProfileAnswer answer : record.answers()) {
      answers
          .addObject()
          .put("item", answer.item().value())
          .put("answer", Cursor.name(answer.outcome()));
    }
    record.complementary().ifPresent(section -> write(section, root.putObject("complementary")));
  }

  private static void write(ComplementarySection section, ObjectNode node) {
    node.put("level", section.level());
    if (!section.items().isEmpty()) {
      write(section.items(), node.putArray("items"));
    }
  }

  private static void write(List<ProfileItem> items, ArrayNode array) {
    for (ProfileItem item : items) {
      ObjectNode node =
          array
              .addObject()
              .put("item", item.item().value())
              .put("competence", item.competence().value());
      putIfTrue(node, "interchangeable-fields", item.interchangeableFields());
      putIfTrue(node, "neutralized", item.neutralized());
      putIfTrue(node, "passed-over", item.passedOver());
    }
  }

  private static void putIfTrue(ObjectNode node, String name, boolean value) {
    if (value) {
      node.put(name, true);
    }
  }
}
