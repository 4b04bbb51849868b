package jp.sesshu.statutes;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Where the parts of an edition stand in its file, or the nearest thing around what it inherits.
 */
final class RulePlaces {

  private final RuleFileTree tree;

  RulePlaces(RuleFileTree tree) {
    this.tree = tree;
  }

  /** A clause of a term. */
  JsonPointer clause(int edition, String term, int index) {
    return within(term(edition, term), tree.isDesignation() ? "priorities" : "who", index);
  }

  /** A method, the term if it is inherited, or the edition. */
  JsonPointer method(int edition, String term, String id) {
    JsonPointer at = term(edition, term);
    return within(at, "methods", named(at, "methods", "method", id));
  }

  /** A method wherever the edition has it. */
  JsonPointer method(int edition, String id) {
    JsonPointer at = edition(edition);
    JsonNode terms = tree.root().at(at).path("terms");
    for (int t = 0; t < terms.size(); t++) {
      JsonPointer term = at.appendProperty("terms").appendIndex(t);
      int number = named(term, "methods", "method", id);
      if (number >= 0) {
        return within(term, "methods", number);
      }
    }
    return within(at, "methods", named(at, "methods", "method", id));
  }

  /** A product of a method, of its own or of the term. */
  JsonPointer product(int edition, String term, String method, int index) {
    JsonPointer at = method(edition, term, method);
    boolean own = tree.root().at(at).has("products");
    return within(own ? at : term(edition, term), "products", index);
  }

  /** A dose of a method, of its own or one of the boosters of the term. */
  JsonPointer dose(int edition, String term, String method, int index) {
    JsonPointer at = method(edition, term, method);
    int own = tree.root().at(at).path("doses").size();
    return index < own || own == 0
        ? within(at, "doses", index)
        : within(term(edition, term), "boosters", index - own);
  }

  /** An entry of a list, or what the list stands in if it is not there. */
  JsonPointer within(JsonPointer at, String list, int index) {
    boolean here = index >= 0 && tree.root().at(at).path(list).has(index);
    return here ? at.appendProperty(list).appendIndex(index) : at;
  }

  /** A field, or what it belongs to if it is not given there. */
  JsonPointer field(JsonPointer at, String name) {
    return tree.root().at(at).has(name) ? at.appendProperty(name) : at;
  }

  private JsonPointer edition(int number) {
    return tree.isDesignation() ? JsonPointer.empty() : RuleFileTree.edition(number);
  }

  private JsonPointer term(int edition, String id) {
    JsonPointer at = edition(edition);
    return within(at, "terms", named(at, "terms", "term", id));
  }

  private int named(JsonPointer at, String list, String field, String id) {
    JsonNode all = tree.root().at(at).path(list);
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).path(field).asString("").equals(id)) {
        return i;
      }
    }
    return -1;
  }
}
