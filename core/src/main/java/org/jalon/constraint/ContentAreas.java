package org.jalon.constraint;

import java.util.BitSet;
import java.util.List;
import org.jalon.item.ContentAttribute;

/** The values that have a target: how many answers each has, and of which an item is allowed. */
final class ContentAreas {

  private final ContentAttribute attribute;
  private final int[] counts;
  private final List<ContentTarget> targets;
  private final List<ContentTarget> available;

  ContentAreas(
      ContentPosition position,
      BitSet candidates,
      ContentAttribute attribute,
      List<ContentTarget> targets) {
    this.attribute = attribute;
    this.targets = targets;
    this.counts = Content.countByValue(attribute, position.responses());
    BitSet present = new BitSet();
    candidates.stream()
        .map(attribute::code)
        .filter(code -> code != ContentAttribute.NONE)
        .forEach(present::set);
    this.available =
        targets.stream()
            .filter(
                target ->
                    attribute.findCode(target.value()).isPresent()
                        && present.get(attribute.findCode(target.value()).getAsInt()))
            .toList();
  }

  /** The targeted values of which an item is allowed. */
  List<ContentTarget> available() {
    return available;
  }

  /** How many answers were given to items of a targeted value. */
  int answers(ContentTarget target) {
    return attribute.findCode(target.value()).stream().map(code -> counts[code]).sum();
  }

  /** How many answers were given to items of all targeted values. */
  int answers() {
    return targets.stream().mapToInt(this::answers).sum();
  }
}
