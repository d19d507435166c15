package org.jalon.knowledge;

import java.util.Collection;
import java.util.List;
import org.jalon.referential.Points;

/**
 * The points of one competence that are stored beside bounds, as bounds do not tell what was
 * earned: only what outcomes are worth now. An answer never lowers them.
 *
 * @param points what is stored; what exceeds the cap is cut off
 * @param cap the most that is stored
 */
public record StoredPoints(Points points, Points cap) {

  /** The points of eight levels of eight points. */
  public static final Points USUAL_CAP = Points.of(64);

  /** Creates stored points, cut off at the cap. */
  public StoredPoints {
    points = points.min(cap);
  }

  /**
   * Stored points with the usual cap.
   *
   * @param points what is stored; what exceeds 64 is cut off
   * @return the stored points
   */
  public static StoredPoints of(Points points) {
    return new StoredPoints(points, USUAL_CAP);
  }

  /**
   * What is stored when elements are given up for bounds.
   *
   * @param elements the elements of the competence that count
   * @return the sum of what they earned, with the usual cap
   */
  public static StoredPoints earned(Collection<KnowledgeElement> elements) {
    return of(sum(elements));
  }

  /**
   * What is stored after an answer: as many points more as the bounds are worth more.
   *
   * @param before what the bounds were worth before the answer
   * @param after what they are worth after it
   * @return stored + after − before, at least what was stored and at most the cap
   */
  public StoredPoints afterAnswer(Points before, Points after) {
    return after.compareTo(before) <= 0
        ? this
        : new StoredPoints(points.plus(after.minus(before)), cap);
  }

  /**
   * What is stored after a reset.
   *
   * @param after what the bounds are worth after it; zero if nothing is known any more
   * @return that, at most the cap
   */
  public StoredPoints afterReset(Points after) {
    return new StoredPoints(after, cap);
  }

  /**
   * Elements made of bounds, as if they had earned what is stored: what each earned is multiplied
   * by stored / current, current being the sum of what they earned.
   *
   * @param elements the elements of the competence
   * @return the elements, in their order; as they are if they earned nothing
   */
  public List<KnowledgeElement> shared(List<KnowledgeElement> elements) {
    Points current = sum(elements);
    return current.equals(Points.ZERO) || current.equals(points)
        ? List.copyOf(elements)
        : elements.stream()
            .map(element -> element.earning(element.points().scaled(points, current)))
            .toList();
  }

  private static Points sum(Collection<KnowledgeElement> elements) {
    return Points.sum(elements.stream().map(KnowledgeElement::points).toList());
  }
}
