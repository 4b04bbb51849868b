package jp.sesshu.example.city;

import jp.sesshu.json.CaseLines;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who works here and as what, as the commands of operators answer it. */
final class OperatorLine {
  private OperatorLine() {}

  /** {@code {"operator":"hanada","role":"clerk"}}. */
  static ObjectNode of(String id, String role) {
    return CaseLines.object().put("operator", id).put("role", role);
  }
}
