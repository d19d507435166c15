/**
 * Response functions and nothing else: how likely each answer to an item is at an ability. No
 * prior, no estimate, no test knows its way in here.
 */
@NullMarked
package org.jalon.irt;

import org.jspecify.annotations.NullMarked;
