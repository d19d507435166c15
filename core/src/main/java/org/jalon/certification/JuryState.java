package org.jalon.certification;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jalon.item.ItemId;

/** What the events of a record come to. */
final class JuryState {

  private boolean fraud;
  private boolean cancelled;
  private Optional<String> verdict = Optional.empty();
  private final Set<ItemId> neutralized = new LinkedHashSet<>();
  private final Set<ItemId> restored = new LinkedHashSet<>();

  private JuryState() {}

  static JuryState of(RecordHeader header) {
    JuryState state = new JuryState();
    state.fraud = header.fraud();
    header.events().forEach(state::take);
    return state;
  }

  private void take(JuryEvent event) {
    if (event instanceof JuryEvent.FraudFound) {
      fraud = true;
    } else if (event instanceof JuryEvent.FraudLifted) {
      fraud = false;
    } else if (event instanceof JuryEvent.Cancelled) {
      cancelled = true;
    } else if (event instanceof JuryEvent.Uncancelled) {
      cancelled = false;
    } else if (event instanceof JuryEvent.ItemNeutralized neutral) {
      neutralized.add(neutral.item());
      restored.remove(neutral.item());
    } else if (event instanceof JuryEvent.ItemRestored counted) {
      restored.add(counted.item());
      neutralized.remove(counted.item());
    } else if (event instanceof JuryEvent.ExternalVerdict external) {
      boolean unset = external.verdict().equals(JuryEvent.ExternalVerdict.UNSET);
      verdict = unset ? Optional.empty() : Optional.of(external.verdict());
    }
  }

  boolean fraud() {
    return fraud;
  }

  boolean cancelled() {
    return cancelled;
  }

  Optional<String> verdict() {
    return verdict;
  }

  /** The items that the jury decided do not count. */
  Set<ItemId> neutralized() {
    return neutralized;
  }

  /** The items that the jury decided count whatever the test itself says. */
  Set<ItemId> restored() {
    return restored;
  }
}
