package jp.sesshu.eligibility.internal;

/** A transitional clause for earlier doses, compiled. */
@SuppressWarnings("ArrayRecordComponent") // read in the hot loop, never compared
record CompiledDeeming(boolean[] vaccines, int from, int until, int enough) {

  boolean covers(int vaccine, int day) {
    return vaccines[vaccine] && from <= day && day <= until;
  }
}
