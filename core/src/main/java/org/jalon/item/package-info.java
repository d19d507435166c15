/**
 * Items, banks and responses. A bank names learning outcomes, languages and attributes; {@link
 * org.jalon.item.ItemBank#resolve} checks every link once and gives the dense arrays that selection
 * and estimation run on. A {@link org.jalon.item.QuestionBank} holds what people see of the items:
 * instructions, proposals and answer keys.
 */
@NullMarked
package org.jalon.item;

import org.jspecify.annotations.NullMarked;
