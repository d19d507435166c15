package org.jalon.certification;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jalon.internal.Checks;
import org.jalon.item.ItemId;
import org.jalon.reproducibility.Fingerprint;

/**
 * A finished adaptive test.
 *
 * @param header what every test has
 * @param asked the items in the order in which they were asked, with their parameters at that time
 * @param incidents what the person reported during the test
 */
public record AdaptiveTestRecord(
    RecordHeader header, List<AskedItem> asked, List<Incident> incidents) implements TestRecord {

  /**
   * Creates a record from copies of the lists.
   *
   * @throws IllegalArgumentException if an item was asked twice, or an incident is about an item
   *     that was not asked
   */
  public AdaptiveTestRecord {
    Checks.notNull("header of the test record", header);
    asked = List.copyOf(asked);
    incidents = List.copyOf(incidents);
    Set<ItemId> items = new HashSet<>(2 * asked.size());
    for (AskedItem item : asked) {
      if (!items.add(item.item())) {
        throw new IllegalArgumentException(
            "The item (%s) of the test record (%s) must be asked only once. Maybe an answer was recorded twice."
                .formatted(item.item(), header.id()));
      }
    }
    for (Incident incident : incidents) {
      if (!items.contains(incident.item())) {
        throw new IllegalArgumentException(
            "The item (%s) of an incident must be among those asked in the test record (%s). Maybe it belongs to another test."
                .formatted(incident.item(), header.id()));
      }
    }
  }

  /**
   * A completed test without incidents.
   *
   * @param header what every test has
   * @param asked the items in the order in which they were asked
   * @return the record
   * @throws IllegalArgumentException if an item was asked twice
   */
  public static AdaptiveTestRecord of(RecordHeader header, List<AskedItem> asked) {
    return new AdaptiveTestRecord(header, asked, List.of());
  }

  @Override
  public AdaptiveTestRecord with(JuryEvent event) {
    return new AdaptiveTestRecord(header.with(event), asked, incidents);
  }

  @Override
  public AdaptiveTestRecord withEvents(int count) {
    return new AdaptiveTestRecord(header.withEvents(count), asked, incidents);
  }

  @Override
  public Fingerprint fingerprint() {
    Fingerprint.Builder form = header.canonicalForm().add("asked", asked.size());
    asked.forEach(item -> CanonicalForms.add(form, item));
    form.add("incidents", incidents.size());
    incidents.forEach(
        incident ->
            form.add("item", incident.item().value()).add("state", incident.state().name()));
    return form.build();
  }
}
