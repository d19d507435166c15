package org.jalon.examples.commandline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Pictures that belong together.
 *
 * @param title their heading
 * @param key their address
 * @param pictures the pictures; at least one
 */
record Section(String title, String key, List<Picture> pictures) {

  /** A heading and who draws for it. */
  private record Plan(String title, String key, List<PictureMaker> makers) {}

  private static final List<Plan> PLANS =
      List.of(
          new Plan(
              "Comparison of plans",
              "comparison",
              List.of(new ConditionPictures(), new ComparisonPictures())),
          new Plan(
              "Precision",
              "precision",
              List.of(
                  new InformationPictures(),
                  new QualityPictures(),
                  new PositionPicture(),
                  new PersonPicture())),
          new Plan("Length", "length", List.of(new LengthPicture(), BarPictures::ofStopReasons)),
          new Plan("Classification", "classification", List.of(new ConfusionPicture())),
          new Plan("Items", "items", List.of(new ExposurePictures(), new ItemInformation())),
          new Plan("One test", "test", List.of(new TrailPicture(), new ShadowPicture())),
          new Plan("Content", "content", List.of(BarPictures::ofConstraints)),
          new Plan("Parameters", "parameters", List.of(new ParameterPictures())),
          new Plan("Estimation", "estimation", List.of(new CalibrationPictures())),
          new Plan(
              "Fit",
              "fit",
              List.of(new ItemFitPictures(), new SumScorePicture(), new DependencePicture())),
          new Plan("Differential functioning", "dif", List.of(new DifPictures())),
          new Plan("Linking", "linking", List.of(new AnchorPictures())));

  /** The sections that a directory has pictures for; their addresses begin with a prefix. */
  static List<Section> of(Results results, String prefix) {
    List<Section> sections = new ArrayList<>();
    Map<String, Integer> taken = new TreeMap<>();
    for (Plan plan : PLANS) {
      List<Picture> pictures = new ArrayList<>();
      for (PictureMaker maker : plan.makers()) {
        maker.of(results).forEach(picture -> pictures.add(addressed(picture, prefix, taken)));
      }
      if (!pictures.isEmpty()) {
        sections.add(new Section(plan.title(), prefix + plan.key(), pictures));
      }
    }
    return sections;
  }

  /** With an address of its own, also where two names look alike. */
  private static Picture addressed(Picture picture, String prefix, Map<String, Integer> taken) {
    int times = taken.merge(picture.key(), 1, Integer::sum);
    String key = prefix + "figure-" + picture.key() + (times > 1 ? "--" + times : "");
    return new Picture(
        key,
        picture.title(),
        picture.seen(),
        picture.caption(),
        picture.drawing(),
        picture.data(),
        picture.source());
  }
}
