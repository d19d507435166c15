package org.jalon.calibration;

/**
 * Constants and how they were found.
 *
 * @param constants source scale to target scale
 * @param criterion the least value of what the method minimises; 0 for a method by moments
 * @param iterations how many steps that took; 0 for a method by moments
 * @param converged whether the last step changed nothing that counts
 */
public record LinkingFit(
    LinkingConstants constants, double criterion, int iterations, boolean converged) {}
