/**
 * What every other package stands on: argument checks and strict numerics. Not exported: it may
 * change at any time.
 */
@NullMarked
package org.jalon.internal;

import org.jspecify.annotations.NullMarked;
