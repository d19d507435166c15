package org.jalon.examples.play;

import org.jalon.placement.PlacementSession;
import org.jalon.referential.Language;

/**
 * How a person begins or goes on.
 *
 * @param session the test
 * @param language the language of the program
 * @param explained whether right answers are explained
 */
record Beginning(PlacementSession session, Language language, boolean explained) {}
