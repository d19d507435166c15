package org.jalon.violations.stray;

/** A class in a package that the table does not know. */
public record Thing(String name) {}
