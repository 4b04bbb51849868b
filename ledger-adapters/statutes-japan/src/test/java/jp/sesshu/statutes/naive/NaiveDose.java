package jp.sesshu.statutes.naive;

/** A dose as a case line tells it, on a day of the {@link NaiveCalendar}. */
record NaiveDose(String vaccine, int on, String kind) {

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
