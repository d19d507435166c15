package org.jalon.knowledge;

import java.util.Comparator;
import java.util.Optional;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.OutcomePlace;
import org.jalon.referential.Referential;
import org.jalon.referential.TopicId;

/** An element with the place of its outcome in a referential. */
record PlacedElement(KnowledgeElement element, OutcomePlace place) {

  static final Comparator<PlacedElement> ASCENDING =
      Comparator.comparingInt(PlacedElement::level)
          .thenComparing(placed -> placed.element.outcome().value());

  static Optional<PlacedElement> of(KnowledgeElement element, Referential referential) {
    return referential
        .findOutcome(element.outcome())
        .map(place -> new PlacedElement(element, place));
  }

  OutcomeId outcome() {
    return element.outcome();
  }

  TopicId topic() {
    return place.topic().id();
  }

  int level() {
    return place.outcome().level().number();
  }
}
