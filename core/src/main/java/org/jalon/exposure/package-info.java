/**
 * Keeping items from being asked too often. A control removes items from those that may be asked in
 * a test, by seeded draws and by what the caller knows of earlier tests; what a test adds to those
 * counts is given back as a record. Nothing here stores anything.
 */
@NullMarked
package org.jalon.exposure;

import org.jspecify.annotations.NullMarked;
