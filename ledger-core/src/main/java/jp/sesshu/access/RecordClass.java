package jp.sesshu.access;

/** The kinds of record that the law tells us how long to keep (保存すべき記録の種別). */
public enum RecordClass {
  /** 予防接種に関する記録: of a routine or temporary vaccination. */
  VACCINATION_RECORD,
  /** 特例臨時接種（新型コロナウイルス感染症）に関する記録, 2021-02-17 to 2024-03-31. */
  SPECIAL_TEMPORARY_VACCINATION_RECORD,
  /** 情報提供等記録: of an inquiry answered through the network. */
  PROVISION_RECORD
}
