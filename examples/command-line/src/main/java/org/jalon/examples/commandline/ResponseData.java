package org.jalon.examples.commandline;

import java.util.List;
import org.jalon.calibration.ResponseMatrix;

/**
 * The responses of a file.
 *
 * @param matrix the answers
 * @param persons the identifier of each person
 * @param exitCode 0, or that of rejections if persons were left out
 */
record ResponseData(ResponseMatrix matrix, List<String> persons, int exitCode) {}
