package jp.sesshu.testkit.city;

import jp.sesshu.resident.Sex;

/**
 * A place in a household that a person will take.
 *
 * @param role the relationship to the head, as the register's code: 世帯主, 妻, 子 and so on
 * @param sex the sex
 * @param age completed years
 * @param twin whether born on the day of the member before
 */
record Member(Role role, Sex sex, int age, boolean twin) {

  /** 続柄区分. */
  enum Role {
    HEAD("01"),
    SPOUSE("02"),
    CHILD("03"),
    PARENT("04");

    private final String code;

    Role(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }
}
