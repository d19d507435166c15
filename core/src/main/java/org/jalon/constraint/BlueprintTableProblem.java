package org.jalon.constraint;

/**
 * Something wrong in a blueprint table.
 *
 * @param line the line of the text where its row begins, counted from 1
 * @param message what is wrong
 */
public record BlueprintTableProblem(int line, String message) {}
