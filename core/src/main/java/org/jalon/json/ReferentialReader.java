package org.jalon.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jalon.referential.Competence;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.DigCompAlignment;
import org.jalon.referential.DigCompCompetence;
import org.jalon.referential.Domain;
import org.jalon.referential.DomainId;
import org.jalon.referential.InvalidReferentialException;
import org.jalon.referential.Language;
import org.jalon.referential.LearningOutcome;
import org.jalon.referential.Level;
import org.jalon.referential.LocalizedText;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.OutcomeStatus;
import org.jalon.referential.Referential;
import org.jalon.referential.ReferentialIssue;
import org.jalon.referential.ReferentialRelease;
import org.jalon.referential.Scope;
import org.jalon.referential.Theme;
import org.jalon.referential.ThemeId;
import org.jalon.referential.Topic;
import org.jalon.referential.TopicId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a referential, from one file or several; all problems of all files are collected before any
 * is thrown.
 */
final class ReferentialReader {

  static final String FORMAT = "jalon-referential";
  static final String COMPETENCE_FORMAT = "jalon-competence";
  static final int VERSION = 1;

  private static final Logger LOGGER = LoggerFactory.getLogger(ReferentialReader.class);
  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private final JsonText text;
  private final Optional<FileOpener> opener;
  private final ProblemList<ReferentialIssue> issues =
      new ProblemList<>(
          p -> new ReferentialIssue.Malformed(p.path(), p.message()),
          InvalidReferentialException::new);
  private final IdentityHashMap<Record, String> paths = new IdentityHashMap<>();
  private final Map<String, String> pathsOfFiles = new HashMap<>();

  /** Without an opener, the competences must stand in the document itself. */
  ReferentialReader(JsonText text, Optional<FileOpener> opener) {
    this.text = text;
    this.opener = opener;
  }

  Referential read(JsonNode tree, String path) {
    Cursor root = cursor(tree, path);
    if (!root.isObject()) {
      root.report("The document must be an object.");
      throw issues.exception();
    }
    checkFormat(root, FORMAT);
    root.allowing("format", "version", "name", "release", "languages", "domains");
    Optional<ReferentialRelease> release = release(root);
    List<Domain> domains = list(root.field("domains").elements(), this::domain);
    if (release.isPresent() && issues.isEmpty()) {
      Referential referential = Referential.of(release.get(), domains, paths::get);
      LOGGER.debug("Read {} with {} warnings", referential, referential.warnings().size());
      return referential;
    }
    List<ReferentialIssue> all = new ArrayList<>(issues.all());
    release.ifPresent(r -> all.addAll(Referential.validate(r, domains, paths::get)));
    throw new InvalidReferentialException(all);
  }

  private Cursor cursor(JsonNode tree, String path) {
    return new Cursor(tree, path, issues::add);
  }

  private static void checkFormat(Cursor root, String format) {
    root.field("format")
        .text()
        .filter(found -> !found.equals(format))
        .ifPresent(
            found ->
                root.field("format")
                    .report("The format (" + found + ") must be (" + format + ")."));
    root.field("version")
        .integer()
        .filter(found -> found != VERSION)
        .ifPresent(
            found ->
                root.field("version")
                    .report(
                        "The version (%d) must be %d. Maybe the file was written by a newer release."
                            .formatted(found, VERSION)));
  }

  private Optional<ReferentialRelease> release(Cursor root) {
    Optional<String> name = root.field("name").text();
    Optional<String> version = root.field("release").text();
    List<Language> languages =
        list(root.field("languages").elements(), ReferentialReader::language);
    return name.flatMap(
        n -> version.flatMap(v -> root.make(() -> new ReferentialRelease(n, v, languages))));
  }

  private static Optional<Language> language(Cursor cursor) {
    return cursor.text().flatMap(tag -> cursor.make(() -> Language.of(tag)));
  }

  private Optional<Domain> domain(Cursor cursor) {
    cursor.allowing("id", "code", "title", "competences");
    Optional<DomainId> id = id(cursor, DomainId::new);
    Optional<String> code = cursor.field("code").text();
    LocalizedText title = LocalizedTexts.read(cursor.field("title"));
    List<Competence> competences =
        list(cursor.field("competences").elements(), this::competenceOrFile);
    return located(
        cursor,
        id.flatMap(
            i -> code.flatMap(c -> cursor.make(() -> new Domain(i, c, title, competences)))));
  }

  private Optional<Competence> competenceOrFile(Cursor cursor) {
    return cursor.isText()
        ? cursor.text().flatMap(name -> competenceFile(cursor, name))
        : competence(cursor, false);
  }

  private Optional<Competence> competenceFile(Cursor cursor, String name) {
    if (!FILE_NAME.matcher(name).matches()) {
      cursor.report("The file name (" + name + ") must be a plain name without folders.");
      return Optional.empty();
    }
    if (opener.isEmpty()) {
      cursor.report(
          "The competence must stand here, not in a file (%s). Maybe the referential should be read with a way to open its files."
              .formatted(name));
      return Optional.empty();
    }
    @Nullable String firstPath = pathsOfFiles.putIfAbsent(name, cursor.path());
    if (firstPath != null) {
      // Else a small document that names a large file very often would take any time and memory.
      issues.add(new ReferentialIssue.DuplicateId(cursor.path(), "file", name, firstPath));
      return Optional.empty();
    }
    return competenceFile(cursor, name, opener.get());
  }

  private Optional<Competence> competenceFile(Cursor cursor, String name, FileOpener files) {
    try (InputStream stream = files.open(name)) {
      Cursor root = cursor(text.parse(stream, name), name + " $");
      checkFormat(root, COMPETENCE_FORMAT);
      return competence(root, true);
    } catch (IOException e) {
      issues.add(new ReferentialIssue.UnknownReference(cursor.path(), "file", name));
    } catch (JsonFormatException e) {
      e.problems().forEach(p -> issues.add(p.path(), p.message()));
    }
    return Optional.empty();
  }

  private Optional<Competence> competence(Cursor cursor, boolean ownFile) {
    if (ownFile) {
      cursor.allowing("format", "version", "id", "code", "title", "description", "themes");
    } else {
      cursor.allowing("id", "code", "title", "description", "themes");
    }
    Optional<CompetenceId> id = id(cursor, CompetenceId::new);
    Optional<String> code = cursor.field("code").text();
    LocalizedText title = LocalizedTexts.read(cursor.field("title"));
    LocalizedText description = LocalizedTexts.read(cursor.field("description"));
    List<Theme> themes = list(cursor.field("themes").elements(), this::theme);
    return located(
        cursor,
        id.flatMap(
            i ->
                code.flatMap(
                    c -> cursor.make(() -> new Competence(i, c, title, description, themes)))));
  }

  private Optional<Theme> theme(Cursor cursor) {
    cursor.allowing("id", "title", "topics");
    Optional<ThemeId> id = id(cursor, ThemeId::new);
    LocalizedText title = LocalizedTexts.read(cursor.field("title"));
    List<Topic> topics = list(cursor.field("topics").elements(), this::topic);
    return located(cursor, id.map(i -> new Theme(i, title, topics)));
  }

  private Optional<Topic> topic(Cursor cursor) {
    cursor.allowing("id", "title", "scope", "digcomp-2.2", "digcomp-3.0", "outcomes");
    Optional<TopicId> id = id(cursor, TopicId::new);
    LocalizedText title = LocalizedTexts.read(cursor.field("title"));
    Cursor scopeField = cursor.field("scope");
    Scope scope =
        scopeField.isPresent() ? scopeField.constant(Scope.class).orElse(Scope.WORLD) : Scope.WORLD;
    DigCompAlignment digComp =
        new DigCompAlignment(
            digComp(cursor.field("digcomp-2.2"), "2.2"),
            digComp(cursor.field("digcomp-3.0"), "3.0"));
    List<LearningOutcome> outcomes = list(cursor.field("outcomes").elements(), this::outcome);
    return located(cursor, id.map(i -> new Topic(i, title, scope, digComp, outcomes)));
  }

  private Set<DigCompCompetence> digComp(Cursor cursor, String version) {
    Set<DigCompCompetence> found = new LinkedHashSet<>();
    for (Cursor element : cursor.optionalElements()) {
      element
          .text()
          .ifPresent(
              code ->
                  DigCompCompetence.find(code)
                      .ifPresentOrElse(
                          found::add,
                          () ->
                              issues.add(
                                  new ReferentialIssue.UnknownReference(
                                      element.path(),
                                      "DigComp " + version + " competence",
                                      code))));
    }
    return found;
  }

  private Optional<LearningOutcome> outcome(Cursor cursor) {
    cursor.allowing("id", "level", "status", "statement");
    Optional<OutcomeId> id = id(cursor, OutcomeId::new);
    Optional<Level> level = level(cursor.field("level"), id);
    Cursor statusField = cursor.field("status");
    Optional<OutcomeStatus> status =
        statusField.isPresent()
            ? statusField.constant(OutcomeStatus.class)
            : Optional.of(OutcomeStatus.ACTIVE);
    LocalizedText statement = LocalizedTexts.read(cursor.field("statement"));
    return located(
        cursor,
        id.flatMap(
            i -> level.flatMap(l -> status.map(s -> new LearningOutcome(i, l, s, statement)))));
  }

  private Optional<Level> level(Cursor cursor, Optional<OutcomeId> outcome) {
    Optional<Long> number = cursor.wholeNumber();
    if (number.isPresent() && (number.get() < 1 || number.get() > Level.COUNT)) {
      outcome.ifPresentOrElse(
          id -> issues.add(new ReferentialIssue.LevelOutOfRange(cursor.path(), id, number.get())),
          () ->
              cursor.report(
                  "The level (%d) must lie between 1 and %d."
                      .formatted(number.get(), Level.COUNT)));
      return Optional.empty();
    }
    return number.map(n -> Level.of(n.intValue()));
  }

  private static <I> Optional<I> id(
      Cursor cursor, java.util.function.Function<String, I> constructor) {
    Cursor field = cursor.field("id");
    return field.text().flatMap(value -> field.make(() -> constructor.apply(value)));
  }

  private <T extends Record> Optional<T> located(Cursor cursor, Optional<T> node) {
    node.ifPresent(n -> paths.put(n, cursor.path()));
    return node;
  }

  private static <T> List<T> list(
      List<Cursor> cursors, java.util.function.Function<Cursor, Optional<T>> reader) {
    return cursors.stream().flatMap(cursor -> reader.apply(cursor).stream()).toList();
  }
}
