/**
 * Whom the municipality writes to, and what it sent (接種勧奨・発行).
 *
 * <p>The word <em>recommendation</em> is avoided: in the trade it means the forecast of a next
 * dose, which is {@code eligibility}'s. Here are the letters and lists that follow from it. An
 * invitation is the first letter for a programme, a reminder a later one to those who have not
 * come, and a recall list is the list of these people on one day.
 *
 * <p>A <em>document</em> is what a paper says; an {@linkplain jp.sesshu.outreach.Issue issue} is
 * the act of handing out one copy of it. The same document issued again keeps its {@linkplain
 * jp.sesshu.outreach.IssueNumber number} and counts copies (再発行). Whether two papers are the same
 * document is told by their {@linkplain jp.sesshu.outreach.DocumentKey key}. The {@linkplain
 * jp.sesshu.outreach.IssueLog log} keeps the issues of certificates too: it answers the register's
 * 印刷区分 and 印刷日, which hence are no fields that someone could forget to set.
 *
 * <p>No address of a person under a support measure (支援措置) stands in any of them, nor a sign that
 * there is such a measure.
 */
@NullMarked
package jp.sesshu.outreach;

import org.jspecify.annotations.NullMarked;
