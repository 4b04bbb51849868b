package jp.sesshu.testkit.memory;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.sesshu.access.BlindIndex;
import jp.sesshu.municipality.MunicipalityCode;

/**
 * A blind index for tests that numbers the values it meets; the numbers mean nothing outside this
 * object. For a database on disk take the one of {@code protection}.
 */
public final class InMemoryBlindIndex implements BlindIndex {
  private final Map<Met, Long> numbers = new HashMap<>();
  private int newest = 1;

  private record Met(int key, MunicipalityCode municipality, String column, ByteBuffer value) {}

  @Override
  public synchronized byte[] digest(MunicipalityCode municipality, String column, byte[] value) {
    return digest(newest, municipality, column, value);
  }

  @Override
  public synchronized List<byte[]> candidates(
      MunicipalityCode municipality, String column, byte[] value) {
    List<byte[]> digests = new ArrayList<>();
    for (int key = newest; key >= 1; key--) {
      digests.add(digest(key, municipality, column, value));
    }
    return digests;
  }

  /** From now on digests are made under a new key. */
  public synchronized void rotate() {
    newest++;
  }

  private byte[] digest(int key, MunicipalityCode municipality, String column, byte[] value) {
    Met met = new Met(key, municipality, column, ByteBuffer.wrap(value.clone()));
    long number = numbers.computeIfAbsent(met, one -> numbers.size() + 1L);
    return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
  }
}
