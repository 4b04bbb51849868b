package jp.sesshu.statutes.naive;

import java.time.LocalDate;

/** Days from one to another, both included. */
record NaiveRange(LocalDate from, LocalDate until) {

  boolean has(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
