/**
 * An embeddable engine for adaptive assessment of competences: referential, items, estimation,
 * selection, sessions, calibration, certification and simulation.
 *
 * <p>Nothing takes or gives null unless its type says {@code @Nullable}: every package is
 * {@code @NullMarked}, and a null argument is refused, at the latest where it is used. What may be
 * missing is an {@code Optional}.
 */
module org.jalon.core {
  requires com.fasterxml.jackson.databind;
  requires commons.math3;
  requires org.slf4j;
  requires static transitive org.jspecify;
  requires static ojalgo; // exact test assembly only

  // Vocabulary and material
  exports org.jalon.reproducibility;
  exports org.jalon.referential;
  exports org.jalon.irt;
  exports org.jalon.answer;
  exports org.jalon.item;

  // Inference and decisions
  exports org.jalon.estimation;
  exports org.jalon.constraint;
  exports org.jalon.exposure;
  exports org.jalon.knowledge;
  exports org.jalon.selection;
  exports org.jalon.stopping;
  exports org.jalon.scoring;
  exports org.jalon.calibration;

  // The test itself and its uses
  exports org.jalon.session;
  exports org.jalon.placement;
  exports org.jalon.certification;
  exports org.jalon.simulation;
  exports org.jalon.json;
  exports org.jalon.credential;
}
