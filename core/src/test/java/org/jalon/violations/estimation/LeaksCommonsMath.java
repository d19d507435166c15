package org.jalon.violations.estimation;

import org.apache.commons.math3.util.Pair;

/** May use Commons Math, but not show it to callers. */
public record LeaksCommonsMath(Pair<String, String> content) {}
