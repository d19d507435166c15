package org.jalon.certification;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jalon.certification.CompetenceLevelScale.Interval;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;

/** Scales drawn at random between the abilities −4 and 4. */
final class RandomScales {

  private RandomScales() {}

  /** 2 to 9 bands without hole or overlap. */
  static ScoreScale contiguous(long seed) {
    RandomStream draws = new RandomSeed(seed).at(0, "contiguous");
    int bounds = 3 + draws.nextInt(8);
    return ScoreScale.reference(
        DoubleStream.generate(() -> ability(draws)).limit(bounds).sorted().toArray());
  }

  /** 1 to 9 bands anywhere, some of them the wrong way round. */
  static ScoreScale published(long seed) {
    RandomStream draws = new RandomSeed(seed).at(0, "published");
    List<ScoreBand> bands =
        Stream.generate(() -> ScoreScale.referenceBand(2, ability(draws), ability(draws)))
            .limit(1 + draws.nextInt(9))
            .toList();
    return ScoreScale.asPublished(bands, 500);
  }

  /** 1 to 9 intervals anywhere, some of them the wrong way round. */
  static CompetenceLevelScale levels(long seed) {
    RandomStream draws = new RandomSeed(seed).at(0, "levels");
    List<Interval> intervals =
        Stream.generate(() -> new Interval(ability(draws), ability(draws), draws.nextInt(9)))
            .limit(1 + draws.nextInt(9))
            .toList();
    return new CompetenceLevelScale(intervals);
  }

  private static double ability(RandomStream draws) {
    return 8 * draws.nextDouble() - 4;
  }
}
