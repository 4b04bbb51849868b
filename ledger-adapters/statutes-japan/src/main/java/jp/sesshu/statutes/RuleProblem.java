package jp.sesshu.statutes;

import java.util.Objects;

/**
 * One thing wrong with a rule file (規則ファイルの誤り), as data.
 *
 * @param fault what kind of thing
 * @param file the file's name
 * @param line the line, from 1; 0 if there is no one line
 * @param edition the edition concerned; empty for the programme itself
 * @param rule the rule within it, such as {@code who[0].when.age}; empty for the whole
 * @param remark what is wrong and what is permitted, for {@link RuleProblemTexts}
 */
public record RuleProblem(
    RuleFault fault, String file, int line, String edition, String rule, RuleRemark remark) {

  /** Refuses a missing part. */
  public RuleProblem {
    Objects.requireNonNull(fault, "fault");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(edition, "edition");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(remark, "remark");
  }

  /** What is wrong and what is permitted, in English. */
  public String message() {
    return RuleProblemTexts.ENGLISH.of(remark);
  }

  /** {@code hib.yaml:12: RULE-203 hib.2014-04 who[0].when: …}. */
  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + ": " + withoutPlace();
  }

  /** {@code RULE-203 hib.2014-04 who[0].when: …}. */
  String withoutPlace() {
    return where() + message();
  }

  /** {@code RULE-203 hib.2014-04 who[0].when: }. */
  String where() {
    String where = (edition + " " + rule).strip();
    return fault.code() + (where.isEmpty() ? "" : " " + where) + ": ";
  }
}
