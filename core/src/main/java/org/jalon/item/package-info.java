/**
 * Items, banks and responses. A bank names learning outcomes, languages and attributes; {@link
 * org.jalon.item.ItemBank#resolve} checks every link once and gives the dense arrays that selection
 * and estimation run on.
 */
@NullMarked
package org.jalon.item;

import org.jspecify.annotations.NullMarked;
