/**
 * Ability from responses: priors, quadrature grids, posteriors and the estimators built on them.
 */
@NullMarked
package org.jalon.estimation;

import org.jspecify.annotations.NullMarked;
