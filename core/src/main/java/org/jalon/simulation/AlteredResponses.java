package org.jalon.simulation;

import java.util.List;
import org.jalon.item.ResolvedItemBank;

/** Answers of another oracle that are altered; it knows what is missing to ask people. */
interface AlteredResponses extends ResponseOracle {

  ResponseOracle oracle();

  @Override
  default List<String> problems(ResolvedItemBank bank, long persons) {
    return oracle().problems(bank, persons);
  }
}
