package org.jalon.violations.answer;

/** What a neighbour of the same layer must not import. */
public record Thing(String name) {}
