package org.jalon.violations.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** May use Jackson, but not show it to callers. */
public abstract class LeaksJackson {

  protected abstract List<JsonNode> read(String text);
}
