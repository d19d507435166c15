package org.jalon.calibration;

/**
 * An anchor item that was not used in the end.
 *
 * @param drift how far it was off when it was removed
 * @param round the round of the purification, from 1
 * @param reason which bound it broke, with the value
 */
public record RemovedAnchor(AnchorDrift drift, int round, String reason) {}
