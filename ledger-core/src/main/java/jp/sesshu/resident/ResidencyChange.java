package jp.sesshu.resident;

import java.time.LocalDate;

/**
 * An event in the resident register (異動) and its day.
 *
 * @param kind what it was
 * @param asWritten the register's own word or code for it, kept as it came
 * @param on 異動年月日
 */
public record ResidencyChange(Kind kind, String asWritten, LocalDate on) {

  /** What happened. */
  public enum Kind {
    /** 転入. */
    MOVE_IN,
    /** 転出. */
    MOVE_OUT,
    /** 転居. */
    MOVE_WITHIN,
    /** 出生. */
    BIRTH,
    /** 死亡. */
    DEATH,
    /** 氏名の変更. */
    NAME_CHANGE,
    /** 世帯の変更. */
    HOUSEHOLD_CHANGE,
    /** 職権による記載・消除・修正, and whatever else the register calls it. */
    OTHER
  }
}
