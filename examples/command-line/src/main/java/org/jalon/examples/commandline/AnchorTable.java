package org.jalon.examples.commandline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jalon.calibration.AnchorDrift;
import org.jalon.calibration.LinkingConstants;
import org.jalon.calibration.LinkingResult;
import org.jalon.calibration.RemovedAnchor;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemId;

/**
 * Each parameter of each anchor of a linking: old is that of the scale reached, new that of the
 * bank; the difference is linked less old, as are the shifts behind the robust z.
 */
final class AnchorTable {

  private final Table table =
      new Table(
          "item_id",
          "parameter",
          "old",
          "new",
          "linked",
          "difference",
          "robust_z",
          "kept",
          "reason",
          "curve_difference");
  private final Map<ItemId, ResponseModel> source;
  private final Map<ItemId, ResponseModel> target;
  private final LinkingConstants constants;

  AnchorTable(ItemBank source, ItemBank target, LinkingResult result) {
    this.source = models(source);
    this.target = models(target);
    this.constants = result.constants();
    for (AnchorDrift drift : result.anchors()) {
      add(drift, "");
    }
    for (RemovedAnchor removed : result.removed()) {
      add(removed.drift(), removed.reason());
    }
  }

  private static Map<ItemId, ResponseModel> models(ItemBank bank) {
    Map<ItemId, ResponseModel> models = new LinkedHashMap<>();
    for (Item item : bank.items()) {
      models.put(item.id(), item.model());
    }
    return models;
  }

  private void add(AnchorDrift drift, String reason) {
    ResponseModel model = Objects.requireNonNull(source.get(drift.item()));
    Map<String, Double> old = ParameterValues.of(Objects.requireNonNull(target.get(drift.item())));
    Map<String, Double> linked = ParameterValues.of(constants.apply(model));
    ParameterValues.of(model)
        .forEach(
            (parameter, fresh) -> {
              double before = old.getOrDefault(parameter, Double.NaN);
              double after = linked.getOrDefault(parameter, Double.NaN);
              table
                  .text(drift.item().value())
                  .text(parameter)
                  .number(before)
                  .number(fresh)
                  .number(after)
                  .number(after - before)
                  .number(robustZ(drift, parameter))
                  .text(Boolean.toString(reason.isEmpty()))
                  .text(reason)
                  .number(drift.curveDifference())
                  .end();
            });
  }

  private static double robustZ(AnchorDrift drift, String parameter) {
    return switch (parameter.charAt(0)) {
      case 'a' -> drift.discriminationZ();
      case 'b' -> drift.difficultyZ();
      default -> Double.NaN;
    };
  }

  @Override
  public String toString() {
    return table.toString();
  }
}
