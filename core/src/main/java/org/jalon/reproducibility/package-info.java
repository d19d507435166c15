/**
 * All that is needed to run an assessment again and get the same bits: seeds whose draws are
 * addressed by what they are for rather than by when they happen, fingerprints of the material
 * used, and the provenance that every session log carries.
 */
@NullMarked
package org.jalon.reproducibility;

import org.jspecify.annotations.NullMarked;
