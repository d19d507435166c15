/**
 * The competence referential: domain → competence → theme → topic → learning outcome, eight levels,
 * texts in several languages.
 *
 * <p>The tree is declared with plain records and becomes a {@link
 * org.jalon.referential.Referential} once every rule holds; {@link
 * org.jalon.referential.Referential#validate} reports all that is wrong, each with its place.
 * Inference and selection run on its dense view, the {@link org.jalon.referential.OutcomeMatrix}.
 */
@NullMarked
package org.jalon.referential;

import org.jspecify.annotations.NullMarked;
