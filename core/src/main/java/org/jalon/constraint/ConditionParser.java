package org.jalon.constraint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jalon.constraint.Condition.Literal;
import org.jalon.constraint.Condition.Operator;
import org.jalon.constraint.ConditionLexer.Kind;
import org.jalon.constraint.ConditionLexer.Token;
import org.jalon.internal.Checks;

/** A recursive-descent parser of {@link ItemCondition}; the grammar stands there. */
final class ConditionParser {

  private final String text;
  private final ConditionLexer lexer;
  private Token token;
  private int depth;

  ConditionParser(String text) {
    Checks.require(
        text.length() <= ItemCondition.MAX_LENGTH,
        "length of the condition",
        text.length(),
        "must be at most " + ItemCondition.MAX_LENGTH);
    this.text = text;
    this.lexer = new ConditionLexer(text);
    this.token = lexer.next();
  }

  Condition parse() {
    Condition condition = or();
    if (token.kind() != Kind.END) {
      throw expected("&, | or the end");
    }
    return condition;
  }

  private Condition or() {
    List<Condition> parts = separated("|", this::and);
    return parts.size() == 1 ? parts.get(0) : new Condition.Or(parts);
  }

  private Condition and() {
    List<Condition> parts = separated("&", this::not);
    return parts.size() == 1 ? parts.get(0) : new Condition.And(parts);
  }

  private <T> List<T> separated(String separator, Supplier<T> part) {
    List<T> parts = new ArrayList<>();
    parts.add(part.get());
    while (token.is(separator)) {
      advance();
      parts.add(part.get());
    }
    return parts;
  }

  private Condition not() {
    if (token.is("!")) {
      return nested(() -> new Condition.Not(not()));
    }
    if (token.is("(")) {
      return nested(
          () -> {
            Condition inner = or();
            take(")");
            return inner;
          });
    }
    return comparison();
  }

  private Condition nested(Supplier<Condition> inner) {
    if (++depth > ItemCondition.MAX_DEPTH) {
      throw ConditionLexer.mistake(
          text, token.position(), "it is nested more than " + ItemCondition.MAX_DEPTH + " deep");
    }
    advance();
    Condition condition = inner.get();
    depth--;
    return condition;
  }

  private Condition comparison() {
    if (token.kind() != Kind.NAME) {
      throw expected("the name of an attribute, ! or (");
    }
    String attribute = token.content();
    advance();
    if (token.is("%in%")) {
      advance();
      return new Condition.OneOf(attribute, list());
    }
    for (Operator operator : Operator.values()) {
      if (token.is(operator.symbol())) {
        advance();
        return new Condition.Comparison(attribute, operator, literal(operator.isOrder()));
      }
    }
    throw expected("==, !=, <, <=, >, >= or %in%");
  }

  private List<Literal> list() {
    if (token.kind() != Kind.NAME || !token.content().equals("c")) {
      throw expected("c( and a list of values");
    }
    advance();
    take("(");
    List<Literal> literals = separated(",", () -> literal(false));
    take(")");
    return literals;
  }

  private Literal literal(boolean numberOnly) {
    Token found = token;
    if (found.kind() == Kind.NUMBER) {
      advance();
      return new Literal(found.content(), new BigDecimal(found.content()));
    }
    if (found.kind() == Kind.TEXT && !numberOnly) {
      advance();
      return new Literal(found.content(), null);
    }
    throw expected(numberOnly ? "a number" : "a text in quotes or a number");
  }

  private void take(String symbol) {
    if (!token.is(symbol)) {
      throw expected(symbol);
    }
    advance();
  }

  private void advance() {
    token = lexer.next();
  }

  private IllegalArgumentException expected(String what) {
    return ConditionLexer.mistake(
        text, token.position(), "expected " + what + ", found " + token.shown());
  }
}
