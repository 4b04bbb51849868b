package jp.sesshu.eligibility.internal;

/** A transitional clause for earlier doses, compiled; {@code by} is an edition's number or -1. */
@SuppressWarnings("ArrayRecordComponent") // read in the hot loop, never compared
record CompiledDeeming(boolean[] vaccines, int from, int until, int enough, int by) {

  boolean covers(int vaccine, int day) {
    return vaccines[vaccine] && from <= day && day <= until;
  }
}
