package org.jalon.certification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jalon.certification.CertificationResult.Status;
import org.jalon.internal.Checks;
import org.jalon.internal.Decimals;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.Level;

/**
 * Writes results as CSV, one row a person, one column a competence, row by row: nothing is kept.
 * Immutable and thread-safe; what is written to is the caller's, to be encoded as UTF-8.
 *
 * <p>The columns are {@code record_id}, {@code status}, {@code cause}, {@code points}, {@code
 * band}, {@code global_level}, {@code theta}, {@code standard_error}, and the identifiers of the
 * competences. Lines end with LF, the last one too; a field with a delimiter, a double quote, a
 * line end or a space at its ends is in double quotes, and double quotes in it are doubled (RFC
 * 4180). Real numbers have at most six decimals.
 *
 * <p><strong>As it is by default</strong> the file is for programs: commas, decimal points, no byte
 * order mark, absent values empty, and every text exactly as it was given, so that an identifier
 * read back is the same one. A spreadsheet takes a text such as {@code =1+1} for a formula there,
 * quoted or not: do not open in one what strangers may have named.
 *
 * <p><strong>{@linkplain #nationalForm() In the national form}</strong> the file is for
 * spreadsheets, and follows the list of results of the reference service: semicolons, decimal
 * commas, a byte order mark, {@code -} for what is absent; a result that is not validated shows no
 * band and no level, and its points are 0 if it was rejected, else {@code -}. A text that a
 * spreadsheet would compute, because it begins with {@code =}, {@code +}, {@code -}, {@code @}
 * (also in full width) or a control character, gets an apostrophe before it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>
 */
public final class ResultsCsv {

  private static final List<String> COLUMNS =
      List.of(
          "record_id",
          "status",
          "cause",
          "points",
          "band",
          "global_level",
          "theta",
          "standard_error");

  private static final String FORMULA_STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  private final List<CompetenceId> competences;
  private final boolean national;

  private ResultsCsv(List<CompetenceId> competences, boolean national) {
    this.competences = competences;
    this.national = national;
  }

  /**
   * The numbers of a test as a whole.
   *
   * @param points the points; below 0 only in a hole of a scale {@linkplain ScoreScale#asPublished
   *     taken as it was published}
   * @param band the index of the score band
   * @param globalLevel the global level
   * @param ability theta
   * @param standardError its standard error; left out of the file if infinite
   */
  public record Scores(
      OptionalInt points,
      OptionalInt band,
      OptionalInt globalLevel,
      OptionalDouble ability,
      OptionalDouble standardError) {

    /** No number at all. */
    public static final Scores NONE =
        new Scores(
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty());

    /**
     * Creates numbers.
     *
     * @throws IllegalArgumentException if the band or the standard error is negative, the global
     *     level does not lie between 0 and 8, the ability is not finite or the standard error NaN
     */
    public Scores {
      band.ifPresent(value -> Checks.atLeast("band of the row", value, 0));
      globalLevel.ifPresent(
          value -> Checks.inRange("global level of the row", value, 0, Level.COUNT));
      ability.ifPresent(value -> Checks.finite("ability of the row", value));
      standardError.ifPresent(
          value -> Checks.inRange("standard error of the row", value, 0, Double.POSITIVE_INFINITY));
    }
  }

  /**
   * The result of a person.
   *
   * @param recordId what the person's record is called
   * @param status what was decided
   * @param cause why, where that has a name
   * @param scores the numbers of the whole test
   * @param levels the level of each competence, 0 to 8; empty or left out if it was not tested
   */
  public record Row(
      String recordId,
      Status status,
      Optional<String> cause,
      Scores scores,
      Map<CompetenceId, OptionalInt> levels) {

    /**
     * Creates a row from a copy of the map.
     *
     * @throws IllegalArgumentException if a text is blank or not well-formed Unicode, or a level
     *     does not lie between 0 and 8
     */
    public Row {
      CertificateTexts.check("identifier of the record", recordId);
      cause.ifPresent(text -> CertificateTexts.check("cause of the row", text));
      levels.forEach(
          (id, level) ->
              level.ifPresent(
                  value -> Checks.inRange("level of the competence " + id, value, 0, Level.COUNT)));
      levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
    }

    /**
     * The row of a decision.
     *
     * @param decision the decision
     * @return status, cause, and the numbers and levels of the score that is kept
     */
    public static Row of(CertificationDecision decision) {
      CertificationResult result = decision.result();
      Optional<CertificationScore> score = result.keptScore();
      return new Row(
          decision.recordId(),
          result.status(),
          result.causeOf().map(ResultsCsv::word),
          score.map(ResultsCsv::scores).orElse(Scores.NONE),
          score.map(CertificationScore::competenceLevels).orElse(Map.of()));
    }

    /** This row with the levels of some competences only. */
    Row about(Collection<CompetenceId> competences) {
      Map<CompetenceId, OptionalInt> kept = new LinkedHashMap<>(levels);
      kept.keySet().retainAll(competences);
      return new Row(recordId, status, cause, scores, kept);
    }
  }

  private static Scores scores(CertificationScore score) {
    OptionalInt level =
        score.globalLevel().map(l -> OptionalInt.of(l.number())).orElse(OptionalInt.empty());
    OptionalDouble ability = OptionalDouble.empty();
    OptionalDouble standardError = OptionalDouble.empty();
    if (score instanceof AbilityScore reached) {
      ability = OptionalDouble.of(reached.estimate().ability());
      standardError = OptionalDouble.of(reached.estimate().standardError());
    }
    return new Scores(score.points(), score.band(), level, ability, standardError);
  }

  /** A constant as documents have it. */
  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * A file with columns for some competences, in the form for programs.
   *
   * @param competences the competences, in the order of their columns; may be empty
   * @return the writer
   * @throws IllegalArgumentException if a competence occurs twice
   */
  public static ResultsCsv of(List<CompetenceId> competences) {
    Checks.require(
        new HashSet<>(competences).size() == competences.size(),
        "competences of the file",
        competences,
        "must each occur only once");
    return new ResultsCsv(List.copyOf(competences), false);
  }

  /**
   * The same columns in the national form, for spreadsheets.
   *
   * @return the writer
   */
  public ResultsCsv nationalForm() {
    return new ResultsCsv(competences, true);
  }

  /**
   * Writes the line of column names, after the byte order mark where the form has one.
   *
   * @param out where to
   * @throws IOException if that fails
   */
  public void writeHeader(Appendable out) throws IOException {
    out.append(national ? "\uFEFF" : "");
    write(
        Stream.concat(
                COLUMNS.stream(), competences.stream().map(competence -> text(competence.value())))
            .toList(),
        out);
  }

  /**
   * Writes the row of a decision. Levels of competences without a column are left out.
   *
   * @param decision the decision
   * @param out where to
   * @throws IOException if that fails
   */
  public void writeRow(CertificationDecision decision, Appendable out) throws IOException {
    writeRow(Row.of(decision).about(competences), out);
  }

  /**
   * Writes the line of a person.
   *
   * @param row the result
   * @param out where to
   * @throws IOException if that fails; part of the line may then be written
   * @throws IllegalArgumentException if there is a level for a competence without a column, before
   *     anything is written
   */
  public void writeRow(Row row, Appendable out) throws IOException {
    row.levels().forEach(this::checkColumn);
    boolean shown = shows(row);
    List<String> cells = new ArrayList<>();
    cells.add(text(row.recordId()));
    cells.add(word(row.status()));
    cells.add(row.cause().map(this::text).orElse(absent()));
    cells.add(points(row));
    cells.add(shown ? whole(row.scores().band()) : absent());
    cells.add(shown ? whole(row.scores().globalLevel()) : absent());
    cells.add(real(row.scores().ability()));
    cells.add(real(row.scores().standardError()));
    for (CompetenceId competence : competences) {
      OptionalInt level = row.levels().getOrDefault(competence, OptionalInt.empty());
      cells.add(shown ? whole(level) : absent());
    }
    write(cells, out);
  }

  private void checkColumn(CompetenceId competence, OptionalInt level) {
    if (level.isPresent() && !competences.contains(competence)) {
      throw new IllegalArgumentException(
          "The level of the competence "
              + competence
              + " ("
              + level.getAsInt()
              + ") has no column; those of the file are "
              + competences
              + ". Maybe the result is that of another referential.");
    }
  }

  private String points(Row row) {
    if (national && row.status() == Status.REJECTED) {
      return "0";
    }
    return shows(row) ? whole(row.scores().points()) : absent();
  }

  private boolean shows(Row row) {
    return !national || row.status() == Status.VALIDATED;
  }

  private String absent() {
    return national ? "-" : "";
  }

  private String whole(OptionalInt value) {
    return value.isPresent() ? Integer.toString(value.getAsInt()) : absent();
  }

  private String real(OptionalDouble value) {
    if (value.isEmpty() || Double.isInfinite(value.getAsDouble())) {
      return absent();
    }
    String plain = Decimals.plain(value.getAsDouble());
    return national ? plain.replace('.', ',') : plain;
  }

  private String text(String value) {
    char first = value.charAt(0);
    boolean formula = FORMULA_STARTS.indexOf(first) >= 0 || Character.isISOControl(first);
    return national && formula ? "'" + value : value;
  }

  private void write(List<String> cells, Appendable out) throws IOException {
    for (int k = 0; k < cells.size(); k++) {
      out.append(k == 0 ? "" : delimiter()).append(quoted(cells.get(k)));
    }
    out.append('\n');
  }

  private String delimiter() {
    return national ? ";" : ",";
  }

  private String quoted(String cell) {
    boolean plain =
        !cell.contains(delimiter())
            && cell.chars().noneMatch(c -> c == '"' || c == '\n' || c == '\r')
            && cell.equals(cell.strip());
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
