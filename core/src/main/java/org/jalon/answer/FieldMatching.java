package org.jalon.answer;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Which text goes with which group, each group with one text at most, as many as possible: a
 * maximum matching of a bipartite graph, by augmenting paths. Or, as the reference service does it,
 * each text in turn with the first group left.
 */
final class FieldMatching {

  private static final int NONE = -1;

  private final boolean[][] fits;
  private final int[] textOfGroup;

  private FieldMatching(boolean[][] fits, int groups) {
    this.fits = fits;
    this.textOfGroup = new int[groups];
    Arrays.fill(textOfGroup, NONE);
  }

  /** The group of each text; fits tells for each text which groups it may go with. */
  static OptionalInt[] maximum(boolean[][] fits, int groups) {
    FieldMatching matching = new FieldMatching(fits, groups);
    for (int text = 0; text < fits.length; text++) {
      matching.augment(text, new boolean[groups]);
    }
    return matching.groups();
  }

  static OptionalInt[] inOrder(boolean[][] fits, int groups) {
    FieldMatching matching = new FieldMatching(fits, groups);
    for (int text = 0; text < fits.length; text++) {
      matching.takeFirstLeft(text);
    }
    return matching.groups();
  }

  /** Finds a group for a text, for which others may move to other groups. */
  private boolean augment(int text, boolean[] visited) {
    for (int group = 0; group < textOfGroup.length; group++) {
      if (fits[text][group] && !visited[group]) {
        visited[group] = true;
        if (textOfGroup[group] == NONE || augment(textOfGroup[group], visited)) {
          textOfGroup[group] = text;
          return true;
        }
      }
    }
    return false;
  }

  private void takeFirstLeft(int text) {
    for (int group = 0; group < textOfGroup.length; group++) {
      if (fits[text][group] && textOfGroup[group] == NONE) {
        textOfGroup[group] = text;
        return;
      }
    }
  }

  private OptionalInt[] groups() {
    OptionalInt[] groups = new OptionalInt[fits.length];
    Arrays.fill(groups, OptionalInt.empty());
    for (int group = 0; group < textOfGroup.length; group++) {
      if (textOfGroup[group] != NONE) {
        groups[textOfGroup[group]] = OptionalInt.of(group);
      }
    }
    return groups;
  }
}
