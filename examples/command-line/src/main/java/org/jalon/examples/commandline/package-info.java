/**
 * The command line: checks and converts item banks, scores files of responses, ranks next items.
 * Each file format has a class of its own, behind {@link
 * org.jalon.examples.commandline.BankFormat}; all commands read files of any size that are
 * untrusted, in bounded memory.
 */
@NullMarked
package org.jalon.examples.commandline;

import org.jspecify.annotations.NullMarked;
