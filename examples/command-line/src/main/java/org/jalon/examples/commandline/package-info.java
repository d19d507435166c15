/**
 * The command line: checks and converts item banks, scores files of responses, ranks next items.
 * Each file format has a class of its own, behind {@link
 * org.jalon.examples.commandline.BankFormat}; all commands read files of any size that are
 * untrusted, in bounded memory.
 *
 * <p>What is public is the work that each line needs, for programs that read and write in other
 * ways: {@link org.jalon.examples.commandline.SheetScorer} from {@link
 * org.jalon.examples.commandline.ScoringOptions}, {@link
 * org.jalon.examples.commandline.RecordDecider} from {@link
 * org.jalon.examples.commandline.CertificationOptions}, {@link
 * org.jalon.examples.commandline.SimulatedLines}, and the readers that cut files into lines. They
 * do what the commands do, which use them.
 */
@NullMarked
package org.jalon.examples.commandline;

import org.jspecify.annotations.NullMarked;
