/**
 * Reading and writing, every format versioned: the only room that knows a JSON library. Documents
 * are untrusted: their size, depth and text lengths are bounded, duplicate keys and unknown
 * properties are refused, nothing in them is executed, and all problems are reported, each with its
 * path.
 */
@NullMarked
package org.jalon.json;

import org.jspecify.annotations.NullMarked;
