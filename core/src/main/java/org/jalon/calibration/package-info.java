/**
 * Item parameters from data: calibration, how well the models fit items and persons, differential
 * item functioning and linking.
 */
@NullMarked
package org.jalon.calibration;

import org.jspecify.annotations.NullMarked;
