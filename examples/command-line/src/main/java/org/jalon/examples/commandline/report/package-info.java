/**
 * Pictures of results: tables go in, one self-contained page comes out. Knows no file and no
 * option; nothing here needs a chart library, a script or the network, and the same tables give the
 * same bytes everywhere.
 */
@NullMarked
package org.jalon.examples.commandline.report;

import org.jspecify.annotations.NullMarked;
