package org.jalon.examples.commandline;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jalon.calibration.DriftRule;
import org.jalon.calibration.Linking;
import org.jalon.calibration.LinkingMethod;
import org.jalon.calibration.LinkingResult;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import picocli.CommandLine.Option;

/** How banks are linked. */
final class LinkOptions {

  /** The methods, and all of them. */
  enum Method {
    MEAN_MEAN,
    MEAN_SIGMA,
    HAEBARA,
    STOCKING_LORD,
    ALL;

    @Override
    public String toString() {
      return ResultRows.word(this);
    }

    private LinkingMethod method() {
      return switch (this) {
        case MEAN_MEAN -> new LinkingMethod.MeanMean();
        case MEAN_SIGMA -> new LinkingMethod.MeanSigma();
        case HAEBARA -> LinkingMethod.Haebara.withDefaults();
        case STOCKING_LORD, ALL -> LinkingMethod.StockingLord.withDefaults();
      };
    }
  }

  @Option(
      names = "--method",
      required = true,
      paramLabel = "NAME",
      converter = Converter.class,
      description =
          "mean-mean, mean-sigma, haebara, stocking-lord or all; the bank is transformed by the"
              + " one, of all by stocking-lord.")
  private Method method;

  @Option(
      names = "--keep-drifted",
      description = "Use all anchors; how far they have drifted is told all the same.")
  private boolean keep;

  @Option(
      names = "--drift-z",
      paramLabel = "Z",
      description = "Largest robust z of an anchor that has not. Default: ${DEFAULT-VALUE}.")
  private double robustZ = 2.7;

  @Option(
      names = "--drift-curve",
      paramLabel = "D",
      description = "Largest distance of its curves. Default: ${DEFAULT-VALUE}.")
  private double curve = 0.1;

  @Option(
      names = "--least-anchors",
      paramLabel = "SHARE",
      description = "The share of anchors that stays whatever they do. Default: ${DEFAULT-VALUE}.")
  private double leastShare = 0.5;

  DriftRule drift() {
    DriftRule rule =
        EstimatorOptions.legal(() -> DriftRule.withDefaults().with(robustZ, curve, leastShare));
    return keep ? DriftRule.keepAll() : rule;
  }

  /** The method that the bank is transformed by. */
  Method chosen() {
    return method == Method.ALL ? Method.STOCKING_LORD : method;
  }

  private List<Method> wanted() {
    return Arrays.stream(Method.values())
        .filter(candidate -> candidate != Method.ALL)
        .filter(candidate -> candidate == method || method == Method.ALL)
        .toList();
  }

  /** How many anchors all methods that are wanted need. */
  int fewestAnchors() {
    return wanted().stream().mapToInt(one -> one.method().fewestAnchors()).max().orElseThrow();
  }

  /** The linkings by all methods that are wanted. */
  Map<Method, LinkingResult> results(ItemBank from, ItemBank to, List<ItemId> anchors) {
    ResolvedItemBank source = from.resolve();
    ResolvedItemBank target = to.resolve();
    Map<Method, LinkingResult> results = new EnumMap<>(Method.class);
    for (Method one : wanted()) {
      Linking linking = new Linking(one.method(), drift());
      results.put(one, EstimatorOptions.legal(() -> linking.link(source, target, anchors)));
    }
    return results;
  }

  /** Reads a name. */
  static final class Converter extends ConstantConverter<Method> {

    /** Made by the command line. */
    Converter() {
      super(Method.class);
    }
  }
}
