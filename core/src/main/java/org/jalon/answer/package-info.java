/**
 * Is this answer right? An {@link org.jalon.answer.AnswerKey} says what is right, a {@link
 * org.jalon.answer.GivenAnswer} what a person gave, {@link org.jalon.answer.AnswerChecker} what
 * became of it under the conditions of the test, with details for each field. Texts are compared
 * under a {@link org.jalon.answer.TextTolerance}, in any script; numbers as exact decimals.
 *
 * <p>What people type is untrusted: no text makes a check throw, hang or take much memory.
 */
@NullMarked
package org.jalon.answer;

import org.jspecify.annotations.NullMarked;
