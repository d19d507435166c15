package org.jalon.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jalon.certification.CertifiedLevelTable;
import org.jalon.certification.CertifiedLevelTable.Action;
import org.jalon.certification.CertifiedLevelTable.Rule;
import org.jalon.certification.ComplementaryCertification;
import org.jalon.certification.ComplementaryCertification.CertificationLevel;
import org.jalon.certification.PolicyRelease;
import org.jalon.certification.ProfileCertification;
import org.jalon.certification.ProfileConditions;
import org.jalon.referential.LocalizedText;

/** The written form of a policy that confirms profiles. */
final class ProfilePolicyForm {

  private ProfilePolicyForm() {}

  static Optional<ProfileCertification> read(Cursor root) {
    root.allowing(
        "format",
        "version",
        "kind",
        "name",
        "release",
        "valid-from",
        "valid-until",
        "framework",
        "conditions",
        "certified-levels",
        "complementary");
    Optional<PolicyRelease> release = CertificationPolicyCodec.release(root);
    Optional<String> framework = root.field("framework").text();
    Optional<ProfileConditions> conditions = conditions(root.field("conditions"));
    Optional<CertifiedLevelTable> table = table(root.field("certified-levels"));
    List<ComplementaryCertification> complementary =
        root.field("complementary").optionalElements().stream()
            .flatMap(element -> complementary(element).stream())
            .toList();
    return root.make(
        () ->
            new ProfileCertification(
                release.get(), framework.get(), conditions.get(), table.get(), complementary),
        release,
        framework,
        conditions,
        table);
  }

  private static Optional<ProfileConditions> conditions(Cursor cursor) {
    cursor.allowing(
        "trust-percentage",
        "minimum-rate",
        "items-per-competence",
        "highest-level",
        "points-per-level");
    Optional<Integer> trust = cursor.field("trust-percentage").integer();
    Optional<Integer> rate = cursor.field("minimum-rate").integer();
    Optional<Integer> items = cursor.field("items-per-competence").integer();
    Optional<Integer> level = cursor.field("highest-level").integer();
    Optional<Integer> points = cursor.field("points-per-level").integer();
    return cursor.make(
        () ->
            new ProfileConditions(trust.get(), rate.get(), items.get(), level.get(), points.get()),
        trust,
        rate,
        items,
        level,
        points);
  }

  private static Optional<CertifiedLevelTable> table(Cursor cursor) {
    cursor.allowing("upper-rate", "lower-rate", "rules");
    Optional<Integer> upper = cursor.field("upper-rate").integer();
    Optional<Integer> lower = cursor.field("lower-rate").integer();
    List<Rule> rules =
        cursor.field("rules").elements().stream().flatMap(rule -> rule(rule).stream()).toList();
    return cursor.make(
        () -> new CertifiedLevelTable(upper.get(), lower.get(), rules), upper, lower);
  }

  private static Optional<Rule> rule(Cursor cursor) {
    cursor.allowing("items", "correct", "neutralized", "upper", "middle", "lower");
    Optional<Integer> items = cursor.field("items").integer();
    Optional<Integer> correct = cursor.field("correct").integer();
    Optional<OptionalInt> neutralized = optional(cursor.field("neutralized"));
    Optional<Action> upper = cursor.field("upper").constant(Action.class);
    Optional<Action> middle = cursor.field("middle").constant(Action.class);
    Optional<Action> lower = cursor.field("lower").constant(Action.class);
    return cursor.make(
        () ->
            new Rule(
                items.get(),
                correct.get(),
                neutralized.get(),
                upper.get(),
                middle.get(),
                lower.get()),
        items,
        correct,
        neutralized,
        upper,
        middle,
        lower);
  }

  /** Empty only if what stands there is not a whole number. */
  private static Optional<OptionalInt> optional(Cursor cursor) {
    return cursor
        .ifAny(Cursor::integer)
        .map(number -> number.map(OptionalInt::of).orElse(OptionalInt.empty()));
  }

  private static Optional<ComplementaryCertification> complementary(Cursor cursor) {
    cursor.allowing(
        "framework", "own-items", "minimum-rate", "lower-level-rate", "external-jury", "levels");
    Optional<String> framework = cursor.field("framework").text();
    Optional<Boolean> ownItems = cursor.field("own-items").bool();
    Optional<Integer> rate = cursor.field("minimum-rate").integer();
    Optional<OptionalInt> lowerRate = optional(cursor.field("lower-level-rate"));
    Optional<Boolean> jury = cursor.field("external-jury").orUsual(Cursor::bool, false);
    Optional<List<CertificationLevel>> levels = levels(cursor.field("levels"));
    return cursor.make(
        () ->
            new ComplementaryCertification(
                framework.get(),
                ownItems.get(),
                rate.get(),
                lowerRate.get(),
                jury.get(),
                levels.get()),
        framework,
        ownItems,
        rate,
        lowerRate,
        jury,
        levels);
  }

  /** Empty if not all of them can be read: then there is no more to say about them together. */
  private static Optional<List<CertificationLevel>> levels(Cursor cursor) {
    List<Cursor> elements = cursor.elements();
    List<CertificationLevel> levels =
        elements.stream().flatMap(element -> level(element).stream()).toList();
    return cursor.isArray() && levels.size() == elements.size()
        ? Optional.of(levels)
        : Optional.empty();
  }

  private static Optional<CertificationLevel> level(Cursor cursor) {
    cursor.allowing("level", "name", "minimum-points");
    Optional<String> level = cursor.field("level").text();
    Optional<LocalizedText> name = LocalizedTexts.name(cursor.field("name"));
    Optional<Integer> points = cursor.field("minimum-points").integer();
    return cursor.make(
        () -> new CertificationLevel(level.get(), name.get(), points.get()), level, name, points);
  }

  static void write(ProfileCertification policy, ObjectNode root) {
    CertificationPolicyCodec.write(policy.release(), root);
    root.put("framework", policy.framework());
    ProfileConditions conditions = policy.conditions();
    root.putObject("conditions")
        .put("trust-percentage", conditions.trustPercentage())
        .put("minimum-rate", conditions.minimumRate())
        .put("items-per-competence", conditions.itemsPerCompetence())
        .put("highest-level", conditions.highestLevel())
        .put("points-per-level", conditions.pointsPerLevel());
    write(policy.certifiedLevels(), root.putObject("certified-levels"));
    if (!policy.complementary().isEmpty()) {
      ArrayNode complementary = root.putArray("complementary");
      policy
          .complementary()
          .forEach(certification -> write(certification, complementary.addObject()));
    }
  }

  private static void write(CertifiedLevelTable table, ObjectNode node) {
    node.put("upper-rate", table.upperRate()).put("lower-rate", table.lowerRate());
    ArrayNode rules = node.putArray("rules");
    for (Rule rule : table.rules()) {
      ObjectNode row = rules.addObject().put("items", rule.items()).put("correct", rule.correct());
      rule.neutralized().ifPresent(number -> row.put("neutralized", number));
      row.put("upper", Cursor.name(rule.upper()))
          .put("middle", Cursor.name(rule.middle()))
          .put("lower", Cursor.name(rule.lower()));
    }
  }

  private static void write(ComplementaryCertification certification, ObjectNode node) {
    node.put("framework", certification.framework())
        .put("own-items", certification.ownItems())
        .put("minimum-rate", certification.minimumRate());
    certification.lowerLevelRate().ifPresent(rate -> node.put("lower-level-rate", rate));
    if (certification.externalJury()) {
      node.put("external-jury", true);
    }
    ArrayNode levels = node.putArray("levels");
    for (CertificationLevel level : certification.levels()) {
      levels
          .addObject()
          .put("level", level.id())
          .put("minimum-points", level.minimumPoints())
          .set("name", LocalizedTexts.write(level.name()));
    }
  }
}
