package org.jalon.certification;

import java.util.List;
import java.util.Optional;

/** A test that was judged. */
interface Judgement {

  /** What it came to. */
  CertificationResult result();

  /** What became of the further certification; empty if there is none or the test is void. */
  Optional<ComplementaryResult> complementary();

  /** The steps from the answers to the result. */
  List<ExplanationStep> steps(String bank);
}
