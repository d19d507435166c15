package org.jalon.examples.commandline;

import java.util.function.LongFunction;
import org.jalon.simulation.SimulationStudy;

/**
 * A study, and how its persons are called in files.
 *
 * @param study the study
 * @param names what the person of a number from 0 is called
 */
record LoadedStudy(SimulationStudy study, LongFunction<String> names) {}
