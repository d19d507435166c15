package org.jalon.constraint;

import java.util.List;

/** A row of CSV text: the line where it begins, counted from 1, and its fields. */
record CsvRecord(int line, List<String> fields) {}
