package org.jalon.simulation;

import org.jalon.estimation.AbilityEstimate;

/** What the report needs of one test. Package-private: the array is never shared. */
@SuppressWarnings("ArrayRecordComponent")
record SimulatedTest(double ability, AbilityEstimate estimate, int[] items) {}
