package org.jalon.examples.commandline.report;

import java.util.List;

/** Draws what a directory has the numbers for; nothing without them. */
@FunctionalInterface
interface PictureMaker {

  List<Picture> of(Results results);
}
