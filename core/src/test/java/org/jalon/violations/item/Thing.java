package org.jalon.violations.item;

import org.jalon.violations.irt.Violations;

/** Imports downward, which is allowed, but closes a cycle with {@link Violations}. */
public record Thing(Class<Violations> below) {}
