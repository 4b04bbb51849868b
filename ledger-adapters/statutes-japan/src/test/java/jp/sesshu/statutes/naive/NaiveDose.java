package jp.sesshu.statutes.naive;

import java.time.LocalDate;

/** A dose as a case line tells it. */
record NaiveDose(String vaccine, LocalDate on, String kind) {

  boolean routine() {
    return kind.equals("ROUTINE");
  }

  boolean temporary() {
    return kind.equals("TEMPORARY");
  }

  boolean covid() {
    return vaccine.startsWith("COVID-19");
  }
}
