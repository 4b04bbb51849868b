package jp.sesshu.example.city;

import java.nio.file.Path;
import java.security.SecureRandom;
import jp.sesshu.access.NumberProtection;
import jp.sesshu.municipality.MunicipalityCode;
import jp.sesshu.protection.FileKeyRing;
import jp.sesshu.protection.HmacBlindIndex;
import jp.sesshu.protection.TinkFieldCipher;
import jp.sesshu.storage.SqliteStorage;

/** The database of a city of tests, opened with the city's own keys and beside its commands. */
final class Protected {
  private Protected() {}

  static SqliteStorage open(Path directory, MunicipalityCode city) {
    FileKeyRing keys = FileKeyRing.open(directory.resolve(OpenCity.KEYS), city, new SecureRandom());
    return SqliteStorage.open(
        directory.resolve(OpenCity.DATABASE),
        new NumberProtection(new TinkFieldCipher(keys), new HmacBlindIndex(keys)));
  }
}
