package org.jalon.json;

/**
 * One thing wrong with a document, with its place.
 *
 * @param path the JSON path or, where the text is not even JSON, the line and column
 * @param message what is wrong
 */
public record JsonProblem(String path, String message) {}
