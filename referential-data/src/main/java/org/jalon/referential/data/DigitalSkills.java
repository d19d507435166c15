package org.jalon.referential.data;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.jalon.certification.DigCompCrosswalk;
import org.jalon.item.ItemBank;
import org.jalon.json.AssessmentJson;
import org.jalon.referential.Competence;
import org.jalon.referential.Referential;

/**
 * The digital-skills referential: 5 domains, 16 competences, 50 themes, 180 topics and 750 learning
 * outcomes, each with a statement in French and in English. The 16-competence structure is that of
 * the French <em>Cadre de référence des compétences numériques</em> (decree 2019-919); topics and
 * statements are this project's own.
 *
 * <p>The methods read resources of this module; keep what they return.
 */
public final class DigitalSkills {

  private DigitalSkills() {}

  /**
   * The referential.
   *
   * @return the referential of this release
   */
  public static Referential referential() {
    return AssessmentJson.withDefaults().readReferential(DigitalSkills::open, "referential.json");
  }

  /**
   * The demonstration item bank: one two-parameter item for each active outcome, in French and
   * English.
   *
   * <p><strong>Its parameters are simulated, for demonstration</strong>; {@code
   * calibration().isSimulated()} says so, and every document written from it does too. See {@link
   * DemonstrationItemBank} for the formula.
   *
   * @return the bank of this release
   */
  public static ItemBank demonstrationItemBank() {
    try (InputStream stream = open(DemonstrationItemBank.FILE)) {
      return AssessmentJson.withDefaults().read(ItemBank.class, stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The crosswalk from the levels of the referential's competences to levels of DigComp.
   *
   * @return the crosswalk of this release
   */
  public static DigCompCrosswalk digCompCrosswalk() {
    return new DigCompCrosswalk(
        referential().competences().stream()
            .collect(Collectors.toMap(Competence::code, Competence::id)));
  }

  private static InputStream open(String name) throws FileNotFoundException {
    InputStream stream = DigitalSkills.class.getResourceAsStream(name);
    if (stream == null) {
      throw new FileNotFoundException(name);
    }
    return stream;
  }
}
