package jp.sesshu.csv;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sesshu.calendar.Era;
import jp.sesshu.calendar.JapaneseDateParser;
import jp.sesshu.programme.FiscalYear;

/** Reads a fiscal year (年度) as files write it: 2025, 令和7年度, R7. */
final class FiscalYears {

  private static final Pattern WESTERN = Pattern.compile("([0-9]{4})(年度)?");
  private static final Pattern ERA = Pattern.compile("(明治|大正|昭和|平成|令和|[MTSHR])(元|[0-9]{1,2})(年度)?");

  private FiscalYears() {}

  static FiscalYear of(String text) {
    String narrow = JapaneseDateParser.narrow(text);
    Matcher western = WESTERN.matcher(narrow);
    if (western.matches()) {
      return new FiscalYear(Integer.parseInt(western.group(1)));
    }
    Matcher matcher = ERA.matcher(narrow);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("fiscal year must look like 2025, 令和7年度 or R7");
    }
    int year = matcher.group(2).equals("元") ? 1 : Integer.parseInt(matcher.group(2));
    return new FiscalYear(era(matcher.group(1)).toCalendarYear(year));
  }

  private static Era era(String written) {
    for (Era era : Era.values()) {
      if (written.equals(era.kanji()) || written.charAt(0) == era.letter()) {
        return era;
      }
    }
    throw new IllegalStateException("the form admits an era that does not exist");
  }
}
