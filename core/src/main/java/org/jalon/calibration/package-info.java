/**
 * Item parameters from data: calibration, how well the models fit items and persons, differential
 * item functioning and linking.
 *
 * <p>Answers are a {@link org.jalon.calibration.ResponseMatrix}; {@link
 * org.jalon.calibration.MarginalMaximumLikelihood} makes an item bank of them, and the analyses
 * take both: {@link org.jalon.calibration.ItemFitAnalysis}, {@link
 * org.jalon.calibration.PersonFitAnalysis}, {@link
 * org.jalon.calibration.LimitedInformationFitAnalysis} and {@link
 * org.jalon.calibration.LocalDependence} for fit, {@link org.jalon.calibration.MantelHaenszel},
 * {@link org.jalon.calibration.LogisticRegressionDif} and {@link
 * org.jalon.calibration.LikelihoodRatioDif} for differential item functioning. {@link
 * org.jalon.calibration.Linking} brings a bank to the scale of another. All of them are immutable,
 * thread-safe, and give the same bits on any number of threads.
 */
@NullMarked
package org.jalon.calibration;

import org.jspecify.annotations.NullMarked;
