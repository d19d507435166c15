package org.jalon.benchmarks.baseline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jalon.certification.AdaptiveCertification;
import org.jalon.certification.Award;
import org.jalon.certification.CompetenceLevelScale;
import org.jalon.certification.FlashPolicy;
import org.jalon.certification.ScoreBand;
import org.jalon.item.ResolvedItemBank;

/**
 * Decides test records line by line with an object for each thing: items are looked up by going
 * through the bank, probabilities are computed where they are needed. It trusts its input and keeps
 * no fingerprints.
 */
public final class NaiveCertification {

  /**
   * What a line came to.
   *
   * @param document the decision as a line of JSON
   * @param ability the ability; NaN if the test was not scored
   * @param points the points; 0 if the test was not scored
   */
  public record Decision(String document, double ability, int points) {}

  private final List<NaiveItem> items;
  private final AdaptiveCertification policy;
  private final Award.Points award;
  private final ObjectMapper mapper = new ObjectMapper();

  /** By a policy with points. */
  public NaiveCertification(ResolvedItemBank bank, AdaptiveCertification policy) {
    this.items = NaiveItem.of(bank);
    this.policy = policy;
    this.award = (Award.Points) policy.award();
  }

  /** Decides a line. */
  public Decision decide(String line) throws JsonProcessingException {
    JsonNode record = mapper.readTree(line);
    List<NaiveAnswer> answers = new ArrayList<>();
    for (JsonNode asked : record.get("asked")) {
      NaiveItem item = item(asked.get("item").textValue());
      answers.add(new NaiveAnswer(item, asked.get("answer").textValue().equals("correct")));
    }
    ObjectNode decision = mapper.createObjectNode().put("record", record.get("id").textValue());
    if (answers.size() < policy.conditions().minimumAnswers()) {
      decision.put("status", "rejected").put("cause", "too-few-answers");
      return new Decision(mapper.writeValueAsString(decision), Double.NaN, 0);
    }
    NaiveEstimate estimate = estimate(answers, record.get("ending").textValue());
    int points = points(estimate.ability());
    decision.put("status", points > 0 ? "validated" : "rejected").put("points", points);
    decision.put("ability", estimate.ability()).put("standard-error", estimate.standardError());
    ObjectNode levels = decision.putObject("competence-levels");
    award
        .competenceLevels()
        .forEach((id, scale) -> levels.put(id.value(), level(scale, estimate.ability())));
    return new Decision(mapper.writeValueAsString(decision), estimate.ability(), points);
  }

  private NaiveItem item(String id) {
    for (NaiveItem item : items) {
      if (item.id().equals(id)) {
        return item;
      }
    }
    throw new IllegalArgumentException("There is no item (" + id + ").");
  }

  private NaiveEstimate estimate(List<NaiveAnswer> answers, String ending) {
    FlashPolicy test = policy.test();
    NaiveEstimate reached = new NaiveFlashTest(items, test).estimate(answers);
    return ending.equals("abandoned") && answers.size() < test.length()
        ? new NaiveFlashTest(items, test.startingAt(reached.ability()))
            .givenUpAfter(answers)
            .estimate()
        : reached;
  }

  private int points(double ability) {
    List<ScoreBand> bands = award.scale().bands();
    if (ability < bands.get(0).lower()) {
      return 0;
    }
    for (ScoreBand band : bands) {
      if (band.lower() <= ability && ability < band.upper()) {
        double share = 1 - (band.upper() - ability) / (band.upper() - band.lower());
        return (int) Math.floor(band.firstPoint() + band.pointCount() * share);
      }
    }
    return award.scale().maximumPoints();
  }

  private static int level(CompetenceLevelScale scale, double ability) {
    int level = 0;
    for (CompetenceLevelScale.Interval interval : scale.intervals()) {
      if (ability >= interval.lower()) {
        level = interval.level();
      }
    }
    return level;
  }
}
